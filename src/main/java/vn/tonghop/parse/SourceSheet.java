package vn.tonghop.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.SourceRows;
import vn.tonghop.answers.State;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.ValueType;
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

    /**
     * Compares the units with what the board shows.
     *
     * @param totals what the board shows
     * @return the same, but for how many units say "Có": a cell can only show whether any does
     */
    Answers read(Answers totals) {
        if (grid.isEmpty()) {
            finding = Optional.of(finding(List.of(), Place.NONE, "", "missing"));
            return totals;
        }
        try {
            units = SourceRows.decode(form, rows(grid.get()));
        } catch (IllegalArgumentException e) {
            finding = Optional.of(finding(List.of(), new Place(SourceRows.SHEET, -1, -1), "", "unreadable"));
            return totals;
        }
        List<Field> differing =
                form.fields().stream().filter(field -> differs(field, totals)).toList();
        if (!differing.isEmpty()) {
            units = List.of();
            finding = Optional.of(finding(differing, totals));
            return totals;
        }
        return counted(totals);
    }

    private Answers counted(Answers totals) {
        Answers.Builder counted = totals.toBuilder();
        for (Field field : form.fields()) {
            Figure shown = totals.get(field);
            if (field.input() && field.type() == ValueType.BOOL && shown.state() == State.VALUE) {
                String units = Decimals.plain(sum(parts(field)));
                counted.set(field.ordinal(), Figure.of(units, shown.asTyped(), shown.place()));
            }
        }
        return counted.build();
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
        List<BigDecimal> parts = parts(field);
        if (parts.isEmpty() || !total.counts()) {
            return parts.isEmpty() == total.counts();
        }
        boolean any = field.type() == ValueType.BOOL && total.number().compareTo(BigDecimal.ONE) <= 0;
        return any ? sum(parts).signum() != total.number().signum() : sum(parts).compareTo(total.number()) != 0;
    }

    private List<BigDecimal> parts(Field field) {
        return units.stream()
                .map(unit -> unit.answers().get(field))
                .filter(Figure::counts)
                .map(Figure::number)
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
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
