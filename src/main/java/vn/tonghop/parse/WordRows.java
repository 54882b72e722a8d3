package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.FormWords;
import vn.tonghop.workbook.Cell;

/** Finds the rows of a form's table below the header of a table in a Word document. */
final class WordRows {
    private final TableOnGrid on;
    private final int first;
    private final List<RowMark> body;

    /** @param header rows of the header */
    WordRows(TableOnGrid on, int header) {
        this.on = on;
        this.body = on.marks().rows().stream().filter(RowMark::isBody).toList();
        this.first = belowNumbers(header);
    }

    /** Below the header some tables number their columns. */
    private int belowNumbers(int row) {
        List<Cell> cells = on.grid().row(row);
        boolean numbers = cells.size() > 1
                && IntStream.range(0, cells.size()).allMatch(i -> isNumber(cells.get(i), cells.get(0), i));
        if (numbers) {
            cells.forEach(cell -> on.columnAt(cell.column()).ifPresent(column -> on.addKey(column, cell)));
        }
        return numbers ? row + 1 : row;
    }

    /** 1, 2, 3 … or (1), (2), (3) …, beginning anywhere. */
    private static boolean isNumber(Cell cell, Cell first, int index) {
        String number = bare(cell.raw());
        String start = bare(first.raw());
        return start.matches("[0-9]{1,2}") && number.equals(Integer.toString(Integer.parseInt(start) + index));
    }

    private static String bare(String raw) {
        return raw.strip().replaceAll("[()\\[\\]]", "");
    }

    /** Adds every row that is found; false when none is. */
    boolean find() {
        boolean labelled = body.stream().anyMatch(row -> !row.labels().isEmpty());
        if (labelled) {
            body.forEach(this::find);
        } else {
            List<Integer> filled = filled();
            IntStream.range(0, Math.min(body.size(), filled.size())).forEach(i -> on.add(body.get(i), filled.get(i)));
        }
        return on.firstBodyRow() >= 0;
    }

    private List<Integer> filled() {
        return IntStream.rangeClosed(first, on.grid().lastRow())
                .filter(row -> !on.grid().row(row).isEmpty())
                .boxed()
                .toList();
    }

    private void find(RowMark row) {
        String wanted = path(row.labels());
        List<Integer> found = IntStream.rangeClosed(first, on.grid().lastRow())
                .filter(at -> on.rowAt(at).isEmpty())
                .filter(at -> path(labels(row, at)).equals(wanted))
                .boxed()
                .toList();
        found.forEach(at -> on.add(row, at));
    }

    /** As many labels as the row has; a year stands for the rows beneath it until the next. */
    private List<String> labels(RowMark row, int at) {
        List<Integer> columns = on.labelColumns();
        List<String> labels = new ArrayList<>();
        int count = Math.min(row.labels().size(), columns.size());
        for (int i = 0; i < count; i++) {
            labels.add(i < count - 1 ? carried(columns.get(i), at) : on.grid().shown(at, columns.get(i)));
        }
        return labels;
    }

    private String carried(int column, int at) {
        for (int row = at; row >= first; row--) {
            String text = on.grid().shown(row, column);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** "Năm 2013" and "2013" are one year. */
    private static String path(List<String> labels) {
        String year = Fold.of(FormWords.YEAR) + " ";
        return RowMark.joined(labels.stream()
                .map(Fold::of)
                .map(label -> label.startsWith(year) ? label.substring(year.length()) : label)
                .toList());
    }
}
