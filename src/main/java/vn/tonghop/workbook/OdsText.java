package vn.tonghop.workbook;

import static vn.tonghop.workbook.Odf.TEXT;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The text of one cell: its paragraphs one under the other. As OpenDocument wants it, white space counts once and only
 * inside a paragraph; more of it is spelled by elements.
 */
final class OdsText {
    /** More spaces than a cell can hold. */
    private static final int MOST_SPACES = 1 << 15;

    private final OdsStyles styles;
    private final String cellFont;
    private final RunFonts text = new RunFonts("");
    private final Deque<String> fonts = new ArrayDeque<>();
    private boolean begun;
    private String link = "";
    /** Further white space counts no more: a paragraph has just begun, or some has just been counted. */
    private boolean spaced;

    OdsText(OdsStyles styles, String cellFont) {
        this.styles = styles;
        this.cellFont = cellFont;
    }

    /** Reads what is in the current cell, without comments and drawings. */
    void read(Xml xml) {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.namespace().equals(TEXT)) {
                switch (xml.name()) {
                    case "p", "h" -> paragraph(xml);
                    case "list", "list-item", "list-header", "section" -> read(xml);
                    default -> {}
                }
            }
        }
    }

    private void paragraph(Xml xml) {
        if (begun) {
            text.add("\n", font());
        }
        begun = true;
        spaced = true;
        int own = xml.depth();
        Xml.Piece piece = xml.nextPiece();
        while (piece != Xml.Piece.END || xml.depth() >= own) {
            switch (piece) {
                case START -> started(xml);
                case END -> fonts.pop();
                case CHARACTERS -> characters(xml.characters());
            }
            piece = xml.nextPiece();
        }
    }

    private String font() {
        return fonts.isEmpty() ? "" : fonts.peek();
    }

    private void started(Xml xml) {
        String name = xml.name();
        if (!xml.namespace().equals(TEXT) || name.equals("note") || name.equals("ruby-text")) {
            xml.skip();
            return;
        }
        switch (name) {
            case "s" -> explicit(" ".repeat(spaces(xml.attribute(TEXT, "c"))));
            case "tab" -> explicit("\t");
            case "line-break" -> explicit("\n");
            case "a" -> link(xml.attribute(Odf.XLINK, "href"));
            default -> {}
        }
        String font = name.equals("span") ? styles.spanFont(xml.attribute(TEXT, "style-name")) : "";
        fonts.push(font.isEmpty() ? font() : font.equals(cellFont) ? "" : font);
    }

    private void link(String address) {
        if (link.isEmpty() && !address.startsWith("#")) {
            link = address;
        }
    }

    private static int spaces(String count) {
        boolean number = !count.isEmpty() && count.chars().allMatch(c -> c >= '0' && c <= '9');
        return !number ? 1 : count.length() > 5 ? MOST_SPACES : Math.min(MOST_SPACES, Integer.parseInt(count));
    }

    private void explicit(String piece) {
        text.add(piece, font());
        spaced = false;
    }

    private void characters(String stored) {
        int from = 0;
        while (from < stored.length()) {
            int end = from;
            boolean blank = isBlank(stored.charAt(from));
            while (end < stored.length() && isBlank(stored.charAt(end)) == blank) {
                end++;
            }
            if (!blank) {
                explicit(stored.substring(from, end));
            } else if (!spaced) {
                explicit(" ");
                spaced = true;
            }
            from = end;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** The first address that the text leads to outside the file; {@code ""} when it leads nowhere. */
    String link() {
        return link;
    }

    RichText whole() {
        return text.whole();
    }
}
