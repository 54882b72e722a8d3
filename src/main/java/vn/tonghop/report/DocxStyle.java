package vn.tonghop.report;

/** The paragraph styles of our documents. Guidance, gaps and extracts have one each, so that a reader can remove all of a kind at a stroke. */
enum DocxStyle {
    TEXT("Normal", "Normal"),
    HEADING_1("Heading1", "heading 1"),
    HEADING_2("Heading2", "heading 2"),
    HEADING_3("Heading3", "heading 3"),
    HEADING_4("Heading4", "heading 4"),
    HEADING_5("Heading5", "heading 5"),
    HEADING_6("Heading6", "heading 6"),
    /** Words of the outline that tell what to write. */
    GUIDANCE("HuongDan", "Hướng dẫn"),
    /** What is still missing. */
    GAP("ChoTrong", "Chỗ trống"),
    /** What single units wrote. */
    EXTRACT("TrichYKien", "Trích ý kiến"),
    /** Lines of the blocks above and below the text, captions, cells: no indent, single line. */
    PLAIN("DongDon", "Dòng đơn"),
    /** Takes no room: carries the end of a section. */
    BREAK("NgatTrang", "Ngắt trang"),
    COMMENT("CommentText", "annotation text"),
    FOOTNOTE("FootnoteText", "footnote text");

    private static final int DEEPEST = 6;

    private final String id;
    private final String printed;

    DocxStyle(String id, String printed) {
        this.id = id;
        this.printed = printed;
    }

    String id() {
        return id;
    }

    /** As Word lists it. */
    String printed() {
        return printed;
    }

    /** @param level from 1; deeper than 6 is 6 */
    static DocxStyle heading(int level) {
        return values()[HEADING_1.ordinal() + Math.min(level, DEEPEST) - 1];
    }
}
