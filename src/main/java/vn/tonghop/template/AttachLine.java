package vn.tonghop.template;

import java.util.Optional;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;

/** The line "(kèm theo Báo cáo số …)" of an appendix: as printed until the cover says which report it goes with. */
final class AttachLine {
    /** Longest text inside a formula. */
    private static final int LONGEST = 255;

    private final Form form;

    AttachLine(Form form) {
        this.form = form;
    }

    /** Empty when the printed line does not name a report, or is too long for a formula: then it stays as it is. */
    Optional<String> formula(String printed) {
        int number = printed.indexOf(Words.of("attach.number"));
        if (number < 0 || printed.length() > LONGEST) {
            return Optional.empty();
        }
        String report = cell(CoverSheet.NUMBER);
        String day = cell(CoverSheet.DAY);
        String dated = "IF(ISNUMBER(%1$s),DAY(%1$s)&\"/\"&MONTH(%1$s)&\"/\"&YEAR(%1$s),%1$s)".formatted(day);
        String head = printed.substring(0, number + Words.of("attach.number").length());
        return Optional.of("IF(%s=\"\",%s,%s&%s&%s&%s&%s&%s&\")\")"
                .formatted(
                        report,
                        quoted(printed),
                        quoted(head),
                        report,
                        quoted(Words.of("attach.day")),
                        dated,
                        quoted(Words.of("attach.unit")),
                        cell(CoverSheet.UNIT_NAME)));
    }

    /** What the formula shows once the cover is filled in. */
    static String filled(String printed, String report, String day, String unit) {
        int number = printed.indexOf(Words.of("attach.number"));
        if (number < 0 || printed.length() > LONGEST || report.isEmpty()) {
            return printed;
        }
        return printed.substring(0, number) + Words.of("attach.number") + report + Words.of("attach.day") + day
                + Words.of("attach.unit") + unit + ")";
    }

    private String cell(String key) {
        Place place = form.field(key).place();
        return Ranges.outside(place);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
