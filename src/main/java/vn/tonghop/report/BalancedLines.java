package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of a title: as they were given while each fits, else as few lines of about one length. */
final class BalancedLines {
    /** A bold letter of running text, on average, as a share of its size. */
    private static final double LETTER = 0.45;

    private static final double MM_PER_POINT = 25.4 / 72;

    private BalancedLines() {}

    /**
     * @param size of the letters in points
     * @param room in millimetres
     */
    static List<String> of(List<String> lines, double size, double room) {
        int most = (int) (room / (size * LETTER * MM_PER_POINT));
        if (lines.stream().allMatch(line -> line.length() <= most)) {
            return lines;
        }
        String all = String.join(" ", lines);
        int wanted = (all.length() + most - 1) / most;
        List<String> balanced = new ArrayList<>();
        String rest = all;
        for (int left = wanted; left > 1; left--) {
            int cut = nearestSpace(rest, rest.length() / left);
            balanced.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        balanced.add(rest);
        return balanced;
    }

    private static int nearestSpace(String text, int at) {
        int before = text.lastIndexOf(' ', at);
        int after = text.indexOf(' ', at);
        if (before < 0 || after < 0) {
            return Math.max(before, after) < 0 ? text.length() : Math.max(before, after);
        }
        return at - before <= after - at ? before : after;
    }
}
