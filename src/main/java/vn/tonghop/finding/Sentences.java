package vn.tonghop.finding;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Says a finding in the reader's language, from {@code messages/findings*.properties}. Places in a sentence: {@code {cell}},
 * {@code {sheet}}, {@code {found}}, {@code {0}}, {@code {1}} … for the finding's own arguments. A code with several cases has a
 * sentence for each under {@code <code>.<first argument>}, or under {@code *.<first argument>} when all codes say the same; what a case
 * does not say, the code says.
 */
public final class Sentences {
    private static final String ANY = "*.";

    private final ResourceBundle bundle;

    private Sentences(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static Sentences vietnamese() {
        return in(Locale.ROOT);
    }

    /** English for {@link Locale#ENGLISH}, Vietnamese otherwise. */
    public static Sentences in(Locale locale) {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Sentences(ResourceBundle.getBundle("messages.findings", locale, control));
    }

    /** What is wrong, in one plain sentence. */
    public String message(Finding finding) {
        return said("", finding);
    }

    /** What would be right; "" when there is nothing to say. */
    public String expected(Finding finding) {
        return said(".expected", finding);
    }

    /** What to do; "" when there is nothing to do. */
    public String proposal(Finding finding) {
        return said(".proposal", finding);
    }

    private String said(String part, Finding finding) {
        String code = finding.code().printed();
        String ofCase =
                finding.args().isEmpty() ? "" : code + "." + finding.args().get(0) + part;
        String ofAny = finding.args().isEmpty() ? "" : ANY + finding.args().get(0) + part;
        String key = bundle.containsKey(ofCase) ? ofCase : bundle.containsKey(ofAny) ? ofAny : code + part;
        return bundle.containsKey(key) ? filled(bundle.getString(key), finding) : "";
    }

    private static String filled(String pattern, Finding finding) {
        StringBuilder out = new StringBuilder(pattern.length() + 40);
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            out.append(pattern, at, open).append(value(pattern.substring(open + 1, close), finding));
            at = close + 1;
        }
        return out.append(pattern.substring(at)).toString();
    }

    private static String value(String name, Finding finding) {
        List<String> args = finding.args();
        return switch (name) {
            case "sheet" -> finding.place().sheet();
            case "cell" -> finding.place().cell();
            case "found" -> finding.found();
            default -> {
                int index = Integer.parseInt(name);
                yield index < args.size() ? args.get(index) : "";
            }
        };
    }
}
