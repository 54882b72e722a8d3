package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.answers.State;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.TestCampaign;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;

class ConsolidatedWorkbookTest {
    private static final String YAML = """
            code: thu
            name: Báo cáo thử
            outline:
              - number: "I."
                heading: TÌNH HÌNH
                items:
                  - {text: "- Nêu khó khăn.", prompt: true}
            indicators:
              - {code: A, text: Số lượt, kind: FLOW, unit: lượt}
              - {code: B, text: Kinh phí, kind: MONEY, unit: triệu đồng}
              - {code: C, text: Có kế hoạch, kind: BOOL}
              - {code: D, text: Ghi chú, kind: TEXT}
              - {code: E, text: Của Ban Tuyên giáo, kind: FLOW, owner: [ban-tuyen-giao]}
              - {code: F, text: Tỷ lệ dự, kind: RATE, rate: {part: {text: Số dự}, whole: {text: Số mời}}}
            tables:
              - key: PL
                place: appendix
                caption: PHỤ LỤC
                title: {text: Kết quả thử, reading: Kết quả}
                header:
                  - {text: Năm, label: true}
                  - {text: Hội nghị, kind: FLOW, unit: hội nghị}
                  - {text: Đảng viên, kind: STOCK, unit: người}
                  - {text: Dự học, kind: FLOW, unit: người}
                  - {text: Tỷ lệ, kind: RATE, part: c4, whole: c3}
                rows: {years: [2021, 2022], total: Tổng}
              - key: L1
                place: outline
                title: Danh mục
                rows: {open: 3}
                columns:
                  - {text: Hình thức, type: text, group: true}
                  - {text: Số lượng, type: dec, adds: FLOW, unit: buổi}
                  - {text: Ngày, type: date}
              - key: L2
                place: outline
                title: Chỉ tiêu
                rows: {open: 3}
                columns:
                  - {text: Tên, type: text}
                  - {text: Đánh giá, type: choice, choices: [đạt, chưa đạt], group: true}
            """;
    private static final Campaign CAMPAIGN = TestCampaign.of(YAML);
    private static final String CELL = "chi-bo-co-so";
    private static final Unit ONE = unit("U1", CELL, "", false);
    private static final Unit TWO = unit("U2", CELL, "", false);
    private static final Unit BOARD = unit("TG", "ban-tuyen-giao", "", false);
    private static final Unit SILENT = unit("U3", CELL, "", false);

    @Test
    void aTotalIsASumOverTheLinesOfItsRow() throws IOException {
        try (XSSFWorkbook book = written(
                sent(ONE, Map.of("PL/2021/c2", "4", "PL/2022/c2", "5", "PL/2022/c3", "10")),
                sent(TWO, Map.of("PL/2021/c2", "1000", "PL/2022/c2", "0")))) {
            assertThat(total(book, "PL/2021/c2")).isEqualTo("SUM('CT PL'!$D$6:$D$7) = 1004, 2/4");
            assertThat(total(book, "PL/2022/c2")).isEqualTo("SUM('CT PL'!$D$8:$D$9) = 5, 2/4");
            assertThat(total(book, "PL/TONG/c2")).isEqualTo("SUM('CT PL'!$D$6:$D$9) = 1009, 2/4");
            assertThat(total(book, "PL/2022/c3")).isEqualTo("SUM('CT PL'!$E$8:$E$9) = 10, 1/4");
        }
    }

    @Test
    void whereNobodyAnsweredTheCellIsEmpty() throws IOException {
        try (XSSFWorkbook book = written(sent(ONE, Map.of("PL/2022/c2", "5")))) {
            assertThat(total(book, "PL/2021/c2")).isEqualTo(", 0/4");
            assertThat(total(book, "SL/A/gt")).isEqualTo(", 0/4");
        }
    }

    @Test
    void aRateRestsOnTheLinesWherePartAndWholeCount() throws IOException {
        try (XSSFWorkbook book = written(
                sent(ONE, Map.of("PL/2021/c3", "3", "PL/2021/c4", "2", "PL/2022/c3", "5")),
                sent(TWO, Map.of("PL/2021/c4", "9", "PL/2022/c3", "3", "PL/2022/c4", "0")))) {
            assertThat(cell(book, "PL/2021/c5").getNumericCellValue()).isEqualTo(66.67);
            assertThat(cell(book, "PL/TONG/c5").getCellFormula())
                    .isEqualTo("IF(SUMPRODUCT(--ISNUMBER('CT PL'!$F$6:$F$9),--ISNUMBER('CT PL'!$E$6:$E$9),"
                            + "'CT PL'!$E$6:$E$9)=0,\"\",ROUND(100*SUMPRODUCT(--ISNUMBER('CT PL'!$F$6:$F$9),"
                            + "--ISNUMBER('CT PL'!$E$6:$E$9),'CT PL'!$F$6:$F$9)/"
                            + "SUMPRODUCT(--ISNUMBER('CT PL'!$F$6:$F$9),--ISNUMBER('CT PL'!$E$6:$E$9),"
                            + "'CT PL'!$E$6:$E$9),2))");
            assertThat(cell(book, "PL/TONG/c5").getNumericCellValue()).isEqualTo(33.33);
        }
    }

    @Test
    void aStockIsCrossedOutInTheTotalRow() throws IOException {
        try (XSSFWorkbook book = written(sent(ONE, Map.of("PL/2021/c3", "3", "PL/2022/c3", "1200")))) {
            assertThat(cell(book, "PL/TONG/c3").getStringCellValue()).isEqualTo("x");
        }
    }

    @Test
    void aCampaignMayPrintTheLastYearsStockAsWords() throws IOException {
        Campaign lastYear = TestCampaign.of(YAML.replace("name: Báo cáo thử", "name: Thử\nstock-total: nam-cuoi"));
        try (XSSFWorkbook book = read(written(state(lastYear, sent(ONE, Map.of("PL/2022/c3", "1200")))))) {
            XSSFCell cell = cell(book, "PL/TONG/c3");
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("1.200");
        }
    }

    @Test
    void indicatorsAreColumnsBehindTheirTotals() throws IOException {
        try (XSSFWorkbook book = written(
                sent(ONE, Map.of("SL/A/gt", "3", "SL/B/gt", "1.5", "SL/C/gt", "1", "SL/D/gt", "=1+1")),
                sent(TWO, Map.of("SL/A/gt", "không", "SL/B/gt", "2.25", "SL/C/gt", "0")),
                sent(BOARD, Map.of("SL/E/gt", "7", "SL/F/tu", "1", "SL/F/mau", "3")))) {
            assertThat(total(book, "SL/A/gt")).isEqualTo("SUM('CT SL'!$C$6:$C$8) = 3, 2/4");
            assertThat(total(book, "SL/B/gt")).isEqualTo("ROUND(SUM('CT SL'!$D$6:$D$8),2) = 3.75, 2/4");
            assertThat(total(book, "SL/C/gt")).isEqualTo("SUM('CT SL'!$E$6:$E$8) = 1, 2/4");
            assertThat(total(book, "SL/D/gt")).isEqualTo(", 1/4");
            assertThat(total(book, "SL/E/gt")).isEqualTo("SUM('CT SL'!$G$6:$G$8) = 7, 1/1");
            assertThat(cell(book, "SL/F/gt").getNumericCellValue()).isEqualTo(33.33);
        }
    }

    @Test
    void aLineSaysWhyAFigureIsNotThere() throws IOException {
        try (XSSFWorkbook book = written(
                sent(ONE, Map.of("SL/A/gt", "chưa có", "SL/B/gt", "?", "SL/C/gt", "1", "SL/D/gt", "=1+1")),
                sent(BOARD, Map.of("SL/A/gt", "2", "SL/E/gt", "3")))) {
            XSSFSheet sheet = book.getSheet("CT SL");
            assertThat(texts(sheet.getRow(5)))
                    .containsExactly("U1", "Đơn vị U1", "chưa có số liệu", "loại (lỗi)", "1", "=1+1", "–", "", "", "");
            assertThat(texts(sheet.getRow(6))).containsExactly("TG", "Đơn vị TG", "2", "", "", "", "3", "", "", "");
            assertThat(sheet.getRow(5).getCell(5).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(5).getCell(4).getCellStyle().getDataFormatString())
                    .isEqualTo("[=1]\"Có\";[=0]\"Không\";General");
        }
    }

    @Test
    void aRoughFigureAddsAndShowsItsSign() throws IOException {
        Field field = CAMPAIGN.form().field("SL/A/gt");
        Answers answers = new Answers.Builder(CAMPAIGN.form())
                .set(field.ordinal(), new Figure(State.VALUE, "98", Qualifier.AT_LEAST, "từ 98", field.place()))
                .build();
        try (XSSFWorkbook book = written(new UnitAnswers(ONE, answers, Map.of(), List.of()))) {
            assertThat(total(book, "SL/A/gt")).isEqualTo("SUM('CT SL'!$C$6:$C$6) = 98, 1/4");
            XSSFCell cell = book.getSheet("CT SL").getRow(5).getCell(2);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("\"≥ \"#,##0");
        }
    }

    @Test
    void rowsOfAListStandGroupByGroup() throws IOException {
        try (XSSFWorkbook book = written(
                sent(ONE, Map.of("L1/1/c1", "Tọa đàm", "L1/1/c2", "2", "L1/2/c1", "Phát thanh", "L1/2/c2", "1.5")),
                sent(TWO, Map.of("L1/1/c1", "toạ đàm", "L1/1/c2", "3", "L1/1/c3", "2021-05-21")))) {
            assertThat(total(book, "L1/toa-dam/c2")).isEqualTo("SUM('CT L1'!$D$6:$D$7) = 5, 2/4");
            assertThat(total(book, "L1/phat-thanh/c2")).isEqualTo("ROUND(SUM('CT L1'!$D$8:$D$8),1) = 1.5, 1/4");
            XSSFSheet rows = book.getSheet("CT L1");
            assertThat(texts(rows.getRow(6))).containsExactly("U2", "Đơn vị U2", "toạ đàm", "3", "44337");
            assertThat(rows.getRow(6).getCell(4).getLocalDateTimeCellValue().toLocalDate())
                    .hasToString("2021-05-21");
        }
    }

    @Test
    void assessmentsAreCounted() throws IOException {
        try (XSSFWorkbook book = written(
                sent(ONE, Map.of("L2/1/c1", "a", "L2/1/c2", "đạt", "L2/2/c1", "b", "L2/2/c2", "chưa đạt")),
                sent(TWO, Map.of("L2/1/c1", "c", "L2/1/c2", "đạt")))) {
            assertThat(total(book, "L2/dat/c2")).isEqualTo("COUNTA('CT L2'!$A$6:$A$7) = 2, 2/4");
            assertThat(total(book, "L2/chua-dat/c2")).isEqualTo("COUNTA('CT L2'!$A$8:$A$8) = 1, 1/4");
        }
    }

    @Test
    void aUnitRolledUpUnderAnotherIsShownNotAdded() throws IOException {
        Unit whole = unit("DB", CELL, "", true);
        Unit below = unit("CB", CELL, "DB", false);
        Roster roster = new Roster(List.of(whole, below));
        SampleState state = SampleState.of(
                CAMPAIGN,
                roster,
                List.of(sent(below, Map.of("SL/A/gt", "1500")), sent(whole, Map.of("SL/A/gt", "2000"))),
                List.of(),
                List.of());
        try (XSSFWorkbook book = read(written(state))) {
            assertThat(total(book, "SL/A/gt")).isEqualTo("SUM('CT SL'!$C$6:$C$7) = 2000, 1/1");
            assertThat(texts(book.getSheet("CT SL").getRow(5))).contains("CB", "1.500");
        }
    }

    @Test
    void aRateThatRestsOnUnitsBehindALowerBoardIsAPlainValue() throws IOException {
        Unit lower = unit("TP", "co-quan-tong-hop", "TH", false);
        UnitRow behind = new UnitRow(
                "X1",
                "Đơn vị X1",
                CELL,
                answers(Map.of("PL/2021/c3", "8", "PL/2021/c4", "2", "L1/1/c1", "Tin", "L1/1/c2", "4")));
        UnitRow partial = new UnitRow("X2", "Đơn vị X2", CELL, answers(Map.of("PL/2021/c4", "5")));
        UnitAnswers board = new UnitAnswers(
                lower, answers(Map.of("PL/2021/c3", "8", "PL/2021/c4", "7")), Map.of(), List.of(behind, partial));
        try (XSSFWorkbook book = written(sent(ONE, Map.of("PL/2021/c3", "2", "PL/2021/c4", "1")), board)) {
            assertThat(total(book, "PL/2021/c4")).startsWith("SUM('CT PL'!$F$6:$F$7) = 8");
            assertThat(cell(book, "PL/2021/c5").getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(cell(book, "PL/2021/c5").getNumericCellValue()).isEqualTo(30);
            assertThat(texts(book.getSheet("CT L1").getRow(5))).startsWith("TP/X1", "Đơn vị X1", "Tin", "4");
        }
    }

    @Test
    void theAppendixPrintsItsReadingUnderItsOwnCaption() throws IOException {
        try (XSSFWorkbook book = written(sent(ONE, Map.of("PL/2021/c2", "4")))) {
            XSSFSheet sheet = book.getSheet("PL");
            assertThat(texts(sheet.getRow(0))).first().isEqualTo("PHỤ LỤC");
            assertThat(texts(sheet.getRow(1))).first().isEqualTo("Kết quả");
            assertThat(texts(sheet.getRow(3)).subList(0, 5))
                    .containsExactly("Năm", "Hội nghị", "Đảng viên", "Dự học", "Tỷ lệ");
            assertThat(texts(sheet.getRow(4)).subList(0, 5))
                    .containsExactly("Đơn vị tính", "hội nghị", "người", "người", "%");
            assertThat(texts(sheet.getRow(5)).get(0)).isEqualTo("2021");
            assertThat(book.getPrintArea(book.getSheetIndex(sheet))).isEqualTo("PL!$A$1:$E$8");
        }
    }

    @Test
    void theOverviewCountsUnitsAndLeadsToEverySheet() throws IOException {
        FileRef file = new FileRef("a.xlsx", "00");
        Finding wrong = Finding.of(Code.CELL_NEGATIVE, List.of("SL/A/gt"), new Place("Số liệu", 7, 4), "-3", "");
        SampleState state = SampleState.of(
                CAMPAIGN,
                new Roster(List.of(ONE, TWO, BOARD, SILENT)),
                List.of(sent(ONE, Map.of("SL/A/gt", "?")), sent(TWO, Map.of("SL/A/gt", "2"))),
                List.of(new OpenFinding(ONE, file, wrong)),
                List.of("Gia hạn cho U3 đến 20/6"));
        try (XSSFWorkbook book = read(written(state))) {
            List<String> lines = new ArrayList<>();
            book.getSheet("Tổng quan").forEach(row -> lines.add(String.join("|", texts((XSSFRow) row))));
            assertThat(lines)
                    .contains(
                            "Số đơn vị phải báo cáo||4",
                            "Số đơn vị đã gửi||2",
                            "Số đơn vị chưa gửi||2",
                            "Số đơn vị còn lỗi phải sửa||1",
                            "Tỷ lệ gửi đúng ngay lần đầu (%)||50",
                            "PL|Kết quả|0/4|0|CT PL",
                            "Số liệu|Số liệu trong đề cương|1/4|25|CT SL");
            assertThat(sheets(book))
                    .containsExactly(
                            "Tổng quan",
                            "Đề cương",
                            "Số liệu",
                            "PL",
                            "L1",
                            "L2",
                            "Tình hình nộp",
                            "Lỗi",
                            "Trả lời",
                            "Quyết định",
                            "Dữ liệu",
                            "CT SL",
                            "CT PL",
                            "CT L1",
                            "CT L2",
                            "_key");
            assertThat(book.isSheetHidden(book.getSheetIndex("_key"))).isTrue();
            assertThat(texts(book.getSheet("Lỗi").getRow(3)))
                    .startsWith("1", "U1", "Đơn vị U1", "Phải sửa", "C-NEGATIVE", "a.xlsx", "Số liệu", "E8", "-3");
            assertThat(texts(book.getSheet("Quyết định").getRow(2))).containsExactly("Gia hạn cho U3 đến 20/6");
        }
    }

    @Test
    void answersStandInFullBesideTheirPrompt() throws IOException {
        String endless = "x".repeat(40_000);
        try (XSSFWorkbook book = written(
                sent(ONE, Map.of("DC/p01/gt", "Thiếu cán bộ.\nThiếu kinh phí.")),
                sent(TWO, Map.of("DC/p01/gt", endless)))) {
            XSSFSheet sheet = book.getSheet("Trả lời");
            assertThat(texts(sheet.getRow(3)))
                    .containsExactly("U1", "Đơn vị U1", "p01", "- Nêu khó khăn.", "Thiếu cán bộ.\nThiếu kinh phí.");
            assertThat(sheet.getRow(4).getCell(4).getStringCellValue()
                            + sheet.getRow(5).getCell(4).getStringCellValue())
                    .isEqualTo(endless);
            assertThat(total(book, "DC/p01/gt")).isEqualTo(", 2/4");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-an-1327", "quy-che-518", "ket-luan-224", "giua-nhiem-ky-duk", "nghi-quyet-13"})
    void everyTotalStandsWhereTheKeySheetSays(String code) throws IOException {
        SampleState state = SampleState.of(TestCampaign.builtIn(code), 15);
        byte[] file = written(state);

        TotalsInWorkbook.assertEqual(file, state);
        assertThat(written(state)).isEqualTo(file);
    }

    @Test
    void theSheetOfDataHasTheColumnsAndLinesOfTheCsv() throws IOException {
        try (XSSFWorkbook book =
                written(sent(ONE, Map.of("PL/2021/c2", "1200", "SL/B/gt", "1.5", "SL/C/gt", "1", "SL/D/gt", "=1+1")))) {
            XSSFSheet sheet = book.getSheet("Dữ liệu");
            assertThat(texts(sheet.getRow(0))).containsExactly(ListedFigure.COLUMNS.split(","));
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:L14");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(texts(sheet.getRow(3)))
                    .containsExactly("U1", "SL/B/gt", "SL", "B", "gt", "VALUE", "1.5", "", "1.5", "", "Số liệu", "E7");
            assertThat(sheet.getRow(3).getCell(6).getCellType()).isEqualTo(CellType.NUMERIC);
            XSSFCell formulaLike = sheet.getRow(5).getCell(6);
            assertThat(formulaLike.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formulaLike.getStringCellValue()).isEqualTo("=1+1");
            assertThat(formulaLike.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void totalsOfTheYearsAreComparedByReference() throws IOException {
        try (XSSFWorkbook book = written(sent(ONE, Map.of("PL/2021/c2", "4", "PL/2022/c2", "7", "PL/2022/c3", "10")))) {
            XSSFSheet sheet = book.getSheet("Biểu đồ");
            assertThat(texts(sheet.getRow(4))).first().isEqualTo("PL – Hội nghị (hội nghị)");
            assertThat(texts(sheet.getRow(6)).subList(0, 2)).containsExactly("2021", "'PL'!B6");
            assertThat(sheet.getRow(7).getCell(1).getNumericCellValue()).isEqualTo(7);
            assertThat(sheet.getDrawingPatriarch().getCharts())
                    .extracting(chart -> chart.getTitleText().getString())
                    .containsExactly("PL – Hội nghị (hội nghị)", "PL – Đảng viên (người)");
            CTBarSer bars = bars(sheet, 0);
            assertThat(bars.getVal().getNumRef().getF()).isEqualTo("'Biểu đồ'!$B$7:$B$8");
            assertThat(bars.getVal().getNumRef().getNumCache().getPtList())
                    .extracting(CTNumVal::getV)
                    .containsExactly("4", "7");
            assertThat(bars.getSpPr().isSetSolidFill()).isTrue();
            assertThat(bars(sheet, 1).getVal().getNumRef().getNumCache().getPtList())
                    .extracting(CTNumVal::getV)
                    .containsExactly("10");
        }
    }

    @Test
    void theOverviewDrawsTurnoutAndCoverage() throws IOException {
        try (XSSFWorkbook book = written(sent(ONE, Map.of("PL/2021/c2", "4")))) {
            XSSFSheet sheet = book.getSheet("Tổng quan");
            CTBarSer turnout = bars(sheet, 0);
            assertThat(turnout.getVal().getNumRef().getNumCache().getPtList())
                    .extracting(CTNumVal::getV)
                    .containsExactly("1", "0", "3");
            assertThat(turnout.getDPtList())
                    .extracting(point -> HexFormat.of()
                            .formatHex(
                                    point.getSpPr().getSolidFill().getSrgbClr().getVal()))
                    .containsExactly("2e75b6", "f4b183", "a6a6a6");
            assertThat(bars(sheet, 1).getVal().getNumRef().getF()).isEqualTo("'Tổng quan'!$D$16:$D$20");
            assertThat(book.getPrintArea(0)).startsWith("'Tổng quan'!$A$1:$E$");
        }
    }

    @Test
    void whereNothingIsKnownOfTheYearsNoSheetComparesThem() throws IOException {
        try (XSSFWorkbook book = written(sent(ONE, Map.of("SL/A/gt", "4")))) {
            assertThat(sheets(book)).doesNotContain("Biểu đồ");
        }
    }

    @Test
    void aTotalOfFewUnitsIsHatchedOutsideThePrint() throws IOException {
        try (XSSFWorkbook book = written(sent(ONE, Map.of("SL/A/gt", "4")), sent(BOARD, Map.of("SL/E/gt", "3")))) {
            assertThat(coverage(book, "SL/A/gt").getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.THIN_FORWARD_DIAG);
            assertThat(coverage(book, "SL/E/gt").getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
        }
    }

    @Test
    void moreLinesThanASheetBearsAreLeftToTheCsv() throws IOException {
        Campaign small = TestCampaign.of("""
                code: thu
                name: Thử
                tables:
                  - key: PL
                    place: appendix
                    title: Bảng
                    header:
                      - {text: Năm, label: true}
                      - {text: Hội nghị, kind: FLOW}
                    rows: {years: [2003, 2022], total: Tổng}
                """);
        List<UnitAnswers> sent = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i <= DetailLines.MOST_LINES / 20; i++) {
            Unit unit = unit("U" + i, CELL, "", false);
            units.add(unit);
            sent.add(new UnitAnswers(unit, answers(small.form(), Map.of("PL/2021/c2", "1")), Map.of(), List.of()));
        }
        SampleState state = SampleState.of(small, new Roster(units), sent, List.of(), List.of());
        try (XSSFWorkbook book = read(written(state))) {
            assertThat(total(book, "PL/2021/c2")).isEqualTo("10001, 10001/10001");
            assertThat(texts(book.getSheet("CT PL").getRow(1)).get(0))
                    .isEqualTo("Quá 200.000 dòng nên không liệt kê ở đây: xem tệp so-lieu.csv cùng thư mục.");
            assertThat(book.getSheet("CT PL").getLastRowNum()).isEqualTo(4);
            assertThat(texts(book.getSheet("Dữ liệu").getRow(1)))
                    .containsExactly("Quá 200.000 dòng nên không liệt kê ở đây: xem tệp so-lieu.csv cùng thư mục.");
            assertThat(book.getSheet("Dữ liệu").getLastRowNum()).isEqualTo(1);
        }
    }

    private static XSSFWorkbook written(UnitAnswers... sent) throws IOException {
        return read(written(state(CAMPAIGN, sent)));
    }

    /** Of four units some have sent. */
    private static SampleState state(Campaign campaign, UnitAnswers... sent) {
        List<Unit> units = new ArrayList<>(List.of(ONE, TWO, BOARD, SILENT));
        for (UnitAnswers unit : sent) {
            if (!units.contains(unit.unit())) {
                units.add(unit.unit());
            }
        }
        List<UnitAnswers> own = new ArrayList<>();
        for (UnitAnswers unit : sent) {
            Answers.Builder answers = new Answers.Builder(campaign.form());
            campaign.form()
                    .fields()
                    .forEach(field -> answers.set(
                            field.ordinal(), unit.answers().get(field.key().toString())));
            own.add(new UnitAnswers(unit.unit(), answers.build(), unit.files(), unit.below()));
        }
        return SampleState.of(campaign, new Roster(units), own, List.of(), List.of());
    }

    private static byte[] written(SampleState state) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConsolidatedWorkbook.write(state, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook read(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    /** "formula = value, n/N", without the formula where there is none. */
    private static String total(XSSFWorkbook book, String key) {
        XSSFRow place = TotalsInWorkbook.place(book, key);
        XSSFCell total = TotalsInWorkbook.cell(book, place, 2);
        String value = total.getCellType() == CellType.BLANK ? "" : plain(total.getNumericCellValue());
        String formula = total.getCellType() == CellType.FORMULA ? total.getCellFormula() + " = " : "";
        return formula + value + ", " + TotalsInWorkbook.cell(book, place, 3).getStringCellValue();
    }

    private static CTBarSer bars(XSSFSheet sheet, int chart) {
        return sheet.getDrawingPatriarch()
                .getCharts()
                .get(chart)
                .getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0);
    }

    private static XSSFCell coverage(XSSFWorkbook book, String key) {
        return TotalsInWorkbook.cell(book, TotalsInWorkbook.place(book, key), 3);
    }

    private static XSSFCell cell(XSSFWorkbook book, String key) {
        return TotalsInWorkbook.cell(book, TotalsInWorkbook.place(book, key), 2);
    }

    private static List<String> texts(XSSFRow row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            XSSFCell cell = row.getCell(column);
            texts.add(cell == null ? "" : text(cell));
        }
        return texts;
    }

    private static String text(XSSFCell cell) {
        return cell.getCellType() == CellType.NUMERIC ? plain(cell.getNumericCellValue()) : cell.toString();
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private static List<String> sheets(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static UnitAnswers sent(Unit unit, Map<String, String> typed) {
        return new UnitAnswers(unit, answers(typed), Map.of(), List.of());
    }

    private static Answers answers(Map<String, String> typed) {
        return answers(CAMPAIGN.form(), typed);
    }

    private static Answers answers(Form form, Map<String, String> typed) {
        Answers.Builder answers = new Answers.Builder(form);
        typed.forEach((key, text) -> {
            Place at = form.field(key).place();
            answers.set(
                    key,
                    switch (text) {
                        case "không" -> Figure.none(text, at);
                        case "chưa có" -> Figure.missing(text, at);
                        case "?" -> Figure.excluded(text, at);
                        default -> Figure.of(text, text, at);
                    });
        });
        return answers.build();
    }

    private static Unit unit(String code, String type, String parent, boolean rollsUp) {
        return new Unit(
                code,
                "Đơn vị " + code,
                type,
                parent,
                Integer.MAX_VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                "",
                rollsUp,
                List.of());
    }
}
