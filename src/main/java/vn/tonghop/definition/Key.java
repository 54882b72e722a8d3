package vn.tonghop.definition;

/** The stable name of a field: {@code table/row/column}. Each part is free of "/", spaces and accents, ≤ 40 characters. */
public record Key(String table, String row, String column) {
    /** The row key of totals over the rows of a table. */
    public static final String TOTAL = "TONG";
    /** The row key of a table's declaration. */
    public static final String DECLARATION = "KHAI";

    public static Key parse(String text) {
        int first = text.indexOf('/');
        int last = text.lastIndexOf('/');
        if (first <= 0 || last <= first + 1 || last == text.length() - 1) {
            throw new IllegalArgumentException("Not a key (table/row/column): " + text);
        }
        return new Key(text.substring(0, first), text.substring(first + 1, last), text.substring(last + 1));
    }

    public boolean isTotal() {
        return row.equals(TOTAL);
    }

    @Override
    public String toString() {
        return table + "/" + row + "/" + column;
    }
}
