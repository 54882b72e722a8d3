package vn.tonghop.rule;

import java.util.List;

/** Pieces of an Excel expression, spelled for Excel 2007 and every program that reads its files. */
final class Formula {
    /** Excel refuses formulas above 8,192 characters. */
    static final int MAX_LENGTH = 8_000;

    private Formula() {}

    static String iff(String condition, String then, String otherwise) {
        return "IF(" + condition + "," + then + "," + otherwise + ")";
    }

    static String anyOf(List<String> conditions) {
        return joined("OR", "FALSE", conditions);
    }

    static String allOf(List<String> conditions) {
        return joined("AND", "TRUE", conditions);
    }

    static String sum(List<String> cells) {
        return "SUM(" + String.join(",", cells) + ")";
    }

    static String count(List<String> cells) {
        return "COUNT(" + String.join(",", cells) + ")";
    }

    /** A text as a literal. */
    static String text(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String joined(String function, String nothing, List<String> conditions) {
        return switch (conditions.size()) {
            case 0 -> nothing;
            case 1 -> conditions.get(0);
            default -> function + "(" + String.join(",", conditions) + ")";
        };
    }
}
