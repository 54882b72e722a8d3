package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;

/**
 * The lines of a detail sheet, in blocks. Columns of the sheet: code and name of the unit, then the columns of the table as
 * printed.
 */
final class DetailLines {
    /** Code and name of the unit. */
    static final int UNIT_COLUMNS = 2;
    /** More lines than this help nobody: the CSV holds them. */
    static final int MOST_LINES = 200_000;

    private final Table table;
    private final String sheet;
    private final List<Field> columns;
    private final int labels;
    private final List<DetailBlock> blocks = new ArrayList<>();
    private int[] starts = {};

    /**
     * @param columns a field for each figure column, from the left
     * @param labels how many columns before those name the row
     */
    DetailLines(Table table, String sheet, List<Field> columns, int labels) {
        this.table = table;
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
        this.labels = labels;
    }

    Table table() {
        return table;
    }

    String sheet() {
        return sheet;
    }

    List<Field> columns() {
        return columns;
    }

    int labels() {
        return labels;
    }

    List<DetailBlock> blocks() {
        return blocks;
    }

    /** @return the new block */
    DetailBlock addBlock(List<String> labelsOfRow) {
        DetailBlock block = new DetailBlock(labelsOfRow, columns);
        blocks.add(block);
        return block;
    }

    /** Rows above the lines: a title, a note, a gap, the header of the table, the numbers of its columns. */
    int firstLine() {
        return 4 + Math.max(1, table.tiers());
    }

    int lines() {
        return starts()[blocks.size()];
    }

    boolean isTooLong() {
        return lines() > MOST_LINES;
    }

    /** Whether the sheet can show them, and formulas may rest on them. */
    boolean areShown() {
        return !isTooLong() && lines() > 0;
    }

    Sum sum(int firstBlock, int lastBlock, int figure, BiFunction<DetailBlock, Integer, Sum> column) {
        Sum sum = new Sum();
        for (DetailBlock block : blocks.subList(firstBlock, lastBlock + 1)) {
            sum.add(column.apply(block, figure));
        }
        return sum;
    }

    /** The cells of a figure column in some blocks that follow each other, as a formula names them. */
    String range(int firstBlock, int lastBlock, int figure) {
        return range(firstBlock, lastBlock, Place.columnName(UNIT_COLUMNS + labels + figure));
    }

    /** The codes of the units in some blocks. */
    String units(int firstBlock, int lastBlock) {
        return range(firstBlock, lastBlock, "A");
    }

    private String range(int firstBlock, int lastBlock, String column) {
        int[] starts = starts();
        int first = firstLine() + starts[firstBlock] + 1;
        int last = firstLine() + starts[lastBlock + 1];
        return "'%1$s'!$%2$s$%3$d:$%2$s$%4$d".formatted(sheet.replace("'", "''"), column, first, last);
    }

    /** The number of lines before each block, and before the end. Lines are all there before anybody asks. */
    private int[] starts() {
        if (starts.length != blocks.size() + 1) {
            starts = new int[blocks.size() + 1];
            for (int i = 0; i < blocks.size(); i++) {
                starts[i + 1] = starts[i] + blocks.get(i).lines().lines();
            }
        }
        return starts;
    }
}
