package vn.tonghop.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import vn.tonghop.definition.HeaderCell;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.WordTables;

/** A Word document with appendices as the outline prints them, filled by hand. */
public final class WordAppendix {
    private final XWPFDocument document = new XWPFDocument();
    private final String campaign;
    private final Map<String, String> typed = new HashMap<>();
    private UnaryOperator<String> spelling = text -> text;
    private UnaryOperator<String> printing = text -> text;
    private String font = "";
    private boolean columnNumbers;

    public WordAppendix(String campaign) {
        this.campaign = campaign;
    }

    /** A figure of the next table, by row and column: "2013/c2". */
    public WordAppendix type(String cell, String text) {
        typed.put(cell, text);
        return this;
    }

    /** From here on texts are stored in an older way. */
    public WordAppendix in(String name, UnaryOperator<String> encoding) {
        font = name;
        spelling = encoding;
        return this;
    }

    /** What is printed differs from the outline. */
    public WordAppendix printing(UnaryOperator<String> change) {
        printing = change;
        return this;
    }

    public WordAppendix numbered() {
        columnNumbers = true;
        return this;
    }

    public WordAppendix say(String text) {
        write(document.createParagraph(), text);
        return this;
    }

    /** Prints the table and what was typed for it. */
    public WordAppendix table(String key) {
        Table table = ReturnedBook.campaign(campaign).form().table(key);
        XWPFTable made = document.createTable();
        made.removeRow(0);
        for (int tier = 0; tier < table.tiers(); tier++) {
            header(made.createRow(), table, tier);
        }
        if (columnNumbers) {
            XWPFTableRow row = made.createRow();
            table.leaves().forEach(leaf -> cell(row, leaf.number() - 1, "(" + leaf.number() + ")"));
        }
        for (TableRow row : table.rows()) {
            body(made.createRow(), table, row);
        }
        typed.clear();
        return this;
    }

    private void header(XWPFTableRow row, Table table, int tier) {
        int index = 0;
        int column = 1;
        while (column <= table.leaves().size()) {
            HeaderCell printed = covering(table, tier, column);
            XWPFTableCell cell = cell(
                    row,
                    index++,
                    printed.tier() == tier ? printing.apply(printed.text().text()) : "");
            CTTcPr properties = cell.getCTTc().addNewTcPr();
            int span = printed.last() - printed.first() + 1;
            if (span > 1) {
                properties.addNewGridSpan().setVal(java.math.BigInteger.valueOf(span));
            }
            if (printed.lastTier() > printed.tier()) {
                properties.addNewVMerge().setVal(printed.tier() == tier ? STMerge.RESTART : STMerge.CONTINUE);
            }
            column = printed.last() + 1;
        }
    }

    private static HeaderCell covering(Table table, int tier, int column) {
        return table.header().stream()
                .filter(cell -> cell.tier() <= tier && tier <= cell.lastTier())
                .filter(cell -> cell.first() <= column && column <= cell.last())
                .findFirst()
                .orElseThrow();
    }

    private void body(XWPFTableRow made, Table table, TableRow row) {
        for (int column = 0; column < table.leaves().size(); column++) {
            if (column < row.labels().size()) {
                String label = row.labels().get(column);
                XWPFTableCell cell = cell(made, column, label.isEmpty() ? "" : printing.apply(label));
                boolean shared = row.labels().size() > 1 && column == 0;
                if (shared) {
                    cell.getCTTc().addNewTcPr().addNewVMerge().setVal(label.isEmpty() ? null : STMerge.RESTART);
                }
            } else {
                cell(made, column, typed.getOrDefault(row.key() + "/c" + (column + 1), ""));
            }
        }
    }

    private XWPFTableCell cell(XWPFTableRow row, int index, String text) {
        XWPFTableCell cell = index < row.getTableCells().size() ? row.getCell(index) : row.createCell();
        write(
                cell.getParagraphs().isEmpty()
                        ? cell.addParagraph()
                        : cell.getParagraphs().get(0),
                text);
        return cell;
    }

    private void write(XWPFParagraph paragraph, String text) {
        if (!text.isEmpty()) {
            XWPFRun run = paragraph.createRun();
            run.setText(spelling.apply(text));
            if (!font.isEmpty()) {
                run.setFontFamily(font);
            }
        }
    }

    public byte[] bytes() {
        try (XWPFDocument saved = document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            saved.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Book tables() {
        return WordTables.read(bytes(), Budget.standard(), number -> "Bảng " + number);
    }
}
