package vn.tonghop.parse.mangling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Applies manglings to workbooks and counts what becomes of the fields. */
final class Report {
    /** More sheets of each workbook, and more combinations. */
    static final boolean FULL = "1".equals(System.getenv("TONGHOP_FULL_TESTS"));

    private static final int SHEETS = Integer.getInteger("mangling.sheets", FULL ? 4 : 2);

    private Report() {}

    /** @param sheets how many sheets were mangled, each in every container */
    record Line(Mangling mangling, int sheets, Sorting.Tally tally) {}

    private record Target(String desk, int sheet) {}

    static Line single(Mangling mangling) {
        List<Target> targets = targets(mangling);
        Sorting.Tally tally = new Sorting.Tally();
        for (Target target : targets) {
            for (Container container : Container.values()) {
                Desk desk = Desks.of(target.desk());
                DeskSheet sheet = desk.sheets.get(target.sheet());
                String where = target.desk() + " " + sheet.name + " " + container;
                mangling.edit().apply(desk, sheet, new Dice(target.hashCode()));
                tally.add(Sorting.of(desk, Desks.read(desk, container)), where);
            }
        }
        return new Line(mangling, targets.size(), tally);
    }

    private static List<Target> targets(Mangling mangling) {
        List<Target> fitting = new ArrayList<>();
        for (String name : Desks.names()) {
            Desk desk = Desks.of(name);
            IntStream.range(0, desk.sheets.size())
                    .filter(i -> mangling.fits().test(desk, desk.sheets.get(i)))
                    .forEach(i -> fitting.add(new Target(name, i)));
        }
        Dice dice = new Dice(mangling.name().hashCode());
        while (fitting.size() > SHEETS) {
            fitting.remove(dice.below(fitting.size()));
        }
        return fitting;
    }
}
