package vn.tonghop.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A sheet of texts to put into somebody else's workbook. Prints on A4, one page wide.
 *
 * @param columnWidths in characters, from column A; 0 hides the column
 * @param landscape    printed sideways
 */
public record NewSheet(String name, List<Integer> columnWidths, List<Row> rows, boolean landscape) {
    /**
     * One row; rows follow each other without gaps.
     *
     * @param height in points; empty for as much as its texts need
     */
    public record Row(List<Text> texts, Optional<Integer> height) {
        public static Row of(Text... texts) {
            return new Row(List.of(texts), Optional.empty());
        }

        public Row height(int points) {
            return new Row(texts, Optional.of(points));
        }
    }

    /**
     * One cell.
     *
     * @param column 0-based, rising within a row
     * @param span   how many columns it takes; 1 for a plain cell
     * @param link   where a click leads inside the same workbook
     */
    public record Text(int column, String text, Look look, int span, Optional<Place> link) {
        public static Text of(int column, String text, Look look) {
            return new Text(column, text, look, 1, Optional.empty());
        }

        public Text across(int columns) {
            return new Text(column, text, look, columns, link);
        }

        public Text linkTo(String sheet, CellRef cell) {
            return new Text(column, text, look, span, Optional.of(new Place(sheet, cell)));
        }
    }

    /** A cell of a sheet of the same workbook. */
    public record Place(String sheet, CellRef cell) {
        String location() {
            return "'" + sheet.replace("'", "''") + "'!" + cell.a1();
        }
    }

    /** How a text looks; all in Times New Roman. */
    public enum Look {
        /** Bold, larger, centred. */
        TITLE,
        /** Plain line outside a table. */
        PLAIN,
        /** Bold line outside a table, such as the name of a part. */
        HEADING,
        /** Small italics. */
        NOTE,
        /** Head of a table: bold, centred, grey, bordered. */
        HEADER,
        /** Cell of a table: wrapped, bordered. */
        BODY,
        /** Cell of a table that leads somewhere: as BODY, blue and underlined. */
        LINK,
        /** Cell of a table to be filled in: as BODY, light yellow, not locked. */
        INPUT,
        /** What programs read: small, on one line. */
        MARK
    }
}
