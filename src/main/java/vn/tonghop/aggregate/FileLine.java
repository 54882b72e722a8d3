package vn.tonghop.aggregate;

/**
 * One file ever dropped and its verdict, as {@code tep.csv} prints it.
 *
 * @param file path under {@code inbox/} as first dropped; a member of a container as {@code box.zip!dir/a.xlsx}
 * @param verdict name of a {@link vn.tonghop.finding.Verdict}
 * @param campaign code; "" when unknown; likewise {@code unit}
 * @param received day of receipt, {@code 2021-05-21}
 * @param reason plain sentence; "" when the verdict says it all
 */
public record FileLine(
        String file, String sha256, String verdict, String campaign, String unit, String received, String reason) {}
