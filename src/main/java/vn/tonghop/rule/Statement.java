package vn.tonghop.rule;

import java.util.Locale;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Severity;

/**
 * What a rule says in words.
 *
 * @param vietnamese what should hold, with the row it is about; likewise {@code english}
 * @param ask a question to the unit that fits when the rule is broken; "" when none
 */
record Statement(Code code, Severity severity, String vietnamese, String english, String ask) {
    /** The same about one row or column; "" changes nothing. */
    Statement about(String place) {
        return place.isEmpty()
                ? this
                : new Statement(code, severity, place + ": " + vietnamese, place + ": " + english, ask);
    }

    /** The question as a sentence that follows another; "" when there is none. */
    String question() {
        return ask.isEmpty() ? "" : " " + ask.substring(0, 1).toUpperCase(Locale.ROOT) + ask.substring(1);
    }

    String in(Locale locale) {
        return RuleWords.isEnglish(locale) ? english : vietnamese;
    }
}
