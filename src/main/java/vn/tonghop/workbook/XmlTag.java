package vn.tonghop.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.workbook.PatchRefusedException.Reason;

/** One tag in the bytes of a part: where it stands, where its attributes stand. Attributes are found when asked. */
final class XmlTag {
    private final byte[] xml;
    private final int start;
    private final int end;
    private final int nameStart;
    private final int nameEnd;
    private final int colon;

    /**
     * An attribute in place.
     *
     * @param start of the name
     * @param end   behind the closing quote
     */
    record Attribute(String name, int start, int valueStart, int valueEnd, int end) {}

    XmlTag(byte[] xml, int start) {
        this.xml = xml;
        this.start = start;
        this.end = endOf(xml, start);
        this.nameStart = start + (xml[start + 1] == '/' ? 2 : 1);
        int prefixEnd = -1;
        int i = nameStart;
        while (!isSpace(xml[i]) && xml[i] != '>' && xml[i] != '/') {
            if (xml[i] == ':') {
                prefixEnd = i;
            }
            i++;
        }
        this.nameEnd = i;
        this.colon = prefixEnd;
    }

    private static int endOf(byte[] xml, int start) {
        byte quote = 0;
        for (int i = start + 1; i < xml.length; i++) {
            byte b = xml[i];
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '"' || b == '\'') {
                quote = b;
            } else if (b == '>') {
                return i + 1;
            }
        }
        throw new PatchRefusedException(Reason.UNREADABLE, "tag without end");
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r';
    }

    int start() {
        return start;
    }

    /** Behind the {@code >}. */
    int end() {
        return end;
    }

    /** {@code <a>} and {@code <a/>}. */
    boolean opens() {
        return nameStart == start + 1;
    }

    /** {@code </a>} and {@code <a/>}. */
    boolean closes() {
        return !opens() || isEmpty();
    }

    /** {@code <a/>}. */
    boolean isEmpty() {
        return xml[end - 2] == '/' && opens();
    }

    /** Where another attribute can be put. */
    int attributesEnd() {
        int at = end - (isEmpty() ? 2 : 1);
        while (isSpace(xml[at - 1])) {
            at--;
        }
        return at;
    }

    String name() {
        return text(colon < 0 ? nameStart : colon + 1, nameEnd);
    }

    /** With its colon; {@code ""} when there is none. */
    String prefix() {
        return colon < 0 ? "" : text(nameStart, colon + 1);
    }

    String text(int from, int to) {
        return new String(xml, from, to - from, StandardCharsets.UTF_8);
    }

    List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>();
        for (int i = nextAttribute(nameEnd); i < end; ) {
            Attribute attribute = attribute(i);
            attributes.add(attribute);
            i = nextAttribute(attribute.end());
        }
        return attributes;
    }

    private Attribute attribute(int from) {
        int equals = from;
        while (xml[equals] != '=' && equals < end) {
            equals++;
        }
        int open = equals + 1;
        while (open < end && xml[open] != '"' && xml[open] != '\'') {
            open++;
        }
        int close = open + 1;
        while (close < end && xml[close] != xml[open]) {
            close++;
        }
        if (close >= end) {
            throw new PatchRefusedException(Reason.UNREADABLE, "attribute without value");
        }
        return new Attribute(text(from, equals).strip(), from, open + 1, close, close + 1);
    }

    /** Value of the attribute as XML means it; {@code ""} when it is not there. */
    String value(String name) {
        for (int i = nextAttribute(nameEnd); i < end; ) {
            Attribute attribute = attribute(i);
            if (attribute.name().equals(name)) {
                return unescape(text(attribute.valueStart(), attribute.valueEnd()));
            }
            i = nextAttribute(attribute.end());
        }
        return "";
    }

    private int nextAttribute(int from) {
        int i = from;
        while (i < end && (isSpace(xml[i]) || xml[i] == '/' || xml[i] == '>')) {
            i++;
        }
        return i;
    }

    static String unescape(String raw) {
        if (raw.indexOf('&') < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            int end = raw.charAt(i) == '&' ? raw.indexOf(';', i) : -1;
            if (end < 0) {
                text.append(raw.charAt(i));
            } else {
                text.append(entity(raw.substring(i + 1, end)));
                i = end;
            }
        }
        return text.toString();
    }

    private static String entity(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default ->
                name.startsWith("#x")
                        ? Character.toString(Integer.parseInt(name.substring(2), 16))
                        : name.startsWith("#")
                                ? Character.toString(Integer.parseInt(name.substring(1)))
                                : "&" + name + ";";
        };
    }
}
