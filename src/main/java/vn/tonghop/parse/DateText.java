package vn.tonghop.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a date typed as text: day first, month second, never the other way round. {@code 05/4/2023}, {@code 5.4.2023},
 * {@code ngày 05 tháng 4 năm 2023}, {@code 2023-04-05}.
 */
final class DateText {
    private static final TypedWords WORDS = TypedWords.VIETNAMESE;
    private static final int PARTS = 3;
    private static final int YEAR_DIGITS = 4;
    private static final int CENTURY = 2000;
    private static final String SEPARATORS = "/.- ,:tz";

    private DateText() {}

    /** Empty when the text names no day. */
    static Optional<LocalDate> read(String raw) {
        String text = TypedText.folded(raw);
        List<String> numbers = new ArrayList<>();
        List<String> words = new ArrayList<>();
        split(text, numbers, words);
        boolean plain = words.stream().allMatch(DateText::isDateWord);
        boolean time = text.indexOf(':') > 0;
        if (!plain || numbers.size() < PARTS || (numbers.size() > PARTS && !time)) {
            return Optional.empty();
        }
        return numbers.get(0).length() == YEAR_DIGITS
                ? date(numbers.get(2), numbers.get(1), numbers.get(0))
                : date(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    /** Numbers and words in order; what stands before the word "ngày" is the place of writing. */
    private static void split(String text, List<String> numbers, List<String> words) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean digit = TypedText.isDigit(text.charAt(at));
            boolean letter = Character.isLetter(text.charAt(at));
            while (end < text.length()
                    && (digit ? TypedText.isDigit(text.charAt(end)) : letter && Character.isLetter(text.charAt(end)))) {
                end++;
            }
            String piece = text.substring(at, Math.max(end, at + 1));
            if (digit) {
                numbers.add(piece);
            } else {
                take(piece, numbers, words);
            }
            at = Math.max(end, at + 1);
        }
    }

    private static void take(String piece, List<String> numbers, List<String> words) {
        if (WORDS.date.contains(piece) && words.stream().noneMatch(WORDS.date::contains)) {
            numbers.clear();
            words.clear();
        }
        words.add(piece);
    }

    private static boolean isDateWord(String word) {
        return WORDS.date.contains(word) || (word.length() == 1 && SEPARATORS.contains(word));
    }

    private static Optional<LocalDate> date(String day, String month, String year) {
        boolean sane = day.length() <= 2 && month.length() <= 2 && (year.length() == YEAR_DIGITS || year.length() == 2);
        if (!sane) {
            return Optional.empty();
        }
        try {
            int full = Integer.parseInt(year) + (year.length() == 2 ? CENTURY : 0);
            return Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
