package vn.tonghop.definition;

/**
 * One cell of a workbook.
 *
 * @param sheet name of the sheet as that workbook calls it
 * @param row 0-based
 * @param column 0-based
 */
public record Place(String sheet, int row, int column) {
    /** No cell at all: a finding about the whole file, a figure nobody typed. */
    public static final Place NONE = new Place("", -1, -1);

    public static Place of(String sheet, String a1) {
        int i = 0;
        int column = 0;
        while (i < a1.length() && Character.isLetter(a1.charAt(i))) {
            column = column * 26 + (Character.toUpperCase(a1.charAt(i)) - 'A' + 1);
            i++;
        }
        return new Place(sheet, Integer.parseInt(a1.substring(i)) - 1, column - 1);
    }

    public boolean isNone() {
        return row < 0;
    }

    /** A1 spelling without the sheet; empty for no cell. */
    public String cell() {
        return isNone() ? "" : columnName(column) + (row + 1);
    }

    /** The letters of a 0-based column. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
