package vn.tonghop.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import vn.tonghop.workbook.PatchRefusedException.Reason;

/**
 * Walks the tags of a part in its own bytes, so that a change can be made at an offset and everything else stays as it
 * was written. Only for parts that the reader has understood, or that we wrote.
 */
final class XmlScan {
    private final byte[] xml;
    private final Deque<String> open = new ArrayDeque<>();
    private final String mainPrefix;
    private int at;
    private XmlTag tag;

    XmlScan(byte[] xml) {
        this.xml = xml;
        checkEncoding();
        this.tag = nextTag();
        this.mainPrefix = tag.prefix();
        this.at = 0;
    }

    /** Moves to the next tag; false after the last. */
    boolean next() {
        if (at > 0 && tag.closes()) {
            open.poll();
        }
        int start = tagStart(at);
        if (start < 0) {
            return false;
        }
        tag = new XmlTag(xml, start);
        at = tag.end();
        if (tag.opens()) {
            open.push(tag.name());
        }
        return true;
    }

    XmlTag tag() {
        return tag;
    }

    /** The tag begins, or is, an element of that name at that depth (the root has depth 1). */
    boolean opens(int depth, String name) {
        return tag.opens() && is(depth, name);
    }

    /** The tag ends, or is, an element of that name at that depth. */
    boolean closes(int depth, String name) {
        return tag.closes() && is(depth, name);
    }

    private boolean is(int depth, String name) {
        return open.size() == depth && tag.name().equals(name) && tag.prefix().equals(mainPrefix);
    }

    /** How many elements are open, the current one included. */
    int depth() {
        return open.size();
    }

    /** Name of the element around the current one; {@code ""} around the root. */
    String parent() {
        String own = open.pop();
        String parent = open.isEmpty() ? "" : open.peek();
        open.push(own);
        return parent;
    }

    /** The prefix of the part's own elements, with its colon; {@code ""} for most programs. */
    String prefix() {
        return mainPrefix;
    }

    private XmlTag nextTag() {
        int start = tagStart(0);
        if (start < 0) {
            throw new PatchRefusedException(Reason.UNREADABLE, "no element");
        }
        return new XmlTag(xml, start);
    }

    /** Offset of the next tag, past text, comments, CDATA and processing instructions; -1 if there is none. */
    private int tagStart(int from) {
        int start = indexOf('<', from);
        while (start >= 0) {
            if (startsWith(start, "<!--")) {
                start = after(start + 4, "-->");
            } else if (startsWith(start, "<![CDATA[")) {
                start = after(start + 9, "]]>");
            } else if (startsWith(start, "<?")) {
                start = after(start + 2, "?>");
            } else if (startsWith(start, "<!")) {
                throw new PatchRefusedException(Reason.ENCODING, "document type");
            } else {
                return start;
            }
            start = indexOf('<', start);
        }
        return -1;
    }

    private int indexOf(char c, int from) {
        for (int i = from; i < xml.length; i++) {
            if (xml[i] == c) {
                return i;
            }
        }
        return -1;
    }

    private int after(int from, String end) {
        for (int i = from; i <= xml.length - end.length(); i++) {
            if (startsWith(i, end)) {
                return i + end.length();
            }
        }
        return xml.length;
    }

    private boolean startsWith(int at, String ascii) {
        if (at + ascii.length() > xml.length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (xml[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void checkEncoding() {
        String head = new String(xml, 0, Math.min(xml.length, 200), StandardCharsets.ISO_8859_1);
        boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff") || head.indexOf('\0') >= 0;
        int encoding = head.indexOf("encoding=");
        int end = head.indexOf("?>");
        boolean named = encoding >= 0 && end > encoding;
        String name = named ? head.substring(encoding + 10, end).toLowerCase(Locale.ROOT) : "utf-8";
        if (wide || !(name.startsWith("utf-8") || name.startsWith("utf8") || name.startsWith("us-ascii"))) {
            throw new PatchRefusedException(Reason.ENCODING, name);
        }
    }
}
