package vn.tonghop.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Place;

/** The checks and prompts of one sheet's input cells: equal ones become one validation over many cells. */
final class Validations {
    /** Limits of Excel. */
    static final int LONGEST_TITLE = 32;

    static final int LONGEST_PROMPT = 255;
    private static final int LONGEST_LIST = 255;
    private static final String LONGEST_TEXT = "32767";
    /** 1 January 1990 and 31 December 2099, as serial numbers: a rule with DATE() breaks in some programs. */
    private static final String FIRST_DAY = "32874";

    private static final String LAST_DAY = "73050";

    private final XSSFSheet sheet;
    private final ChoiceLists lists;
    private final Map<Check, List<Place>> places = new LinkedHashMap<>();

    private record Check(String type, boolean percent, List<String> choices, String title, String prompt) {}

    Validations(XSSFSheet sheet, ChoiceLists lists) {
        this.sheet = sheet;
        this.lists = lists;
    }

    void add(Field field, String title, String prompt) {
        Check check = new Check(
                field.type().code(),
                field.percent(),
                ChoiceLists.of(field),
                cut(title, LONGEST_TITLE),
                cut(prompt, LONGEST_PROMPT));
        places.computeIfAbsent(check, key -> new ArrayList<>()).add(field.place());
    }

    void apply() {
        places.forEach((check, cells) -> {
            CellRangeAddressList ranges = new CellRangeAddressList();
            Ranges.of(cells).forEach(ranges::addCellRangeAddress);
            DataValidation validation = sheet.getDataValidationHelper().createValidation(constraint(check), ranges);
            validation.setEmptyCellAllowed(true);
            validation.setSuppressDropDownArrow(true);
            // A count may also be answered in words ("không", "khoảng 100"), so numbers warn; a choice is one of its
            // texts.
            validation.setErrorStyle(
                    check.choices.isEmpty() ? DataValidation.ErrorStyle.WARNING : DataValidation.ErrorStyle.STOP);
            validation.setShowErrorBox(true);
            validation.createErrorBox(Words.of("error.title"), Words.of("error." + kind(check)));
            if (!check.prompt.isEmpty()) {
                validation.setShowPromptBox(true);
                validation.createPromptBox(check.title, check.prompt);
            }
            sheet.addValidationData(validation);
        });
    }

    private static String kind(Check check) {
        return check.choices.isEmpty() ? check.percent ? "percent" : check.type : "choice";
    }

    private DataValidationConstraint constraint(Check check) {
        if (!check.choices.isEmpty()) {
            String inline = String.join(",", check.choices);
            return inline.length() <= LONGEST_LIST
                    ? new XSSFDataValidationConstraint(check.choices.toArray(new String[0]))
                    : new XSSFDataValidationConstraint(ValidationType.LIST, lists.range(check.choices));
        }
        return switch (check.type) {
            case "int" -> atLeastZero(ValidationType.INTEGER);
            case "dec" ->
                check.percent ? between(ValidationType.DECIMAL, "0", "100") : atLeastZero(ValidationType.DECIMAL);
            case "date" -> between(ValidationType.DATE, FIRST_DAY, LAST_DAY);
            default ->
                new XSSFDataValidationConstraint(ValidationType.TEXT_LENGTH, OperatorType.LESS_OR_EQUAL, LONGEST_TEXT);
        };
    }

    private static DataValidationConstraint atLeastZero(int type) {
        return new XSSFDataValidationConstraint(type, OperatorType.GREATER_OR_EQUAL, "0");
    }

    private static DataValidationConstraint between(int type, String from, String to) {
        return new XSSFDataValidationConstraint(type, OperatorType.BETWEEN, from, to);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
