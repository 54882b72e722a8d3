package vn.tonghop.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of a part, one after another, with their places in its text. */
final class DocxMarkup {
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<\\?.*?\\?>|<!\\[CDATA\\[.*?\\]\\]>|<(/?)([A-Za-z_][\\w:.-]*+)((?:[^<>\"'/]++|\"[^\"]*+\"|'[^']*+'|/(?!>))*+)(/?)>",
            Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("&#(x?)([0-9A-Fa-f]+);");

    private final Matcher tags;

    DocxMarkup(String xml) {
        tags = TAG.matcher(xml);
    }

    /** Moves to the next tag; false after the last. */
    boolean next() {
        while (tags.find()) {
            if (tags.group(2) != null) {
                return true;
            }
        }
        return false;
    }

    int start() {
        return tags.start();
    }

    int end() {
        return tags.end();
    }

    boolean opens(String name) {
        return tags.group(1).isEmpty() && tags.group(2).equals(name);
    }

    boolean closes(String name) {
        return (!tags.group(1).isEmpty() || isEmpty()) && tags.group(2).equals(name);
    }

    /** {@code <a/>}. */
    boolean isEmpty() {
        return !tags.group(4).isEmpty();
    }

    /** As XML means it; "" when it is not there. */
    String attribute(String name) {
        Matcher found = Pattern.compile("\\s" + Pattern.quote(name) + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(tags.group(3));
        if (!found.find()) {
            return "";
        }
        return unescaped(found.group(1) == null ? found.group(2) : found.group(1));
    }

    static String unescaped(String raw) {
        String text = NUMBERED.matcher(raw)
                .replaceAll(number -> Matcher.quoteReplacement(Character.toString(
                        Integer.parseInt(number.group(2), number.group(1).isEmpty() ? 10 : 16))));
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    /** Fit for text and for attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }
}
