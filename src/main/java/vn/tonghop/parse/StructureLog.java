package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;

/** Collects what is odd about the build of a returned workbook, and the fields that therefore cannot be trusted. */
final class StructureLog {
    private static final int MOST_NAMED = 12;
    private static final String MORE = "…";

    private final Form form;
    private final String unitType;
    private final boolean sameForm;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();
    private final BitSet doubted = new BitSet();

    /**
     * @param unitType slug of Loại of the unit that sent it
     * @param sameForm whether the workbook was made from this very form; otherwise what is missing was perhaps never there
     */
    StructureLog(Form form, String unitType, boolean sameForm) {
        this.form = form;
        this.unitType = unitType;
        this.sameForm = sameForm;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Fields whose cell may be another field's: never to be counted as read. */
    boolean isDoubted(int ordinal) {
        return doubted.get(ordinal);
    }

    /** Rows and columns of this form that a workbook of another version does not have. */
    List<String> absent() {
        return absent;
    }

    boolean sameForm() {
        return sameForm;
    }

    Form form() {
        return form;
    }

    void note(Code code, Place place, String found, String... args) {
        findings.add(Finding.of(code, List.of(), place, found, args).withSeverity(Severity.NOTE));
    }

    /** A copied row that says the same; told once a sheet. */
    void noteCopy(Place copy, String name) {
        boolean told = findings.stream()
                .anyMatch(finding -> finding.code() == Code.PLACE_TWICE
                        && finding.severity() == Severity.NOTE
                        && finding.place().sheet().equals(copy.sheet()));
        if (!told) {
            note(Code.PLACE_TWICE, copy, "", "same", name);
        }
    }

    void warn(Code code, List<Integer> ordinals, Place place, String found, String... args) {
        findings.add(Finding.of(code, keys(ordinals), place, found, args).withSeverity(Severity.WARNING));
    }

    /** A row or column that is gone; a spare row of a list that nobody needed is no loss. */
    void gone(Table table, List<Integer> ordinals, Place place, String kind, String name) {
        if (!ordinals.isEmpty() && !sameForm) {
            absent.add(name);
        } else if (!ordinals.isEmpty()) {
            Finding finding = Finding.of(Code.PLACE_GONE, keys(ordinals), place, "", kind, name);
            boolean spare = table.shape() == Table.Shape.LIST && kind.equals("row");
            findings.add(spare ? finding.withSeverity(Severity.NOTE) : finding);
        }
    }

    /** An ERROR about fields whose cells cannot be told apart. */
    void doubt(Code code, List<Integer> ordinals, Place place, String found, String... args) {
        if (!ordinals.isEmpty()) {
            ordinals.forEach(doubted::set);
            findings.add(Finding.of(code, keys(ordinals), place, found, args));
        }
    }

    /** Whether the unit types the field in. */
    boolean owns(Field field) {
        return field.filledBy(unitType);
    }

    /** Fields that the unit types in, out of those that stand in a row or column. */
    List<Integer> owned(TableMarks marks, RowMark row) {
        return owned(marks.columns().stream().mapToInt(column -> marks.field(row, column)));
    }

    List<Integer> owned(TableMarks marks, ColumnMark column) {
        return owned(marks.rows().stream().mapToInt(row -> marks.field(row, column)));
    }

    /** Those of a column that stand below its header: a declaration above it has nothing to do with the column. */
    List<Integer> ownedBelowHeader(TableMarks marks, ColumnMark column) {
        return owned(marks.rows().stream().filter(RowMark::isBody).mapToInt(row -> marks.field(row, column)));
    }

    private List<Integer> owned(IntStream ordinals) {
        IntPredicate exists = ordinal -> ordinal != TableMarks.NO_FIELD;
        return ordinals.filter(exists)
                .filter(ordinal -> form.field(ordinal).filledBy(unitType))
                .boxed()
                .toList();
    }

    /** Whether the unit fills anything in the table; the cover is always there. */
    boolean concerns(Table table) {
        return table.shape() != Table.Shape.COVER && form.concerns(table, unitType);
    }

    /** Names for a sentence, the first dozen. */
    static String listed(List<String> names) {
        return names.size() <= MOST_NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMED)) + ", " + MORE;
    }

    private List<String> keys(List<Integer> ordinals) {
        return ordinals.stream()
                .map(form::field)
                .filter(field -> field.kind() != Kind.COVER || field.input())
                .map(field -> field.key().toString())
                .toList();
    }
}
