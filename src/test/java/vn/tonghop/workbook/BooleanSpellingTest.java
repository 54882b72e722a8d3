package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BooleanSpellingTest {
    private static final Budget BUDGET = Budget.standard(System::nanoTime);

    @Test
    void spellsTruthValuesByDigitsAndLeavesTextsAlone() {
        byte[] file = HandMade.workbook(
                        "<worksheet xmlns='" + Xml.MAIN + "'><sheetPr><tabColor rgb='true'/></sheetPr>"
                                + "<cols><col min='1' max='1' hidden=\"true\" customWidth='false'/></cols>"
                                + "<sheetData><row r='1' hidden='true'><c r='A1' t='inlineStr'><is><t>hidden=\"true\"</t></is></c></row></sheetData>"
                                + "<sheetProtection sheet='true' formatCells='false'/>"
                                + "<dataValidations><dataValidation prompt='true' error='false' showInputMessage='true'/></dataValidations></worksheet>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet xmlns='" + Xml.MAIN
                                + "'><fonts><font><b val='true'/><name val='true'/></font></fonts></styleSheet>")
                .bytes();
        byte[] digits = BooleanSpelling.asDigits(file, BUDGET);
        assertThat(text(digits, "xl/worksheets/sheet1.xml"))
                .contains("hidden=\"1\" customWidth='0'", "<row r='1' hidden='1'>", "<t>hidden=\"true\"</t>")
                .contains(
                        "sheet='1' formatCells='0'", "prompt='true' error='false' showInputMessage='1'", "rgb='true'");
        assertThat(text(digits, "xl/styles.xml")).contains("<b val='1'/><name val='true'/>");
        assertThat(BooleanSpelling.asDigits(digits, BUDGET)).isEqualTo(digits);
    }

    @Test
    void changesNoValueOfAWorkbookWrittenByPoi() {
        byte[] original = Saved.by("poi");
        byte[] digits = BooleanSpelling.asDigits(original, BUDGET);
        assertThat(text(digits, "xl/worksheets/sheet2.xml")).doesNotContain("\"true\"", "\"false\"");
        assertThat(text(digits, "xl/workbook.xml")).doesNotContain("\"true\"", "\"false\"");
        assertThat(WorkbookReader.read(digits, BUDGET).sheets())
                .isEqualTo(WorkbookReader.read(original, BUDGET).sheets());
    }

    private static String text(byte[] file, String part) {
        Zip zip = Zip.open(file);
        return new String(zip.bytes(zip.entry(part).orElseThrow(), new Meter(BUDGET)), StandardCharsets.UTF_8);
    }
}
