package vn.tonghop.workbook;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import vn.tonghop.workbook.PatchRefusedException.Reason;

/** Changes single cells in the XML of one sheet, in one pass over it. */
final class SheetPatch {
    private static final int ROW = 3;
    private static final int CELL = 4;

    private final String sheet;
    private final XmlScan scan;
    private final Edits edits;
    private final NavigableMap<Long, CellEdit> wanted;
    private final BiFunction<Integer, String, Integer> fill;
    private final Refill refill;
    private final MissingCells missingCells;
    private boolean formulaRemoved;

    private int row = -1;
    private int rowStyle;
    private int column;

    /** Gives the colour that a cell gets because of the style it has; {@code ""} for none, empty to leave the cell as it is. */
    interface Refill {
        Refill NONE = (place, style) -> Optional.empty();

        Optional<String> colour(long place, int style);
    }

    /**
     * @param wanted edits by packed place; they have the last word
     * @param fill   gives the style that is like another one but filled with a colour
     */
    SheetPatch(
            String sheet,
            byte[] xml,
            Map<Long, CellEdit> wanted,
            BiFunction<Integer, String, Integer> fill,
            Refill refill) {
        this.sheet = sheet;
        this.refill = refill;
        this.scan = new XmlScan(xml);
        this.edits = new Edits(xml);
        this.wanted = new TreeMap<>(wanted);
        this.fill = fill;
        this.missingCells = new MissingCells(scan.prefix(), fill);
    }

    byte[] apply() {
        while (scan.next()) {
            XmlTag tag = scan.tag();
            if (scan.opens(3, "col")) {
                missingCells.columns(number(tag, "min", 1), number(tag, "max", 1), number(tag, "style", 0));
            } else if (scan.opens(ROW, "row")) {
                startRow(tag);
            } else if (scan.opens(CELL, "c")) {
                cell(tag);
            } else if (scan.closes(ROW, "row")) {
                insertCells(tag.start(), CellRef.pack(row + 1, 0));
            } else if (scan.opens(2, "sheetData") && tag.isEmpty()) {
                insertRowsIntoNothing(tag);
            } else if (scan.closes(2, "sheetData")) {
                insertRows(tag.start(), Long.MAX_VALUE);
            }
        }
        return edits.apply();
    }

    /** A formula is gone, so the stored order of calculation is wrong. */
    boolean formulaRemoved() {
        return formulaRemoved;
    }

    private void startRow(XmlTag tag) {
        int number = number(tag, "r", row + 2) - 1;
        if (number <= row) {
            throw disordered("row " + (number + 1));
        }
        insertRows(tag.start(), CellRef.pack(number, 0));
        row = number;
        column = -1;
        rowStyle = Xml.isTrue(tag.value("customFormat")) ? number(tag, "s", 0) : MissingCells.NO_STYLE;
        NavigableMap<Long, CellEdit> own = before(CellRef.pack(row + 1, 0));
        if (tag.isEmpty() && own.values().stream().anyMatch(CellEdit::needsCell)) {
            edits.replace(
                    tag.attributesEnd(),
                    tag.end(),
                    ">" + missingCells.cells(own, rowStyle) + "</" + scan.prefix() + "row>");
        }
        if (tag.isEmpty()) {
            own.clear();
        } else if (!own.isEmpty()) {
            // Cells may come to stand outside what the row promised.
            edits.removeAttribute(tag, "spans");
        }
    }

    private void cell(XmlTag tag) {
        String ref = tag.value("r");
        long place = ref.isEmpty() ? CellRef.pack(row, column + 1) : CellRef.pack(ref);
        if (CellRef.isNowhere(place) || CellRef.rowOf(place) != row || CellRef.columnOf(place) <= column) {
            throw disordered("cell " + ref);
        }
        column = CellRef.columnOf(place);
        insertCells(tag.start(), place);
        CellEdit edit = wanted.remove(place);
        int style = number(tag, "s", 0);
        Optional<String> colour = edit == null ? Optional.empty() : edit.fill();
        colour.or(() -> refill.colour(place, style))
                .ifPresent(wish -> edits.attribute(tag, "s", Integer.toString(fill.apply(style, wish))));
        if (edit == null) {
            return;
        }
        edit.content().ifPresent(content -> replace(tag, content));
    }

    private void replace(XmlTag tag, CellEdit.Content content) {
        String prefix = scan.prefix();
        if (content.type().isEmpty()) {
            edits.removeAttribute(tag, "t");
        } else {
            edits.attribute(tag, "t", content.type());
        }
        edits.removeAttribute(tag, "cm");
        edits.removeAttribute(tag, "vm");
        if (tag.isEmpty()) {
            edits.replace(tag.end() - 2, tag.end(), ">" + content.xml(prefix) + "</" + prefix + "c>");
            return;
        }
        int from = tag.end();
        while (scan.next() && !scan.closes(CELL, "c")) {
            if (scan.opens(CELL + 1, "f")) {
                from = content.keepsFormula() ? keepFormula() : removeFormula(from);
            }
        }
        edits.replace(from, scan.tag().start(), content.xml(prefix));
    }

    /** Offset behind the formula. */
    private int keepFormula() {
        while (!scan.closes(CELL + 1, "f")) {
            scan.next();
        }
        return scan.tag().end();
    }

    private int removeFormula(int from) {
        String kind = scan.tag().value("t");
        boolean first = !scan.tag().value("ref").isEmpty();
        if (kind.equals("dataTable") || (first && (kind.equals("shared") || kind.equals("array")))) {
            throw new PatchRefusedException(Reason.FORMULA_GROUP, sheet + "!" + CellRef.columnName(column) + (row + 1));
        }
        formulaRemoved = true;
        return from;
    }

    /** The edits that no cell has claimed yet and that stand before a place. */
    private NavigableMap<Long, CellEdit> before(long place) {
        return wanted.headMap(place, false);
    }

    private void insertCells(int at, long before) {
        NavigableMap<Long, CellEdit> missing = before(before);
        if (!missing.isEmpty()) {
            edits.insert(at, missingCells.cells(missing, rowStyle));
            missing.clear();
        }
    }

    private void insertRows(int at, long before) {
        NavigableMap<Long, CellEdit> missing = before(before);
        if (!missing.isEmpty()) {
            edits.insert(at, missingCells.rows(missing));
            missing.clear();
        }
    }

    private void insertRowsIntoNothing(XmlTag tag) {
        edits.replace(
                tag.attributesEnd(), tag.end(), ">" + missingCells.rows(wanted) + "</" + scan.prefix() + "sheetData>");
        wanted.clear();
    }

    private static int number(XmlTag tag, String attribute, int absent) {
        String value = tag.value(attribute);
        try {
            return value.isEmpty() ? absent : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new PatchRefusedException(Reason.DISORDERED, attribute + " " + value, e);
        }
    }

    private PatchRefusedException disordered(String detail) {
        return new PatchRefusedException(Reason.DISORDERED, sheet + ", " + detail);
    }
}
