package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TestCampaign;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.AskedPoint;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.template.FilledWorkbooks;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.SheetCells;
import vn.tonghop.workbook.WorkbookReader;

class ReturnSlipTest {
    private static final Campaign CAMPAIGN = TestCampaign.of("""
            code: thu
            name: Báo cáo thử
            title: [ĐỀ CƯƠNG]
            indicators:
              - {code: A, text: Số lượt, kind: FLOW, unit: lượt}
            tables:
              - key: PL01
                place: appendix
                title: Kết quả
                header:
                  - {text: Năm, label: true}
                  - {text: Tổng số, kind: FLOW}
                  - {text: Nam, kind: FLOW}
                  - {text: Nữ, kind: FLOW}
                rows: {years: [2021, 2022]}
              - key: PL02
                place: appendix
                title: Hội nghị
                header:
                  - {text: Năm, label: true}
                  - {text: Hội nghị, kind: FLOW}
                rows: {years: [2021, 2022]}
            """);
    private static final Unit UNIT = unit("DV0002", "Đảng bộ phường Phú Thịnh", "dang-bo-co-so", "", "");
    private static final Unit BOARD = unit("TH", "Ban Tuyên giáo", "co-quan-tong-hop", "đ/c An", "0213 3876 543");
    private static final FileRef FILE = new FileRef("bao cao (1).xlsx", "aa");
    private static final FileRef OTHER = new FileRef("phu luc bo sung.xlsx", "bb");
    private static final Answers TYPED = typed(Map.of("PL01/2021/c2", "12", "PL01/2021/c3", "30", "SL/A/gt", "-3"));
    private static final byte[] ORIGINAL = new FilledWorkbooks(CAMPAIGN).of(UNIT, TYPED);

    private static final OpenFinding NEGATIVE = open(FILE, Code.CELL_NEGATIVE, "SL/A/gt", "-3");
    private static final OpenFinding ELSEWHERE = open(OTHER, Code.CELL_LETTERS, "PL02/2022/c2", "l2");
    private static final OpenFinding ROUGH = open(FILE, Code.CELL_QUALIFIED, "PL01/2021/c3", "khoảng 30");
    private static final OpenFinding NOTED = open(FILE, Code.CELL_NONE, "PL01/2021/c4", "không");

    @Test
    void theListOfPointsComesFirst() throws IOException {
        try (XSSFWorkbook book = read(slip(NEGATIVE, ELSEWHERE, ROUGH, NOTED))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Phiếu góp ý");
            assertThat(lines(sheet))
                    .containsExactly(
                            "PHIẾU GÓP Ý",
                            "Kính gửi: Đảng bộ phường Phú Thịnh (mã DV0002)",
                            "Báo cáo: Báo cáo thử. Tệp: bao cao (1).xlsx",
                            "Cảm ơn đơn vị đã gửi báo cáo. Đề nghị đơn vị sửa ngay trong tệp này, ghi cột “Ý kiến đơn vị” rồi gửi lại cả tệp chậm nhất ngày 02/06/2021.",
                            "Liên hệ: đ/c An, điện thoại 0213 3876 543.",
                            "Ô nền đỏ nhạt: phải sửa. Ô nền vàng cam: đề nghị xác nhận. Bấm vào cột Ô để đến đúng ô đó; đưa chuột lên ô để đọc góp ý.",
                            "",
                            "I. PHẢI SỬA (2 điểm) – số liệu ở các chỗ này chưa được tính",
                            "TT|Biểu|Ô|Đơn vị ghi|Vì sao|Đề nghị|Ý kiến đơn vị (đã sửa; hoặc số đúng, lý do …)",
                            "1|Số liệu|E6|-3|\"-3\" là số âm.|Gõ lại số đúng, không dấu trừ đằng trước.|",
                            "2|PL02|C8|l2|(Tệp phu luc bo sung.xlsx) \"l2\" lẫn chữ cái trong số (chữ O với số 0, chữ l với số 1).|Có phải là 12? Nếu đúng, gõ lại bằng chữ số.|",
                            "",
                            "II. ĐỀ NGHỊ XÁC NHẬN (1 điểm) – số liệu vẫn được tính; sai thì sửa, đúng thì ghi rõ lý do",
                            "TT|Biểu|Ô|Đơn vị ghi|Vì sao|Đề nghị|Ý kiến đơn vị (đã sửa; hoặc số đúng, lý do …)",
                            "1|PL01|D7|khoảng 30|\"khoảng 30\" là số ước lượng; được cộng và ghi rõ là ước lượng.|Nếu đã có số chính xác thì gõ lại; nếu chưa thì để nguyên.|");
        }
    }

    @Test
    void thePlaceOfAPointLeadsToItsCell() throws IOException {
        try (XSSFWorkbook book = read(slip(NEGATIVE, ELSEWHERE))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getHyperlinkList()).hasSize(1);
            assertThat(sheet.getHyperlinkList().get(0).getLocation()).isEqualTo("'Số liệu'!E6");
        }
    }

    @Test
    void cellsInQuestionAreFilled() throws IOException {
        try (XSSFWorkbook book = read(slip(NEGATIVE, ELSEWHERE, ROUGH))) {
            assertThat(fill(book, "SL/A/gt")).isEqualTo("FFFFC7CE");
            assertThat(fill(book, "PL01/2021/c3")).isEqualTo("FFFFC84D");
            assertThat(fill(book, "PL02/2022/c2")).isNotIn("FFFFC7CE", "FFFFC84D");
        }
    }

    @Test
    void aRuleMarksEveryTypedCellItNames() throws IOException {
        Place first = CAMPAIGN.form().field("PL01/2021/c2").place();
        Finding sum =
                Finding.of(Code.RULE_SUM, List.of("PL01/2021/c3", "PL01/2021/c4", "PL01/2021/c2"), first, "30; 12");
        try (XSSFWorkbook book = read(slip(new OpenFinding(UNIT, FILE, sum)))) {
            assertThat(fill(book, "PL01/2021/c2")).isEqualTo("FFFFC7CE");
            assertThat(fill(book, "PL01/2021/c3")).isEqualTo("FFFFC7CE");
            assertThat(fill(book, "PL01/2021/c4")).isNotEqualTo("FFFFC7CE");
        }
    }

    @Test
    void nothingElseOfTheFileChangesButItsNumber() {
        Book before = cells(ORIGINAL);
        Book after = cells(slip(NEGATIVE, ROUGH).workbook().orElseThrow());

        Place number = CAMPAIGN.form().field("BIA/lan-nop/gt").place();
        List<String> changed = new ArrayList<>();
        for (SheetCells sheet : before.sheets()) {
            List<String> now = contents(after.sheet(sheet.name()).orElseThrow());
            contents(sheet).stream()
                    .filter(cell -> !now.contains(cell))
                    .map(cell -> sheet.name() + "!" + cell)
                    .forEach(changed::add);
        }
        assertThat(changed).containsExactly("Bìa!" + number.cell() + " 1.0");
        assertThat(contents(after.sheet("Bìa").orElseThrow())).contains(number.cell() + " 2");
    }

    @Test
    void anOldWorkbookComesBackAsOne() throws IOException {
        byte[] slip = ReturnSlip.make(request(4, List.of(NEGATIVE)), oldWorkbook())
                .workbook()
                .orElseThrow();

        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(slip))) {
            assertThat(book.getSheetName(0)).isEqualTo("Phiếu góp ý");
            assertThat(book.getSheet("Phiếu góp ý").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Kính gửi: Đảng bộ phường Phú Thịnh (mã DV0002)");
            assertThat(book.getSheet("Bìa").getRow(3).getCell(4).getNumericCellValue())
                    .isEqualTo(4);
            assertThat(book.getSheet("Số liệu").getRow(5).getCell(4).getNumericCellValue())
                    .isEqualTo(-3);
        }
    }

    /** One whose cover was moved about: the number of the return is found by its hidden keys. */
    private static byte[] oldWorkbook() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet cover = book.createSheet("Bìa");
            cover.createRow(0).createCell(4).setCellValue("c:BIA/gt");
            cover.createRow(3).createCell(0).setCellValue("r:BIA/lan-nop");
            cover.getRow(3).createCell(4).setCellValue(1);
            book.createSheet("Số liệu").createRow(5).createCell(4).setCellValue(-3);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void aSlipOfASlipHasOneListOnly() throws IOException {
        byte[] first = slip(NEGATIVE).workbook().orElseThrow();
        ReturnSlip second = ReturnSlip.make(request(3, List.of(ROUGH)), first);
        try (XSSFWorkbook book = read(second)) {
            assertThat(book.getSheetName(0)).isEqualTo("Phiếu góp ý");
            assertThat(book.getSheetName(1)).isEqualTo("Bìa");
            assertThat(lines(book.getSheetAt(0)))
                    .contains(
                            "II. ĐỀ NGHỊ XÁC NHẬN (1 điểm) – số liệu vẫn được tính; sai thì sửa, đúng thì ghi rõ lý do")
                    .doesNotContain("I. PHẢI SỬA (1 điểm) – số liệu ở các chỗ này chưa được tính");
        }
    }

    @Test
    void aMarkedCellSaysWhatToDo() throws IOException {
        try (XSSFWorkbook book = read(slip(NEGATIVE, ELSEWHERE, ROUGH))) {
            Place at = CAMPAIGN.form().field("SL/A/gt").place();
            assertThat(book.getSheet(at.sheet())
                            .getCellComment(new CellAddress(at.row(), at.column()))
                            .getString()
                            .getString())
                    .isEqualTo("Phiếu góp ý:\n\"-3\" là số âm.\n→ Gõ lại số đúng, không dấu trừ đằng trước.");
            assertThat(book.getSheet("PL01").getCellComments()).hasSize(1);
            assertThat(book.getSheet("PL02").getCellComments()).isEmpty();
        }
    }

    @Test
    void aNewSlipTakesTheMarksOfTheFormerOneOff() throws IOException {
        byte[] first = slip(NEGATIVE, ROUGH).workbook().orElseThrow();
        ReturnSlip second = ReturnSlip.make(request(3, List.of(ROUGH)), first);
        try (XSSFWorkbook book = read(second);
                XSSFWorkbook original = new XSSFWorkbook(new ByteArrayInputStream(ORIGINAL))) {
            assertThat(fill(book, "SL/A/gt"))
                    .isEqualTo(fill(original, "SL/A/gt"))
                    .isEqualTo("FFFFF9DB");
            assertThat(fill(book, "PL01/2021/c3")).isEqualTo("FFFFC84D");
            assertThat(book.getSheet("Số liệu").getCellComments()).isEmpty();
            assertThat(book.getSheet("PL01").getCellComments()).hasSize(1);
        }
    }

    @Test
    void anOldWorkbookLosesItsFormerMarksToo() throws IOException {
        byte[] first = ReturnSlip.make(request(4, List.of(NEGATIVE)), oldWorkbook())
                .workbook()
                .orElseThrow();
        try (HSSFWorkbook marked = new HSSFWorkbook(new ByteArrayInputStream(first))) {
            assertThat(marked.getSheet("Số liệu").getCellComments()).hasSize(1);
        }
        byte[] second = ReturnSlip.make(request(5, List.of(ELSEWHERE)), first)
                .workbook()
                .orElseThrow();
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(second))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheet("Số liệu").getCellComments()).isEmpty();
            assertThat(book.getSheet("Số liệu")
                            .getRow(5)
                            .getCell(4)
                            .getCellStyle()
                            .getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
        }
    }

    @Test
    void whatTheUnitExplainedIsKeptApartAndAsksNothing() throws IOException {
        OpenFinding explained = new OpenFinding(UNIT, FILE, ROUGH.finding(), "số liệu lấy theo biên bản");
        SlipRequest request = request(3, List.of(NEGATIVE, explained));
        ReturnSlip slip = ReturnSlip.make(
                new SlipRequest(
                        request.campaign(),
                        request.answers(),
                        request.file(),
                        request.submission(),
                        request.sendBackBy(),
                        request.board(),
                        request.open(),
                        List.of(
                                AskedPoint.of(NEGATIVE.finding()),
                                AskedPoint.of(ROUGH.finding()),
                                AskedPoint.of(ELSEWHERE.finding()))),
                ORIGINAL);
        try (XSSFWorkbook book = read(slip)) {
            assertThat(fill(book, "PL01/2021/c3")).isEqualTo("FFFFF9DB");
            assertThat(lines(book.getSheetAt(0)))
                    .contains(
                            "Phiếu lần trước nêu 3 điểm: đã xong 1, đã giải trình 1, còn lại 1.",
                            "1|Số liệu|E6|-3|(Phiếu trước đã nêu) \"-3\" là số âm.|Gõ lại số đúng, không dấu trừ đằng trước.|",
                            "III. ĐƠN VỊ ĐÃ GIẢI TRÌNH (1 điểm) – đã ghi nhận, chờ quyết định; đơn vị không phải làm gì thêm",
                            "1|PL01|D7|khoảng 30|\"khoảng 30\" là số ước lượng; được cộng và ghi rõ là ước lượng.|Nếu đã có số chính xác thì gõ lại; nếu chưa thì để nguyên.|số liệu lấy theo biên bản");
        }
        assertThat(slip.text()).contains("Đơn vị đã giải trình: “số liệu lấy theo biên bản”.");
    }

    @Test
    void theSameListFitsIntoAChat() {
        assertThat(slip(NEGATIVE, ELSEWHERE, ROUGH).text()).isEqualTo("""
                PHIẾU GÓP Ý
                Kính gửi: Đảng bộ phường Phú Thịnh (mã DV0002)
                Báo cáo: Báo cáo thử. Tệp: bao cao (1).xlsx
                Đề nghị đơn vị sửa trong tệp đã gửi rồi gửi lại cả tệp chậm nhất ngày 02/06/2021.
                Liên hệ: đ/c An, điện thoại 0213 3876 543.

                I. PHẢI SỬA (2 điểm) – số liệu ở các chỗ này chưa được tính
                1. Trang Số liệu, ô E6: "-3" là số âm. → Gõ lại số đúng, không dấu trừ đằng trước.
                2. (Tệp phu luc bo sung.xlsx) Trang PL02, ô C8: "l2" lẫn chữ cái trong số (chữ O với số 0, chữ l với số 1). → Có phải là 12? Nếu đúng, gõ lại bằng chữ số.

                II. ĐỀ NGHỊ XÁC NHẬN (1 điểm) – số liệu vẫn được tính; sai thì sửa, đúng thì ghi rõ lý do
                1. Trang PL01, ô D7: "khoảng 30" là số ước lượng; được cộng và ghi rõ là ước lượng. → Nếu đã có số chính xác thì gõ lại; nếu chưa thì để nguyên.
                """.replace("\n", "\r\n"));
    }

    @Test
    void aFileThatCannotBeMarkedIsToldInText() {
        byte[] text = "không phải bảng tính".getBytes(StandardCharsets.UTF_8);
        ReturnSlip slip = ReturnSlip.make(request(2, List.of(NEGATIVE)), text);

        assertThat(slip.workbook()).isEmpty();
        assertThat(slip.text()).contains("1. Trang Số liệu, ô E6: \"-3\" là số âm.");
    }

    @Test
    void notesAskTheUnitForNothing() {
        assertThat(SlipRequest.concernsTheUnit(NOTED)).isFalse();
        assertThat(SlipRequest.concernsTheUnit(ROUGH)).isTrue();
        assertThat(request(2, List.of(NOTED)).open()).isEmpty();
    }

    private static ReturnSlip slip(OpenFinding... open) {
        return ReturnSlip.make(request(2, List.of(open)), ORIGINAL);
    }

    private static SlipRequest request(int submission, List<OpenFinding> open) {
        Map<String, FileRef> files = new HashMap<>();
        for (Table table : CAMPAIGN.form().tables()) {
            files.put(table.key(), FILE);
        }
        files.put("PL02", OTHER);
        return new SlipRequest(
                CAMPAIGN,
                new UnitAnswers(UNIT, TYPED, files, List.of()),
                FILE,
                submission,
                Optional.of(LocalDate.of(2021, 6, 2)),
                Optional.of(BOARD),
                open,
                List.of());
    }

    private static OpenFinding open(FileRef file, Code code, String key, String found) {
        Place at = CAMPAIGN.form().field(key).place();
        return new OpenFinding(UNIT, file, Finding.of(code, List.of(key), at, found, "", "12"));
    }

    private static Answers typed(Map<String, String> values) {
        Answers.Builder answers = new Answers.Builder(CAMPAIGN.form());
        values.forEach((key, value) -> answers.set(
                key, Figure.of(value, value, CAMPAIGN.form().field(key).place())));
        return answers.build();
    }

    private static XSSFWorkbook read(ReturnSlip slip) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(slip.workbook().orElseThrow()));
    }

    private static Book cells(byte[] file) {
        return WorkbookReader.read(file, Budget.standard(() -> 0));
    }

    private static List<String> contents(SheetCells sheet) {
        return sheet.cells().stream()
                .map(cell -> cell.ref().a1() + " " + cell.raw() + (cell.isFormula() ? " =" + cell.formula() : ""))
                .toList();
    }

    private static String fill(XSSFWorkbook book, String key) {
        Place at = CAMPAIGN.form().field(key).place();
        XSSFCell cell = book.getSheet(at.sheet()).getRow(at.row()).getCell(at.column());
        return cell.getCellStyle().getFillForegroundColorColor() == null
                ? ""
                : cell.getCellStyle().getFillForegroundColorColor().getARGBHex();
    }

    private static List<String> lines(XSSFSheet sheet) {
        List<String> lines = new ArrayList<>();
        sheet.forEach(row -> lines.add(line((XSSFRow) row)));
        return lines;
    }

    private static String line(XSSFRow row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> {
            if (!row.getSheet().isColumnHidden(cell.getColumnIndex())) {
                texts.add(cell.getStringCellValue());
            }
        });
        String line = String.join("|", texts);
        boolean merged = texts.stream().filter(text -> !text.isEmpty()).count() == 1;
        return merged ? texts.get(0) : line;
    }

    private static Unit unit(String code, String name, String type, String contact, String phone) {
        return new Unit(
                code,
                name,
                type,
                "",
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                contact,
                phone,
                false,
                List.of());
    }
}
