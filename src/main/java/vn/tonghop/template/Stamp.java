package vn.tonghop.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stamp of the cover: whether the workbook can be sent, told by the counts of the sheet {@code Kiểm tra}. */
enum Stamp {
    BROKEN("FFC7CE", "9C0006"),
    EMPTY("D9D9D9", "404040"),
    DOUBTFUL("FFEB9C", "7F6000"),
    GAPS("FFEB9C", "7F6000"),
    READY("C6EFCE", "006100");

    private static final String NUMBER = "\u0000";
    private static final int ALL = 100;

    private final String ground;
    private final String ink;

    Stamp(String ground, String ink) {
        this.ground = ground;
        this.ink = ink;
    }

    String ground() {
        return ground;
    }

    String ink() {
        return ink;
    }

    /** What the counts of {@link CheckPlan.Count}, in their order, and the share filled in lead to. */
    static Stamp of(long[] counts, long percent) {
        if (count(counts, CheckPlan.Count.MUSTS_BROKEN) > 0) {
            return BROKEN;
        }
        if (percent == 0) {
            return EMPTY;
        }
        if (doubts(counts) > 0) {
            return DOUBTFUL;
        }
        return percent < ALL ? GAPS : READY;
    }

    /** What is stamped. */
    String text(long[] counts) {
        return switch (this) {
            case BROKEN -> Words.of(key(), count(counts, CheckPlan.Count.MUSTS_BROKEN));
            case DOUBTFUL -> Words.of(key(), doubts(counts));
            default -> Words.of(key());
        };
    }

    private static long count(long[] counts, CheckPlan.Count which) {
        return counts[which.ordinal()];
    }

    private static long doubts(long[] counts) {
        return count(counts, CheckPlan.Count.QUESTIONS_BROKEN) + count(counts, CheckPlan.Count.UNCLEAR);
    }

    private String key() {
        return "stamp." + name();
    }

    /** The same as a formula. */
    static String formula() {
        String broken = at(CheckPlan.Count.MUSTS_BROKEN);
        String doubts = at(CheckPlan.Count.QUESTIONS_BROKEN) + "+" + at(CheckPlan.Count.UNCLEAR);
        String percent = CheckSheet.outside(CheckPlan.PERCENT);
        return "IF(%s>0,%s,IF(%s=0,%s,IF(%s>0,%s,IF(%s<%d,%s,%s))))"
                .formatted(
                        broken,
                        BROKEN.spelled(broken),
                        percent,
                        EMPTY.spelled(""),
                        doubts,
                        DOUBTFUL.spelled("(" + doubts + ")"),
                        percent,
                        ALL,
                        GAPS.spelled(""),
                        READY.spelled(""));
    }

    /** The text with the count's cell in it. */
    private String spelled(String cell) {
        String[] parts = Words.of(key(), NUMBER).split(NUMBER, -1);
        List<String> pieces = new ArrayList<>(List.of('"' + parts[0] + '"'));
        if (parts.length > 1) {
            pieces.add(cell);
            pieces.add('"' + parts[1] + '"');
        }
        return String.join("&", pieces);
    }

    private static String at(CheckPlan.Count which) {
        return CheckSheet.outside(CheckPlan.SUMMARY + which.ordinal());
    }

    /** Conditions on the stamp's own cell, by the stamp that they tell. */
    static Map<Stamp, String> conditions(String cell) {
        Map<Stamp, String> conditions = new LinkedHashMap<>();
        for (Stamp stamp : values()) {
            String start = Words.of(stamp.key(), NUMBER).split(NUMBER, -1)[0];
            conditions.put(stamp, "LEFT(%s,%d)=\"%s\"".formatted(cell, start.length(), start));
        }
        return conditions;
    }
}
