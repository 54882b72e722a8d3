package vn.tonghop.parse.mangling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Return;
import vn.tonghop.parse.Reading;

/** Sorts every field of one mangled workbook by what became of it. */
final class Sorting {
    private final Desk desk;
    private final Tally tally = new Tally();

    private Sorting(Desk desk) {
        this.desk = desk;
    }

    static Tally of(Desk desk, Reading reading) {
        Sorting sorting = new Sorting(desk);
        Truth truth = new Truth(desk);
        Optional<Return> sent = reading instanceof Reading.Read read ? Optional.of(read.returned()) : Optional.empty();
        Optional<Told> told = sent.map(Told::new);
        for (Field field : desk.form.fields()) {
            if (desk.isFigure(field)) {
                sorting.sort(field, truth, sent, told);
            }
        }
        for (Truth.Stray extra : truth.extras()) {
            boolean shown =
                    told.isEmpty() || told.get().shows(extra) || told.get().leavesUnread(extra.sheet().table);
            Fate fate = shown ? Fate.FLAGGED : Fate.SILENTLY_LOST;
            String where = extra.sheet().name + "!" + (extra.row() + 1) + "," + extra.column();
            sorting.tally.add(fate, false, where + " = " + extra.content().raw() + " typed outside");
        }
        return sorting.tally;
    }

    private void sort(Field field, Truth truth, Optional<Return> sent, Optional<Told> told) {
        Meant meant = truth.of(field);
        if (sent.isEmpty() || told.isEmpty()) {
            tally.add(Fate.FLAGGED, meant.clear() && meant.state() != State.BLANK, field.key() + " held");
            return;
        }
        Figure figure = sent.get().answers().get(field);
        boolean right = isRight(meant, figure)
                || truth.wasTyped(field, figure.state(), figure.value())
                || isRightInList(field, meant, truth, sent.get().answers());
        boolean shown = told.get().names(field)
                || told.get().shows(figure.place())
                || truth.places(field).stream().anyMatch(told.get()::quotes)
                || isBesideAnotherUnits(field, sent.get().answers())
                || told.get().leavesUnread(field.key().table())
                || truth.declarations(field).stream().anyMatch(told.get()::names)
                || (truth.isGone(field) && told.get().misses(field))
                || truth.stray(field).filter(told.get()::shows).isPresent();
        Fate fate =
                right ? Fate.RIGHT : shown ? Fate.FLAGGED : figure.counts() ? Fate.SILENTLY_WRONG : Fate.SILENTLY_LOST;
        boolean readable = meant.clear() && meant.state() != State.BLANK && !desk.doubtful.get(field.ordinal());
        tally.add(fate, readable, said(field, meant, figure));
    }

    /** A figure in another unit's field of the same row is shown by the rule R-OWN: whoever looks sees the row pushed along. */
    private boolean isBesideAnotherUnits(Field field, Answers answers) {
        return desk.form.fields().stream()
                .filter(other -> other.key().table().equals(field.key().table())
                        && other.key().row().equals(field.key().row()))
                .anyMatch(other -> other.input()
                        && !other.filledBy(desk.unitType)
                        && answers.get(other).state() == State.EXCLUDED);
    }

    private static boolean isRight(Meant meant, Figure figure) {
        return meant.clear()
                && figure.state() == meant.state()
                && figure.value().equals(meant.value());
    }

    /** Rows of a list are alike but for their order: one that lost its key may be read as the first, or the first as another. */
    private boolean isRightInList(Field field, Meant meant, Truth truth, Answers answers) {
        if (desk.form.table(field.key().table()).shape() != Table.Shape.LIST || !meant.clear()) {
            return false;
        }
        List<Field> column = desk.form.fields().stream()
                .filter(other -> other.key().table().equals(field.key().table()))
                .filter(other -> other.key().column().equals(field.key().column()))
                .toList();
        Figure read = answers.get(field);
        boolean ofAnother = read.state() == State.BLANK
                || column.stream()
                        .anyMatch(other -> other.ordinal() != field.ordinal() && truth.stands(other, read.place()));
        boolean elsewhere = meant.state() == State.BLANK
                || column.stream()
                        .map(answers::get)
                        .anyMatch(figure -> truth.stands(field, figure.place()) && isRight(meant, figure));
        return ofAnother && elsewhere;
    }

    private static String said(Field field, Meant meant, Figure figure) {
        String truth = meant.clear() ? meant.state() + " " + meant.value() : "unclear";
        return field.key() + " meant " + truth + ", read " + figure.state() + " " + figure.value() + " at "
                + figure.place().cell();
    }

    /** How many fields met which fate. */
    static final class Tally {
        private final int[] fates = new int[Fate.values().length];
        private final List<String> silent = new ArrayList<>();
        private int readable;
        private int readRight;

        void add(Fate fate, boolean isReadable, String what) {
            fates[fate.ordinal()]++;
            readable += isReadable ? 1 : 0;
            readRight += isReadable && fate == Fate.RIGHT ? 1 : 0;
            if (fate == Fate.SILENTLY_WRONG || fate == Fate.SILENTLY_LOST) {
                silent.add(fate + ": " + what.replace('\n', '¶'));
            }
        }

        void add(Tally other, String where) {
            for (int i = 0; i < fates.length; i++) {
                fates[i] += other.fates[i];
            }
            readable += other.readable;
            readRight += other.readRight;
            other.silent.forEach(what -> silent.add(where + ": " + what));
        }

        int count(Fate fate) {
            return fates[fate.ordinal()];
        }

        List<String> silent() {
            return silent;
        }

        /** Fields that hold something a careful person could still read. */
        int readable() {
            return readable;
        }

        int readRight() {
            return readRight;
        }
    }
}
