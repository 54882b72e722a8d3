package vn.tonghop.parse.mangling;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Two or three things done to one workbook, one after the other, in a format of chance. The same seed does the same. */
final class Combination {
    private static final int TRIES = 40;

    private final long seed;
    private final Dice dice;
    private final String name;
    private final Container container;
    private final Desk desk;
    private final List<String> done = new ArrayList<>();

    private Combination(long seed) {
        this.seed = seed;
        this.dice = new Dice(new SplittableRandom(seed).nextLong());
        this.name = dice.pick(Desks.names());
        this.container = dice.pick(List.of(Container.values()));
        this.desk = Desks.of(name);
    }

    static Combination of(long seed) {
        Combination combination = new Combination(seed);
        int wanted = 2 + combination.dice.below(2);
        for (int i = 0; i < TRIES && combination.done.size() < wanted; i++) {
            combination.mangle();
        }
        return combination;
    }

    Desk desk() {
        return desk;
    }

    /** Half of the time on a sheet that was mangled before: what meets is what hurts. */
    private void mangle() {
        Mangling mangling = dice.pick(Manglings.ALL);
        DeskSheet sheet = dice.pick(desk.sheets);
        List<DeskSheet> touched = desk.sheets.stream()
                .filter(other -> done.stream().anyMatch(what -> what.endsWith(" @" + other.name)))
                .toList();
        DeskSheet target = touched.isEmpty() || dice.toss() ? sheet : dice.pick(touched);
        if (mangling.fits().test(desk, target)) {
            done.add(mangling.name() + " @" + target.name);
            mangling.edit().apply(desk, target, dice);
        }
    }

    /** What becomes of its fields. */
    Sorting.Tally sorted() {
        Sorting.Tally tally = new Sorting.Tally();
        if (!desk.sheets.isEmpty()) {
            tally.add(Sorting.of(desk, Desks.read(desk, container)), toString());
        }
        return tally;
    }

    @Override
    public String toString() {
        return seed + " " + name + " " + container + " " + done;
    }
}
