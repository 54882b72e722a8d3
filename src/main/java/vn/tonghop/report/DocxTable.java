package vn.tonghop.report;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** A table of fixed column widths, written row by row. */
final class DocxTable {
    /** Air beside and above the text of a ruled cell, in millimetres. */
    static final double CELL_SIDE = 0.8;

    private static final double CELL_END = 0.5;

    private final CTTbl table;
    private final List<Double> widths;
    private final DocxNotes notes;

    /** @param widths of the columns in millimetres */
    DocxTable(CTTbl table, List<Double> widths, boolean ruled, DocxNotes notes) {
        this.table = table;
        this.widths = List.copyOf(widths);
        this.notes = notes;
        CTTblPr about = table.addNewTblPr();
        CTTblWidth width = about.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(twips(widths.stream().mapToDouble(Double::doubleValue).sum()));
        about.addNewJc().setVal(STJcTable.CENTER);
        if (ruled) {
            rule(about);
        }
        about.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar air = about.addNewTblCellMar();
        side(air.addNewTop(), ruled ? CELL_END : 0);
        side(air.addNewLeft(), ruled ? CELL_SIDE : 0);
        side(air.addNewBottom(), ruled ? CELL_END : 0);
        side(air.addNewRight(), ruled ? CELL_SIDE : 0);
        var grid = table.addNewTblGrid();
        widths.forEach(column -> grid.addNewGridCol().setW(twips(column)));
    }

    /** A row of its own, or one that is printed again on each page. */
    Row row(boolean repeated) {
        CTRow row = table.addNewTr();
        CTTrPr about = row.addNewTrPr();
        about.addNewCantSplit();
        if (repeated) {
            about.addNewTblHeader();
        }
        return new Row(row);
    }

    /** One row; cells are added from left to right. */
    final class Row {
        private final CTRow row;
        private int next;

        private Row(CTRow row) {
            this.row = row;
        }

        /** Column at which the next cell begins, from 0. */
        int next() {
            return next;
        }

        DocxParagraph cell() {
            return cell(1, Down.ALONE);
        }

        /** A cell over several columns, the first or a further row of a tall one. */
        DocxParagraph cell(int columns, Down down) {
            CTTc cell = row.addNewTc();
            CTTcPr about = cell.addNewTcPr();
            CTTblWidth width = about.addNewTcW();
            width.setType(STTblWidth.DXA);
            width.setW(twips(widths.subList(next, next + columns).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum()));
            if (columns > 1) {
                about.addNewGridSpan().setVal(BigInteger.valueOf(columns));
            }
            if (down != Down.ALONE) {
                about.addNewVMerge().setVal(down == Down.FIRST ? STMerge.RESTART : STMerge.CONTINUE);
            }
            about.addNewVAlign().setVal(STVerticalJc.CENTER);
            next += columns;
            return new DocxParagraph(cell.addNewP(), DocxStyle.PLAIN, notes);
        }

        /** A column of several paragraphs, set at the top. */
        Column column() {
            CTTc cell = row.addNewTc();
            CTTblWidth width = cell.addNewTcPr().addNewTcW();
            width.setType(STTblWidth.DXA);
            width.setW(twips(widths.get(next)));
            Column column = new Column(cell, widths.get(next), notes);
            next++;
            return column;
        }
    }

    /** @param width in millimetres */
    record Column(CTTc cell, double width, DocxNotes notes) {
        DocxParagraph line() {
            return new DocxParagraph(cell.addNewP(), DocxStyle.PLAIN, notes);
        }

        /** A line drawn in the middle, of this length in millimetres. */
        void rule(double length) {
            new DocxParagraph(cell.addNewP(), DocxStyle.BREAK, notes).ruled(width, length);
        }
    }

    /** Where a cell stands in a column of merged cells. */
    enum Down {
        ALONE,
        FIRST,
        FURTHER
    }

    private static void rule(CTTblPr about) {
        var borders = about.addNewTblBorders();
        for (var border : List.of(
                borders.addNewTop(),
                borders.addNewLeft(),
                borders.addNewBottom(),
                borders.addNewRight(),
                borders.addNewInsideH(),
                borders.addNewInsideV())) {
            border.setVal(STBorder.SINGLE);
            border.setSz(BigInteger.valueOf(4));
            border.setSpace(BigInteger.ZERO);
            border.setColor("000000");
        }
    }

    private static void side(CTTblWidth side, double width) {
        side.setType(STTblWidth.DXA);
        side.setW(twips(width));
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Paper.twips(millimetres));
    }
}
