package vn.tonghop.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.report.PackedLines.Shown;
import vn.tonghop.workbook.RowStream;
import vn.tonghop.workbook.SheetRows;

/** Writes the lines of a detail sheet. All styles and shared texts are made before: afterwards the workbook takes no more. */
final class DetailLineWriter implements SheetRows {
    private final DetailLines lines;
    private final List<Double> widths;
    private final Map<Shown, NumberStyles> numbers = new EnumMap<>(Shown.class);
    private final Map<Shown, Integer> words = new EnumMap<>(Shown.class);
    private final List<int[]> units = new ArrayList<>();
    private final List<int[]> labels = new ArrayList<>();
    private final int name;
    private final int text;
    private final int state;
    private final int pale;
    private final int date;
    private final int yesNo;

    /** @param widths of the columns, in characters */
    DetailLineWriter(DetailLines lines, Details details, List<Double> widths, Looks looks, ReportBook book) {
        this.lines = lines;
        this.widths = widths;
        numbers.put(Shown.NUMBER, new NumberStyles(looks, Look.NUMBER, Qualifier.EXACT));
        numbers.put(Shown.ABOUT, new NumberStyles(looks, Look.NUMBER, Qualifier.ABOUT));
        numbers.put(Shown.AT_LEAST, new NumberStyles(looks, Look.NUMBER, Qualifier.AT_LEAST));
        words.put(Shown.MISSING, book.shared(ReportWords.word("cell.missing")));
        words.put(Shown.EXCLUDED, book.shared(ReportWords.word("cell.excluded")));
        words.put(Shown.NOT_ASKED, book.shared(ReportWords.word("cell.not-asked")));
        name = looks.index(Look.SHORT);
        text = looks.index(Look.CELL);
        state = looks.index(Look.STATE);
        pale = looks.index(Look.PALE);
        date = looks.index(Look.CELL, NumberLook.DATE);
        yesNo = looks.index(Look.NUMBER, NumberLook.yesNo());
        details.units().forEach(unit -> units.add(new int[] {book.shared(unit.code()), book.shared(unit.name())}));
        for (DetailBlock block : lines.blocks()) {
            labels.add(block.labels().stream().mapToInt(book::shared).toArray());
        }
    }

    @Override
    public void writeTo(RowStream rows) {
        int row = lines.firstLine();
        for (int block = 0; block < lines.blocks().size(); block++) {
            PackedLines.Cursor cursor = lines.blocks().get(block).lines().read();
            while (cursor.hasLine()) {
                write(rows, row++, labels.get(block), cursor);
            }
        }
    }

    private void write(RowStream rows, int row, int[] label, PackedLines.Cursor cursor) {
        int[] unit = units.get(cursor.line());
        int tallest = tallest(cursor.copy());
        if (tallest > 1) {
            rows.row(row, TextFit.registerHeight(tallest));
        } else {
            rows.row(row);
        }
        rows.shared(0, name, unit[0]).shared(1, name, unit[1]);
        int column = DetailLines.UNIT_COLUMNS;
        for (int i = 0; i < lines.labels(); i++) {
            if (i < label.length) {
                rows.shared(column + i, name, label[i]);
            }
        }
        column += lines.labels();
        for (int figure = 0; figure < lines.columns().size(); figure++) {
            write(rows, column + figure, cursor, cursor.cell());
        }
    }

    /** Only texts take more than one line. */
    private int tallest(PackedLines.Cursor cursor) {
        int tallest = 1;
        for (int figure = 0; figure < lines.columns().size(); figure++) {
            Shown shown = cursor.cell();
            if (shown == Shown.TEXT) {
                double width = widths.get(DetailLines.UNIT_COLUMNS + lines.labels() + figure);
                tallest = Math.max(tallest, TextFit.registerLines(cursor.text(), width));
            } else if (shown.hasText()) {
                cursor.skipText();
            }
        }
        return tallest;
    }

    private void write(RowStream row, int column, PackedLines.Cursor cursor, Shown shown) {
        switch (shown) {
            case BLANK -> row.text(column, name, "");
            case MISSING, EXCLUDED -> row.shared(column, state, words.getOrDefault(shown, 0));
            case NOT_ASKED -> row.shared(column, pale, words.getOrDefault(shown, 0));
            case NUMBER, ABOUT, AT_LEAST -> writeNumber(row, column, shown, cursor.text());
            case UNCOUNTED -> row.text(column, pale, VietnameseNumber.of(cursor.text()));
            case YES_NO -> row.number(column, yesNo, cursor.text());
            case DATE -> row.number(column, date, cursor.text());
            case TEXT -> row.text(column, text, Cut.toCell(cursor.text()));
        }
    }

    private void writeNumber(RowStream row, int column, Shown shown, String number) {
        NumberStyles styles = numbers.get(shown);
        if (styles != null) {
            row.number(column, styles.of(number), number);
        }
    }
}
