package vn.tonghop.workbook;

/** The drawn box of a note, in the old drawing language that notes still use. */
final class NoteShape {
    private static final int WIDE = 3;
    private static final int CHARACTERS_PER_ROW = 36;
    private static final int MOST_ROWS = 12;
    private static final int MARGIN = 15;

    static final String DRAWING = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";
    static final String TYPE_ID = "_x0000_t202";
    static final String TYPE = "<v:shapetype id=\"" + TYPE_ID + "\" coordsize=\"21600,21600\" o:spt=\"202\""
            + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private NoteShape() {}

    /** How many rows of a sheet the text of a note takes. */
    static int rows(String text) {
        int lines = text.lines()
                .mapToInt(line -> 1 + line.length() / CHARACTERS_PER_ROW)
                .sum();
        return Math.min(MOST_ROWS, 2 + lines);
    }

    /** @param id a number that no other shape of the drawing has */
    static String of(int id, CellRef cell, String text) {
        int left = cell.column() + 1;
        int top = Math.max(0, cell.row() - 1);
        String anchor = "%d, %d, %d, 4, %d, %2$d, %d, 4".formatted(left, MARGIN, top, left + WIDE, top + rows(text));
        return "<v:shape id=\"_x0000_s" + id + "\" type=\"#" + TYPE_ID
                + "\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:220pt;height:80pt;z-index:1;"
                + "visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
                + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
                + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
                + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" + anchor
                + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + cell.row() + "</x:Row><x:Column>"
                + cell.column() + "</x:Column></x:ClientData></v:shape>";
    }
}
