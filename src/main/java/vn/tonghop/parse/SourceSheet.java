package vn.tonghop.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.SourceRows;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.workbook.Cell;

/** The hidden sheet {@code _nguon} of a lower board's return: the units behind its totals. Believed only where it adds up to them. */
final class SourceSheet {
    private final Form form;
    private final Optional<Grid> grid;
    private List<UnitRow> units = List.of();
    private Optional<Finding> finding = Optional.empty();

    SourceSheet(Form form, BookScan scan) {
        this.form = form;
        this.grid = scan.grid(SourceRows.SHEET);
    }

    /** @param totals what the board shows */
    void read(Answers totals) {
        if (grid.isEmpty()) {
            finding = Optional.of(finding(List.of(), Place.NONE, "", "missing"));
            return;
        }
        try {
            units = SourceRows.decode(form, rows(grid.get()));
        } catch (IllegalArgumentException e) {
            finding = Optional.of(finding(List.of(), new Place(SourceRows.SHEET, -1, -1), "", "unreadable"));
            return;
        }
        List<Field> differing =
                form.fields().stream().filter(field -> differs(field, totals)).toList();
        if (!differing.isEmpty()) {
            units = List.of();
            finding = Optional.of(finding(differing, totals));
        }
    }

    /** The units, as far as they can be believed. */
    List<UnitRow> units() {
        return units;
    }

    Optional<Finding> finding() {
        return finding;
    }

    private static List<List<String>> rows(Grid grid) {
        TreeMap<Integer, List<String>> rows = new TreeMap<>();
        for (int i = 0; i < grid.size(); i++) {
            Cell cell = grid.cell(i);
            List<String> row = rows.computeIfAbsent(cell.row(), any -> new ArrayList<>());
            IntStream.range(row.size(), cell.column()).forEach(any -> row.add(""));
            row.add(cell.raw());
        }
        return List.copyOf(rows.values());
    }

    private boolean differs(Field field, Answers totals) {
        if (!field.input() || !field.kind().adds()) {
            return false;
        }
        Figure total = totals.get(field);
        List<BigDecimal> parts = units.stream()
                .map(unit -> unit.answers().get(field))
                .filter(Figure::counts)
                .map(Figure::number)
                .toList();
        if (parts.isEmpty() || !total.counts()) {
            return parts.isEmpty() == total.counts();
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(total.number()) != 0;
    }

    private static Finding finding(List<Field> differing, Answers totals) {
        Figure first = totals.get(differing.get(0));
        List<String> labels = differing.stream().map(Field::label).toList();
        return finding(
                differing,
                first.place(),
                first.asTyped(),
                "differs",
                Integer.toString(differing.size()),
                StructureLog.listed(labels));
    }

    private static Finding finding(List<Field> fields, Place place, String found, String... args) {
        return Finding.of(
                Code.SOURCE_ROWS,
                fields.stream().map(field -> field.key().toString()).toList(),
                place,
                found,
                args);
    }
}
