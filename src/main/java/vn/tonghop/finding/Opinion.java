package vn.tonghop.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.tonghop.definition.Fold;

/**
 * What a unit wrote beside a point of its return slip.
 *
 * @param text as typed, trimmed; "" when the unit wrote nothing
 */
public record Opinion(AskedPoint point, String text) {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.opinions", Locale.ROOT);
    /** Folded beginnings of "đã sửa" and the like. */
    private static final List<String> CORRECTED = Arrays.stream(
                    WORDS.getString("corrected").split("\\|"))
            .map(Fold::of)
            .toList();
    /** "Đã sửa theo biên bản" still says no more than that; a longer text has a reason in it. */
    private static final int MOST_WORDS = 6;

    /** Whether it gives a reason to leave the figures as they are; "đã sửa" is none. */
    public boolean explains() {
        String folded = Fold.of(text);
        boolean says = folded.chars().anyMatch(Character::isLetterOrDigit);
        return says && !claimsCorrection(folded);
    }

    private static boolean claimsCorrection(String folded) {
        return folded.split(" ").length <= MOST_WORDS && CORRECTED.stream().anyMatch(folded::startsWith);
    }
}
