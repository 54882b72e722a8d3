package vn.tonghop.workbook;

/**
 * What reading needs to know of a cell's style.
 *
 * @param format number format code, such as {@code "#,##0"}; {@code "General"} when none
 * @param font   name of the font; {@code ""} when unknown
 * @param locked typing is refused once the sheet is protected (Excel's default)
 */
public record Style(String format, String font, boolean locked) {
    static final Style PLAIN = new Style("General", "", true);

    /** Numbers of this style are shown as dates or times. */
    public boolean isDate() {
        return NumberFormat.isDate(format);
    }

    /** Numbers of this style are shown times 100 with a percent sign. */
    public boolean isPercent() {
        return NumberFormat.isPercent(format);
    }
}
