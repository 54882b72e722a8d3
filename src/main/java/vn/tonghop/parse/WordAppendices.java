package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Printed;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.SheetCells;

/** Recognises the appendices of a form among the tables of a Word document by the headers that people see. */
final class WordAppendices {
    private final List<TableMarks> appendices;
    private final FormMarks marks;
    private final String unitType;
    private final Book document;
    private final Map<TableMarks, List<TableOnGrid>> places = new LinkedHashMap<>();
    private final List<Finding> unmatched = new ArrayList<>();

    WordAppendices(FormMarks marks, String unitType, Book document) {
        this.marks = marks;
        this.unitType = unitType;
        this.document = document;
        this.appendices = marks.tables().stream()
                .filter(table -> table.table().appendix() && table.table().shape() == Table.Shape.GRID)
                .toList();
    }

    /** Each appendix with the tables of the document that hold it. */
    Map<TableMarks, List<TableOnGrid>> find() {
        Grid before = new Grid(document.sheets().get(0));
        List<SheetCells> tables = document.sheets().subList(1, document.sheets().size());
        for (int i = 0; i < tables.size(); i++) {
            String above = before.at(i, 0).map(cell -> Fold.of(cell.raw())).orElse("");
            find(new Grid(tables.get(i)), above);
        }
        return places;
    }

    /** Tables that resemble an appendix and are none. */
    List<Finding> unmatched() {
        return unmatched;
    }

    private void find(Grid grid, String above) {
        List<TableMarks> whole = appendices.stream()
                .filter(table -> WordHeader.of(grid, table).isWhole())
                .toList();
        if (whole.isEmpty()) {
            tellNear(grid);
            return;
        }
        List<TableMarks> meant = meant(whole, above);
        if (meant.size() == 1) {
            take(grid, meant.get(0), WordHeader.of(grid, meant.get(0)));
        } else {
            List<String> names =
                    meant.stream().map(table -> name(table.table())).toList();
            tell(grid, "several", StructureLog.listed(names), "");
        }
    }

    /** Of appendices with one header that which the text above names; failing that, those the unit fills. */
    private List<TableMarks> meant(List<TableMarks> alike, String above) {
        if (alike.size() == 1) {
            return alike;
        }
        List<TableMarks> named = alike.stream()
                .filter(table -> names(above, table.table().caption())
                        || names(above, table.table().title()))
                .toList();
        if (named.size() == 1) {
            return named;
        }
        List<TableMarks> own = alike.stream()
                .filter(table -> marks.form().concerns(table.table(), unitType))
                .toList();
        return named.isEmpty() && own.size() == 1 ? own : alike;
    }

    private static boolean names(String above, Printed text) {
        return (!text.text().isEmpty() && above.contains(Fold.of(text.text())))
                || (!text.reading().isEmpty() && above.contains(Fold.of(text.reading())));
    }

    private void take(Grid grid, TableMarks table, WordHeader header) {
        TableOnGrid place = new TableOnGrid(table, grid);
        header.columns().forEach(place::add);
        if (new WordRows(place, header.rows()).find()) {
            places.computeIfAbsent(table, any -> new ArrayList<>(1)).add(place);
        } else {
            tell(grid, "row", name(table.table()), "");
        }
    }

    private void tellNear(Grid grid) {
        WordHeader best = null;
        String name = "";
        for (TableMarks table : appendices) {
            WordHeader header = WordHeader.of(grid, table);
            if (header.isNear()
                    && (best == null || header.columns().size() > best.columns().size())) {
                best = header;
                name = name(table.table());
            }
        }
        if (best != null) {
            tell(grid, "column", name, StructureLog.listed(best.missing()));
        }
    }

    private void tell(Grid grid, String kind, String name, String missing) {
        unmatched.add(
                Finding.of(Code.WORD_UNMATCHED, List.of(), new Place(grid.name(), -1, -1), "", kind, name, missing));
    }

    /** As the outline heads it. */
    static String name(Table table) {
        return table.caption().isEmpty() ? table.key() : table.caption().meant();
    }
}
