package vn.tonghop.answers;

import java.util.List;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;

/**
 * The figures of one table as a few bytes, and back: blank fields cost nothing, a usual number three bytes, a text its UTF-8.
 * What was typed and where it stood are kept only where they differ from the value and from the form's own place. The bytes are
 * meaningful together with the form they were packed for.
 *
 * <p>Layout: version, then per field that is not simply blank: how many blank fields were skipped, a head byte (state, qualifier,
 * flags), the value, what was typed, the place. A text that occurred before is named by its number.
 */
public final class PackedTable {
    private static final int VERSION = 1;
    private static final int STATE_BITS = 3;
    private static final int TYPED = 1 << 5;
    private static final int DISPLACED = 1 << 6;
    private static final int DECIMAL = 1 << 7;
    /** By the number that stands for each; a number is never given to another. */
    private static final List<State> STATES =
            List.of(State.VALUE, State.NONE, State.MISSING, State.BLANK, State.EXCLUDED);

    private static final List<Qualifier> QUALIFIERS = List.of(Qualifier.EXACT, Qualifier.ABOUT, Qualifier.AT_LEAST);

    private PackedTable() {}

    public static byte[] pack(Answers answers, Table table) {
        PackWriter out = new PackWriter();
        out.octet(VERSION);
        int skipped = 0;
        for (Field field : answers.form().fieldsOf(table)) {
            Figure figure = answers.get(field);
            if (isSimplyBlank(figure, field)) {
                skipped++;
            } else {
                out.count(skipped);
                pack(figure, field, out);
                skipped = 0;
            }
        }
        return out.bytes();
    }

    /**
     * Sets the table's packed figures in {@code into}; fields packed as blank are left as they are.
     *
     * @throws IllegalArgumentException when the bytes are not what {@link #pack} makes for this table
     */
    public static void unpack(byte[] packed, Table table, Answers.Builder into) {
        unpack(new PackReader(packed), table, into);
    }

    /** The same with every text empty, for whoever wants to know quickly what is answered at all. */
    public static void unpackStates(byte[] packed, Table table, Answers.Builder into) {
        unpack(PackReader.withoutTexts(packed), table, into);
    }

    private static void unpack(PackReader in, Table table, Answers.Builder into) {
        if (in.octet() != VERSION) {
            throw new IllegalArgumentException("Table " + table.key() + " was packed by another version");
        }
        int ordinal = table.first();
        while (in.hasMore()) {
            ordinal += in.count();
            if (ordinal > table.last()) {
                throw new IllegalArgumentException("More figures than table " + table.key() + " has fields");
            }
            into.set(ordinal, unpack(in, into.get(ordinal).place()));
            ordinal++;
        }
    }

    private static boolean isSimplyBlank(Figure figure, Field field) {
        return figure.state() == State.BLANK
                && figure.asTyped().isEmpty()
                && figure.place().equals(field.place());
    }

    private static void pack(Figure figure, Field field, PackWriter out) {
        boolean typed = !figure.asTyped().equals(usuallyTyped(figure.state(), figure.value()));
        boolean displaced = !figure.place().equals(field.place());
        PackedDecimal decimal = figure.state() == State.VALUE ? PackedDecimal.of(figure.value()) : PackedDecimal.NONE;
        out.octet(STATES.indexOf(figure.state())
                | (QUALIFIERS.indexOf(figure.qualifier()) << STATE_BITS)
                | (typed ? TYPED : 0)
                | (displaced ? DISPLACED : 0)
                | (decimal.isPresent() ? DECIMAL : 0));
        if (decimal.isPresent()) {
            decimal.write(out);
        } else if (figure.state() == State.VALUE) {
            out.text(figure.value());
        }
        if (typed) {
            out.text(figure.asTyped());
        }
        if (displaced) {
            out.text(figure.place().sheet());
            out.number(figure.place().row());
            out.number(figure.place().column());
        }
    }

    private static Figure unpack(PackReader in, Place own) {
        int head = in.octet();
        State state = STATES.get(head & 7);
        Qualifier qualifier = QUALIFIERS.get((head >> STATE_BITS) & 3);
        String value =
                (head & DECIMAL) != 0 ? PackedDecimal.read(in) : state == State.VALUE ? in.text() : implied(state);
        String asTyped = (head & TYPED) != 0 ? in.text() : usuallyTyped(state, value);
        Place place = (head & DISPLACED) != 0 ? new Place(in.text(), (int) in.number(), (int) in.number()) : own;
        return new Figure(state, value, qualifier, asTyped, place);
    }

    private static String implied(State state) {
        return state == State.NONE ? "0" : "";
    }

    private static String usuallyTyped(State state, String value) {
        return state == State.VALUE ? value : "";
    }
}
