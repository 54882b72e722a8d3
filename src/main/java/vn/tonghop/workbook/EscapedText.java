package vn.tonghop.workbook;

/** Characters that XML cannot hold are stored as {@code _x000D_}; a literal {@code _x} as {@code _x005F_x}. */
final class EscapedText {
    private static final int LENGTH = 7;

    private EscapedText() {}

    static String decode(String stored) {
        int at = stored.indexOf("_x");
        if (at < 0) {
            return stored;
        }
        StringBuilder text = new StringBuilder(stored.length());
        int from = 0;
        while (at >= 0) {
            int code = code(stored, at);
            text.append(stored, from, at);
            if (code >= 0) {
                text.append((char) code);
                from = at + LENGTH;
            } else {
                text.append('_');
                from = at + 1;
            }
            at = stored.indexOf("_x", from);
        }
        return text.append(stored, from, stored.length()).toString();
    }

    private static int code(String text, int at) {
        if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    /** The same text as it must be stored between tags or quotes of an XML file. */
    static String encode(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\n' -> xml.append("&#10;");
                case '\t' -> xml.append("&#9;");
                case '_' -> xml.append(code(text, i) >= 0 && text.startsWith("_x", i) ? "_x005F_" : "_");
                default -> append(xml, text, i, c);
            }
        }
        return xml.toString();
    }

    private static void append(StringBuilder xml, String text, int at, char c) {
        boolean lone = Character.isHighSurrogate(c)
                ? at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
        if (c < ' ' || c > '\uFFFD' || lone) {
            xml.append("_x%04X_".formatted((int) c));
        } else {
            xml.append(c);
        }
    }
}
