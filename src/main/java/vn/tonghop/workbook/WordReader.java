package vn.tonghop.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Walks the main part of a Word document. Elements are known to have ended when one starts that does not lie inside them. */
final class WordReader {
    /** Text that nobody sees in the table, or that stands somewhere else. */
    private static final Set<String> PASSED_OVER = Set.of(
            "del",
            "moveFrom",
            "Fallback",
            "drawing",
            "pict",
            "object",
            "txbxContent",
            "instrText",
            "delText",
            "rPrChange",
            "pPrChange",
            "tcPrChange",
            "trPrChange",
            "tblPrChange");

    private final Xml xml;
    private final Meter meter;
    private final WordFonts fonts;
    private final IntFunction<String> names;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<WordGrid> tables = new ArrayList<>();
    private final List<Cell> before = new ArrayList<>();
    private RunFonts outside = new RunFonts("");
    private String paragraphStyle = "";
    private String runFont = "";

    /**
     * An element inside which the reader is.
     *
     * @param table  the table it belongs to; null outside tables
     * @param text   what it collects; null when it collects none
     */
    private record Open(
            String name,
            int depth,
            @Nullable WordGrid table,
            @Nullable RunFonts text) {}

    WordReader(Xml xml, Meter meter, WordFonts fonts, IntFunction<String> names) {
        this.xml = xml;
        this.meter = meter;
        this.fonts = fonts;
        this.names = names;
    }

    List<SheetCells> sheets() {
        int passing = Integer.MAX_VALUE;
        while (xml.nextElement()) {
            int depth = xml.depth();
            passing = depth <= passing ? Integer.MAX_VALUE : passing;
            if (passing < Integer.MAX_VALUE) {
                continue;
            }
            close(depth);
            if (isDeletedRow()) {
                innermost().dropRow();
                passing = open.element().depth();
                open.pop();
            } else if (PASSED_OVER.contains(xml.name())) {
                passing = depth;
            } else {
                start(depth);
            }
        }
        close(0);
        List<SheetCells> sheets = new ArrayList<>();
        sheets.add(new SheetCells("", false, before, List.of(), Map.of(), List.of()));
        for (int i = 0; i < tables.size(); i++) {
            sheets.add(tables.get(i).sheet(names.apply(i + 1)));
        }
        return sheets;
    }

    /** Its mark stands among the properties of the row, before its cells. */
    private boolean isDeletedRow() {
        return xml.name().equals("del") && !open.isEmpty() && isDirectly("tr", 2);
    }

    private void close(int depth) {
        while (!open.isEmpty() && open.element().depth() >= depth) {
            Open ended = open.pop();
            if (ended.name().equals("tc") && ended.table() != null && ended.text() != null) {
                RichText text = ended.text().whole().cut(meter.budget().textLength());
                meter.text(text.text().length());
                ended.table().endCell(text);
            }
        }
    }

    private void start(int depth) {
        switch (xml.name()) {
            case "tbl" -> table(depth);
            case "tr" -> row(depth);
            case "tc" -> cell(depth);
            case "gridBefore" -> ifDirectly("tr", () -> innermost().skip(number()));
            case "gridSpan" -> ifDirectly("tc", () -> innermost().span(number()));
            case "vMerge" -> ifDirectly("tc", () -> innermost().vertical(vertical()));
            case "p" -> paragraph(depth);
            case "pStyle" -> paragraphStyle = WordFonts.local(xml, "val");
            case "r" -> run(depth);
            case "rStyle" -> ifDirectly("r", () -> runFont = fonts.of(WordFonts.local(xml, "val"), paragraphStyle));
            case "rFonts" -> ifDirectly("r", this::ownFont);
            default -> content();
        }
    }

    private void content() {
        if (open.isEmpty() || !isDirectly("r", 1)) {
            return;
        }
        switch (xml.name()) {
            case "t" -> text().add(xml.text(), runFont);
            case "tab" -> text().add("\t", runFont);
            case "br", "cr" -> text().add("\n", runFont);
            case "noBreakHyphen" -> text().add("-", runFont);
            default -> {}
        }
    }

    private void table(int depth) {
        WordGrid table = new WordGrid();
        RichText text = outside.whole();
        before.add(new Cell(tables.size(), 0, Cell.Type.TEXT, text.text(), "", false, -1, text.runs()));
        outside = new RunFonts("");
        tables.add(table);
        open.push(new Open("tbl", depth, table, null));
    }

    private void row(int depth) {
        if (!open.isEmpty() && open.element().table() != null) {
            innermost().row();
            open.push(new Open("tr", depth, innermost(), null));
        }
    }

    private void cell(int depth) {
        if (!open.isEmpty() && open.element().name().equals("tr")) {
            meter.cell();
            innermost().cell();
            open.push(new Open("tc", depth, innermost(), new RunFonts("")));
        }
    }

    private void paragraph(int depth) {
        paragraphStyle = "";
        RunFonts text = text();
        if (text.length() > 0) {
            text.add("\n", "");
        }
        open.push(new Open("p", depth, open.isEmpty() ? null : open.element().table(), text));
    }

    private void run(int depth) {
        runFont = fonts.of("", paragraphStyle);
        open.push(new Open("r", depth, open.isEmpty() ? null : open.element().table(), text()));
    }

    private void ownFont() {
        String font = WordFonts.font(xml);
        runFont = font.isEmpty() ? runFont : font;
    }

    /** Where text goes now: into the innermost cell, or into what stands before the next table. */
    private RunFonts text() {
        for (Open around : open) {
            if (around.text() != null) {
                return around.text();
            }
        }
        return outside;
    }

    private WordGrid innermost() {
        for (Open around : open) {
            if (around.table() != null) {
                return around.table();
            }
        }
        throw UnreadableWorkbookException.damaged("a row outside a table");
    }

    /** Runs the action for a property of the element: it lies in its property element. */
    private void ifDirectly(String name, Runnable action) {
        if (!open.isEmpty() && isDirectly(name, 2)) {
            action.run();
        }
    }

    private boolean isDirectly(String name, int levels) {
        return open.element().name().equals(name) && open.element().depth() == xml.depth() - levels;
    }

    private int number() {
        String value = WordFonts.local(xml, "val");
        return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 1;
    }

    private WordGrid.Vertical vertical() {
        return WordFonts.local(xml, "val").equals("restart") ? WordGrid.Vertical.FIRST : WordGrid.Vertical.FURTHER;
    }
}
