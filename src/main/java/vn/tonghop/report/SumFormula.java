package vn.tonghop.report;

/** Formulas of totals, plain enough for Excel 2007, LibreOffice and WPS. */
final class SumFormula {
    private SumFormula() {}

    /** The sum of a block. Fractions are rounded to the decimals that the exact total has: binary sums are a hair off. */
    static String sum(String block, String total) {
        int point = total.indexOf('.');
        boolean fractions = point >= 0;
        return fractions
                ? "ROUND(SUM(%s),%d)".formatted(block, total.length() - point - 1)
                : "SUM(%s)".formatted(block);
    }

    static String count(String block) {
        return "COUNTA(%s)".formatted(block);
    }

    /** 100·Σpart/Σwhole over the lines where both are numbers. */
    static String rate(String part, String whole) {
        String both = "--ISNUMBER(%s),--ISNUMBER(%s)".formatted(part, whole);
        String wholes = "SUMPRODUCT(%s,%s)".formatted(both, whole);
        return "IF(%1$s=0,\"\",ROUND(100*SUMPRODUCT(%2$s,%3$s)/%1$s,2))".formatted(wholes, both, part);
    }
}
