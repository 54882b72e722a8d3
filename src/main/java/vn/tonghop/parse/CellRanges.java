package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.definition.Place;
import vn.tonghop.workbook.Cell;

/** Many cells named in few words: {@code B7:D9, F12}. */
final class CellRanges {
    /** More ranges than these are named by the one that holds them all. */
    private static final int MOST = 12;

    /** All bounds inclusive. */
    private record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        private boolean isLeftOf(Cell cell) {
            return firstRow == cell.row() && lastRow == cell.row() && lastColumn == cell.column() - 1;
        }

        private boolean isAbove(Range other) {
            return lastRow == other.firstRow - 1 && firstColumn == other.firstColumn && lastColumn == other.lastColumn;
        }

        private Range upTo(int row, int column) {
            return new Range(firstRow, firstColumn, row, column);
        }

        private Range around(Range other) {
            return new Range(
                    Math.min(firstRow, other.firstRow),
                    Math.min(firstColumn, other.firstColumn),
                    Math.max(lastRow, other.lastRow),
                    Math.max(lastColumn, other.lastColumn));
        }

        private String named() {
            String first = new Place("", firstRow, firstColumn).cell();
            String last = new Place("", lastRow, lastColumn).cell();
            return first.equals(last) ? first : first + ":" + last;
        }
    }

    private CellRanges() {}

    /** @param cells row by row, from left to right */
    static String of(List<Cell> cells) {
        List<Range> ranges = stacked(runs(cells));
        if (ranges.size() > MOST) {
            Range rest = ranges.subList(MOST - 1, ranges.size()).stream()
                    .reduce(Range::around)
                    .orElseThrow();
            ranges = new ArrayList<>(ranges.subList(0, MOST - 1));
            ranges.add(rest);
        }
        return ranges.stream().map(Range::named).collect(Collectors.joining(", "));
    }

    /** Neighbours in one row. */
    private static List<Range> runs(List<Cell> cells) {
        List<Range> runs = new ArrayList<>();
        for (Cell cell : cells) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).isLeftOf(cell)) {
                runs.set(last, runs.get(last).upTo(cell.row(), cell.column()));
            } else {
                runs.add(new Range(cell.row(), cell.column(), cell.row(), cell.column()));
            }
        }
        return runs;
    }

    /** Equal runs one above the other. */
    private static List<Range> stacked(List<Range> runs) {
        List<Range> stacked = new ArrayList<>();
        for (Range run : runs) {
            int above = -1;
            for (int i = 0; i < stacked.size(); i++) {
                above = stacked.get(i).isAbove(run) ? i : above;
            }
            if (above >= 0) {
                stacked.set(above, stacked.get(above).upTo(run.lastRow(), run.lastColumn()));
            } else {
                stacked.add(run);
            }
        }
        return stacked;
    }
}
