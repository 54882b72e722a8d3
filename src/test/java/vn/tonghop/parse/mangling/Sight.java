package vn.tonghop.parse.mangling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Table;

/** What somebody who looks at a sheet sees: where its figures, keys and labels stand now. */
final class Sight {
    private final Desk desk;
    private final DeskSheet sheet;

    Sight(Desk desk, DeskSheet sheet) {
        this.desk = desk;
        this.sheet = sheet;
    }

    /** A cell with its place. */
    record Seen(int row, int column, Spot spot) {
        void write(Content content) {
            spot.content = content;
        }
    }

    static boolean holdsTable(Desk desk, DeskSheet sheet) {
        return !sheet.table.isEmpty()
                && !sheet.table.equals("BIA")
                && !new Sight(desk, sheet).filled().isEmpty();
    }

    static boolean isGrid(Desk desk, DeskSheet sheet) {
        return holdsTable(desk, sheet) && shape(desk, sheet) == Table.Shape.GRID;
    }

    static boolean isTabular(Desk desk, DeskSheet sheet) {
        return isGrid(desk, sheet) || (holdsTable(desk, sheet) && shape(desk, sheet) == Table.Shape.LIST);
    }

    static boolean hasHeader(Desk desk, DeskSheet sheet) {
        return isTabular(desk, sheet) && !new Sight(desk, sheet).header().isEmpty();
    }

    static boolean hasNumbers(Desk desk, DeskSheet sheet) {
        return holdsTable(desk, sheet) && !new Sight(desk, sheet).numbers().isEmpty();
    }

    /** A grid of several rows whose labels are not merged over rows: what programs sort without complaint. */
    static boolean isSortable(Desk desk, DeskSheet sheet) {
        Sight sight = new Sight(desk, sheet);
        List<Integer> body = sight.bodyRows();
        return isGrid(desk, sheet)
                && body.size() > 2
                && sheet.merges.stream()
                        .noneMatch(merge ->
                                merge.lastRow() >= body.get(0) && merge.firstRow() <= body.get(body.size() - 1));
    }

    static Table.Shape shape(Desk desk, DeskSheet sheet) {
        return desk.form.table(sheet.table).shape();
    }

    List<Seen> all() {
        List<Seen> seen = new ArrayList<>();
        sheet.rows.forEach((row, cells) -> cells.forEach((column, spot) -> seen.add(new Seen(row, column, spot))));
        return seen;
    }

    /** Cells of the unit's own figures, filled or not. */
    List<Seen> figures() {
        return all().stream().filter(seen -> desk.isFigure(seen.spot())).toList();
    }

    List<Seen> filled() {
        return all().stream().filter(seen -> desk.isFilled(seen.spot())).toList();
    }

    /** Filled cells of counts: plain whole numbers as yet. */
    List<Seen> numbers() {
        return filled().stream().filter(seen -> isCount(seen.spot())).toList();
    }

    List<Seen> decimals() {
        return filled().stream()
                .filter(seen -> field(seen).type() == vn.tonghop.definition.ValueType.DEC
                        && !field(seen).percent())
                .toList();
    }

    private boolean isCount(Spot spot) {
        Field field = desk.form.field(spot.slot);
        return field.type() == vn.tonghop.definition.ValueType.INT
                && !field.percent()
                && spot.content.home() == spot.slot
                && spot.content.type() == vn.tonghop.workbook.Cell.Type.NUMBER
                && spot.content.formula().isEmpty()
                && spot.content.raw().length() == 4;
    }

    Field field(Seen seen) {
        return desk.form.field(seen.spot().slot);
    }

    /** Rows of figures, without totals and declarations. */
    List<Integer> bodyRows() {
        TreeSet<Integer> rows = new TreeSet<>();
        figures().stream().filter(seen -> seen.spot().part == 0).forEach(seen -> rows.add(seen.row()));
        return List.copyOf(rows);
    }

    List<Integer> filledRows() {
        TreeSet<Integer> rows = new TreeSet<>();
        filled().forEach(seen -> rows.add(seen.row()));
        return List.copyOf(rows);
    }

    List<Integer> filledColumns() {
        TreeSet<Integer> columns = new TreeSet<>();
        filled().forEach(seen -> columns.add(seen.column()));
        return List.copyOf(columns);
    }

    Optional<Integer> totalRow() {
        return all().stream()
                .filter(seen -> seen.spot().asks() && field(seen).isTotal())
                .map(Seen::row)
                .findFirst();
    }

    int firstRow() {
        return bodyRows().get(0);
    }

    Optional<Integer> keyColumn() {
        return all().stream()
                .filter(seen ->
                        seen.spot().isToken() && seen.spot().content.raw().startsWith("r:"))
                .map(Seen::column)
                .findFirst();
    }

    Optional<Integer> keyRow() {
        return all().stream()
                .filter(seen ->
                        seen.spot().isToken() && seen.spot().content.raw().startsWith("c:"))
                .map(Seen::row)
                .findFirst();
    }

    /** Printed texts that name the row. */
    List<Seen> labels(int row) {
        return all().stream()
                .filter(seen ->
                        seen.row() == row && !seen.spot().asks() && !seen.spot().isToken())
                .filter(seen ->
                        seen.spot().content.isText() && seen.spot().content.home() == Content.PRINTED)
                .toList();
    }

    /** Printed texts between the column keys and the first figures. */
    List<Seen> header() {
        int from = keyRow().orElse(0);
        int to = firstRow();
        return all().stream()
                .filter(seen -> seen.row() > from
                        && seen.row() < to
                        && seen.spot().content.isText())
                .filter(seen -> !seen.spot().asks() && !seen.spot().isToken())
                .toList();
    }

    /** What the form prints above the column; empty when nothing of the unit is asked there. */
    List<String> headerOf(int column) {
        return figures().stream()
                .filter(seen -> seen.column() == column)
                .findFirst()
                .map(seen -> desk.form
                        .table(sheet.table)
                        .leaf(field(seen).key().column())
                        .path())
                .orElse(List.of());
    }

    boolean declares(Seen seen) {
        return seen.spot().asks() && field(seen).kind() == Kind.DECL;
    }
}
