package vn.tonghop.definition;

import java.util.List;

/**
 * A compiled table of the form.
 *
 * @param appendix whether it is printed as an appendix of the outline
 * @param partialYears years whose figures do not cover the whole year
 * @param words how reports speak of a list
 * @param tiers number of header rows
 * @param first ordinal of its first field; its fields are contiguous up to {@code last}
 */
public record Table(
        String key,
        Shape shape,
        boolean appendix,
        Printed caption,
        Printed title,
        Printed attach,
        String dashes,
        Printed note,
        ListWords words,
        String paper,
        List<Integer> partialYears,
        List<HeaderCell> header,
        int tiers,
        List<Leaf> leaves,
        List<TableRow> rows,
        int first,
        int last) {
    /** How the answers of a table are laid out. */
    public enum Shape {
        /** {@code BIA}: who reports. */
        COVER,
        /** {@code DC}: prose. */
        PROMPTS,
        /** {@code SL}: one number a line. */
        FIGURES,
        /** Fixed rows × columns. */
        GRID,
        /** An open list with spare rows. */
        LIST
    }

    public Table {
        partialYears = List.copyOf(partialYears);
        header = List.copyOf(header);
        leaves = List.copyOf(leaves);
        rows = List.copyOf(rows);
    }

    /** Name of the sheet that holds it. */
    public String sheet() {
        return switch (shape) {
            case COVER -> FormWords.COVER;
            case PROMPTS -> FormWords.PROMPTS;
            case FIGURES -> FormWords.FIGURES;
            case GRID, LIST -> key;
        };
    }

    public Leaf leaf(String column) {
        return leaves.get(Integer.parseInt(column.substring(1)) - 1);
    }

    public int labelColumns() {
        return (int) leaves.stream().filter(Leaf::label).count();
    }

    /** Columns that group the rows of a list, in print order. */
    public List<Leaf> groups() {
        return leaves.stream().filter(Leaf::group).toList();
    }

    Table spanning(int firstOrdinal, int lastOrdinal) {
        return new Table(
                key,
                shape,
                appendix,
                caption,
                title,
                attach,
                dashes,
                note,
                words,
                paper,
                partialYears,
                header,
                tiers,
                leaves,
                rows,
                firstOrdinal,
                lastOrdinal);
    }
}
