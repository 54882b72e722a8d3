package vn.tonghop.report;

import java.util.Locale;
import java.util.ResourceBundle;

/** The Vietnamese words of the consolidated workbook and the return slips, from {@code messages/report.properties}. */
final class ReportWords {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.report", Locale.ROOT);

    private ReportWords() {}

    /** The words under a key with {@code {0}}, {@code {1}} … filled in. */
    static String word(String key, Object... values) {
        String text = WORDS.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }
}
