package vn.tonghop.definition;

import java.util.Locale;
import java.util.ResourceBundle;

/** The Vietnamese words every form shares (names of sheets, choices of a declaration), from {@code messages/form.properties}. */
public final class FormWords {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.form", Locale.ROOT);

    public static final String COVER = word("sheet.BIA");
    public static final String GUIDE = word("sheet.GUIDE");
    public static final String PROMPTS = word("sheet.DC");
    public static final String FIGURES = word("sheet.SL");
    public static final String CHECK = word("sheet.CHECK");
    /** The sheet that a return slip puts before all others: never a table, whatever stands on it. */
    public static final String SLIP = word("sheet.SLIP");
    /** Head of the column of a slip that the unit fills. */
    public static final String OPINION = word("slip.opinion");

    public static final String META = "_meta";
    /** Label of every declaration cell. */
    public static final String DECLARE = word("declare");
    /** Declaration and answer: nothing of the kind happened; counts as 0. */
    public static final String NOTHING_HAPPENED = word("declare.none");
    /** Declaration and answer: the unit does not know yet; not counted. */
    public static final String NOT_KNOWN_YET = word("declare.missing");

    /** What a unit may write before a year. */
    public static final String YEAR = word("year");

    public static final String YES = word("yes");
    public static final String NO = word("no");

    private FormWords() {}

    static String word(String key) {
        return WORDS.getString(key);
    }

    /** "xin hiểu là: …", printed in italics beneath a declared quirk. */
    public static String reading(String meaning) {
        return word("reading").replace("{0}", meaning);
    }

    /** Name of a table of a Word document, by its number from 1. */
    public static String wordTable(int number) {
        return word("word-table").replace("{0}", Integer.toString(number));
    }
}
