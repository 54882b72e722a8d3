package vn.tonghop.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;
import vn.tonghop.finding.Sentences;

class IdentificationTest {
    private static final String CAMPAIGN = "quy-che-518";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chi bộ Trường Hòa Bình",
                "CHI BỘ TRƯỜNG HOÀ BÌNH",
                "chi bo truong hoa binh",
                "Chi bộ Trường Hòa Bình (tên cũ)",
                " dv0002 ",
                "Chi bô\u0323 Tru\u031Bo\u031B\u0300ng Ho\u0300a Bi\u0300nh"
            })
    void a_general_workbook_belongs_to_the_unit_that_its_cover_names(String cover) {
        Return sent =
                ReturnedBook.generic(CAMPAIGN).type("BIA/don-vi/gt", cover).read();

        assertThat(sent.unit()).isEqualTo("DV0002");
        assertThat(sent.unitType()).isEqualTo("chi-bo-co-so");
    }

    @Test
    void a_general_workbook_without_a_name_or_with_an_unknown_one_is_held() {
        assertThat(held(ReturnedBook.generic(CAMPAIGN).reading()))
                .isEqualTo("I-UNIT quy-che-518 -: Tệp mẫu chung mà bìa chưa ghi tên đơn vị báo cáo.");
        assertThat(held(ReturnedBook.generic(CAMPAIGN)
                        .type("BIA/don-vi/gt", "Chi bộ Hòa Bình")
                        .reading()))
                .isEqualTo("I-UNIT quy-che-518 -: Bìa ghi \"Chi bộ Hòa Bình\", không khớp tên hay tên khác của"
                        + " đơn vị nào trong don-vi.xlsx.");
    }

    @Test
    void a_units_workbook_with_another_name_on_its_cover_is_held_until_the_operator_decides() {
        ReturnedBook book =
                ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE).type("BIA/don-vi/gt", "Chi bộ Trường Hòa Bình");

        Reading reading = book.reading();

        assertThat(held(reading))
                .isEqualTo("I-VOTES quy-che-518 -: Tệp mẫu cấp cho DV0001 (Đảng ủy phường Một) nhưng bìa ghi"
                        + " \"Chi bộ Trường Hòa Bình\".");
        assertThat(unit(ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                        .type("BIA/don-vi/gt", "Chi bộ Trường Hòa Bình")
                        .reading(Confirmation.accepted())))
                .isEqualTo("DV0001");
        assertThat(unit(ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                        .type("BIA/don-vi/gt", "Chi bộ Trường Hòa Bình")
                        .reading(Confirmation.assignedTo("DV0002"))))
                .isEqualTo("DV0002");
    }

    @Test
    void a_sheet_of_another_units_workbook_contradicts_the_rest() {
        Reading reading = ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                .mangle(book -> replace(book, "PL03", ReturnedBook.of(CAMPAIGN, ReturnedBook.OTHER)))
                .reading();

        assertThat(held(reading))
                .startsWith("I-VOTES quy-che-518 -: Các dấu nhận dạng trong tệp nói khác nhau: quy-che-518 DV0001 [")
                .endsWith("≠ quy-che-518 DV0002 [PL03].");
    }

    @Test
    void a_workbook_of_a_unit_that_the_roster_does_not_have_is_held() {
        Reading reading = ReturnedBook.of(CAMPAIGN, ReturnedBook.unit("DV0009", "Chi bộ lạ", "chi-bo-co-so", ""))
                .reading();

        assertThat(held(reading))
                .isEqualTo("I-UNIT quy-che-518 -: Mã đơn vị \"DV0009\" của tệp không có trong don-vi.xlsx.");
    }

    @Test
    void the_boards_own_body_sends_nothing_here() {
        assertThat(held(ReturnedBook.of(CAMPAIGN, ReturnedBook.OWN).reading())).startsWith("I-UNIT quy-che-518 -");
    }

    @Test
    void a_campaign_that_is_unknown_here_is_named() {
        Reading reading = new ReturnReader(List.of())
                .read(ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE).saved());

        assertThat(held(reading))
                .isEqualTo("I-CAMPAIGN - DV0001: Tệp thuộc đợt báo cáo \"quy-che-518\", ở đây không có đợt này.");
    }

    @Test
    void a_foreign_workbook_has_no_marks_and_a_tampered_one_broken_marks() {
        ReturnedBook foreign = ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE).mangle(book -> {
            for (int i = book.getNumberOfSheets() - 1; i > 0; i--) {
                book.removeSheetAt(i);
            }
            strip(book, "Sổ theo dõi");
        });
        assertThat(held(foreign.reading())).startsWith("I-NONE - -: Tệp không có mã nhận dạng nào");

        ReturnedBook tampered = ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE).mangle(book -> {
            for (int i = book.getNumberOfSheets() - 1; i > 0; i--) {
                book.removeSheetAt(i);
            }
            strip(book, "TH1|quy-che-518|00000000|DV0002|BIA|0");
        });
        assertThat(held(tampered.reading())).startsWith("I-NONE - -: Mã nhận dạng trong tệp bị sửa hỏng");
    }

    @Test
    void one_vote_is_enough_when_the_others_are_lost() {
        Return sent = ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                .mangle(book -> {
                    book.removeSheetAt(book.getSheetIndex("_meta"));
                    for (Sheet sheet : book) {
                        sheet.removeRow(sheet.getRow(0));
                    }
                })
                .read();

        assertThat(sent.unit()).isEqualTo("DV0001");
    }

    /** The visible and hidden codes of one sheet as another unit's workbook has them. */
    private static void replace(XSSFWorkbook book, String sheet, ReturnedBook other) {
        other.mangle(donor -> {
            for (int column = 0; column <= 1; column++) {
                book.getSheet(sheet)
                        .getRow(0)
                        .getCell(column)
                        .setCellValue(
                                donor.getSheet(sheet).getRow(0).getCell(column).getStringCellValue());
            }
            book.getSheet(sheet)
                    .getHyperlinkList()
                    .get(0)
                    .setAddress(donor.getSheet(sheet).getHyperlinkList().get(0).getAddress());
        });
    }

    private static void strip(XSSFWorkbook book, String left) {
        book.getAllNames().stream().toList().forEach(book::removeName);
        book.getProperties()
                .getCustomProperties()
                .getUnderlyingProperties()
                .getPropertyList()
                .clear();
        Sheet sheet = book.getSheetAt(0);
        List.copyOf(book.getSheetAt(0).getHyperlinkList()).forEach(book.getSheetAt(0)::removeHyperlink);
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().contains("TH1|")) {
                    cell.setCellValue(left);
                }
            }
        }
    }

    private static String unit(Reading reading) {
        return reading instanceof Reading.Read read ? read.returned().unit() : held(reading);
    }

    private static String held(Reading reading) {
        Reading.Held held = (Reading.Held) reading;
        Finding finding = held.findings().get(0);
        return finding.code().printed() + " " + or(held.campaign()) + " " + or(held.unit()) + ": "
                + Sentences.vietnamese().message(finding);
    }

    private static String or(Optional<String> text) {
        return text.orElse("-");
    }
}
