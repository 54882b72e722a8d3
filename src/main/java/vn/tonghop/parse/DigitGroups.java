package vn.tonghop.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of digits with dots, commas or spaces between them, as typed: {@code 1.234.567}, {@code 1 234,5}.
 *
 * @param groups the digits between the separators, at least one group
 * @param separators one less than the groups: '.', ',' or ' '
 * @param end where the run ends in the text
 */
record DigitGroups(List<String> groups, List<Character> separators, int end) {
    private static final int THOUSAND = 3;

    /** What the run can mean; two readings when it may be thousands or decimals. */
    record Meaning(BigDecimal value, Optional<BigDecimal> asDecimal) {
        private static Optional<Meaning> sure(String digits) {
            return Optional.of(new Meaning(new BigDecimal(digits), Optional.empty()));
        }
    }

    /** Reads the run that begins at a digit, or at a separator right before one ({@code ,5}). */
    static DigitGroups at(String text, int start) {
        List<String> groups = new ArrayList<>();
        List<Character> separators = new ArrayList<>();
        int at = digits(text, start);
        groups.add(at == start ? "0" : text.substring(start, at));
        while (at + 1 < text.length() && separates(text, at, separators)) {
            int end = digits(text, at + 1);
            separators.add(text.charAt(at));
            groups.add(text.substring(at + 1, end));
            at = end;
        }
        return new DigitGroups(groups, separators, at);
    }

    private static boolean separates(String text, int at, List<Character> before) {
        char c = text.charAt(at);
        if (!TypedText.isDigit(text.charAt(at + 1))) {
            return false;
        }
        return c == '.' || c == ',' || (c == ' ' && groupsThousands(text, at, before));
    }

    /** A space groups thousands only between groups of three, and never after a dot or comma: "2020 123" are two numbers. */
    private static boolean groupsThousands(String text, int at, List<Character> before) {
        int start = at;
        while (start > 0 && TypedText.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return at - start <= THOUSAND
                && digits(text, at + 1) - at - 1 == THOUSAND
                && before.stream().allMatch(separator -> separator == ' ');
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && TypedText.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Empty when the groups make no number, such as {@code 1.23.4}. */
    Optional<Meaning> meaning() {
        if (separators.isEmpty()) {
            return Meaning.sure(groups.get(0));
        }
        char last = separators.get(separators.size() - 1);
        long times = separators.stream().filter(separator -> separator == last).count();
        if (times == separators.size()) {
            return alike(last);
        }
        boolean sound = times == 1
                && last != ' '
                && separators.subList(0, separators.size() - 1).stream()
                                .distinct()
                                .count()
                        == 1
                && areThousands(groups.size() - 1);
        return sound ? Meaning.sure(joined(groups.size() - 1) + "." + groups.get(groups.size() - 1)) : Optional.empty();
    }

    private Optional<Meaning> alike(char separator) {
        boolean thousands = areThousands(groups.size());
        if (separator == ' ' || separators.size() > 1) {
            return thousands ? Meaning.sure(joined(groups.size())) : Optional.empty();
        }
        BigDecimal decimal = new BigDecimal(groups.get(0) + "." + groups.get(1));
        return Optional.of(
                thousands
                        ? new Meaning(new BigDecimal(joined(groups.size())), Optional.of(decimal))
                        : new Meaning(decimal, Optional.empty()));
    }

    /** One to three digits that begin with no zero, then groups of exactly three. */
    private boolean areThousands(int count) {
        String first = groups.get(0);
        return first.length() <= THOUSAND
                && first.charAt(0) != '0'
                && groups.subList(1, count).stream().allMatch(group -> group.length() == THOUSAND);
    }

    private String joined(int count) {
        return String.join("", groups.subList(0, count));
    }

    /** The separator of a run that may be thousands or decimals. */
    char separator() {
        return separators.get(0);
    }
}
