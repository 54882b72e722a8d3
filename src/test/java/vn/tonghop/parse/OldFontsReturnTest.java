package vn.tonghop.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.Verdict;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.WorkbookReader;

/** Returned workbooks in which texts were typed with fonts of before Unicode. */
class OldFontsReturnTest {
    private static final String CAMPAIGN = "de-an-1327";
    private static final String PROMPT = "DC/p03/gt";
    private static final String SAID = "- Khó khăn: cán bộ kiêm nhiệm nhiều việc; kinh phí ít.";
    private static final ReturnReader READER =
            new ReturnReader(List.of(new CampaignUnits(ReturnedBook.campaign(CAMPAIGN), ReturnedBook.ROSTER)));

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void one_text_in_any_font_is_the_same_vietnamese(String kind) {
        Return plain = read(kind, SAID, "Times New Roman");

        assertThat(plain.answers().get(PROMPT).value()).isEqualTo(SAID);
        assertThat(value(read(kind, Normalizer.normalize(SAID, Normalizer.Form.NFD), "Arial")))
                .isEqualTo(SAID);
        for (String font : List.of(".VnTime", ".VnArial", "Times New Roman")) {
            Return old = read(kind, OldFonts.tcvn3(SAID), font);
            assertThat(value(old)).isEqualTo(SAID);
            assertThat(old.answers().get(PROMPT).asTyped()).isEqualTo(OldFonts.tcvn3(SAID));
        }
        assertThat(value(read(kind, OldFonts.tcvn3(SAID), ".VnTimeH"))).isEqualTo(SAID.toUpperCase(Locale.ROOT));
        assertThat(value(read(kind, OldFonts.vni(SAID), "VNI-Times"))).isEqualTo(SAID);
        assertThat(value(read(kind, OldFonts.vni(SAID), "Calibri"))).isEqualTo(SAID);
    }

    @Test
    void what_was_converted_is_told_once_a_sheet() {
        Return sent = returned(new Typed()
                .put("PL02/2013/c3", OldFonts.tcvn3("không"), ".VnTime")
                .put("PL02/2013/c4", OldFonts.tcvn3("chưa có số liệu"), ".VnTime")
                .put("PL02/2014/c3", "12 " + OldFonts.tcvn3("người"), ".VnTime")
                .put("PL02/KHAI/gt", OldFonts.tcvn3("Không phát sinh"), ".VnTime")
                .put("BIA/chuc-vu/gt", OldFonts.vni("Bí thư"), "VNI-Times"));

        assertThat(sent.answers().get("PL02/2013/c3").toString()).contains("NONE", "kh«ng");
        assertThat(sent.answers().get("PL02/2013/c4").toString()).contains("MISSING");
        assertThat(sent.answers().get("PL02/2014/c3").value()).isEqualTo("12");
        assertThat(sent.answers().get("PL02/2015/c3").toString()).contains("NONE");
        assertThat(sent.answers().get("BIA/chuc-vu/gt").value()).isEqualTo("Bí thư");
        assertThat(legacy(sent)).hasSize(2);
        Finding table = legacy(sent).get(1);
        assertThat(table.place().sheet()).isEqualTo("PL02");
        assertThat(table.keys()).containsExactly("PL02/KHAI/gt", "PL02/2013/c3", "PL02/2013/c4", "PL02/2014/c3");
        assertThat(sent.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void a_general_workbook_belongs_to_the_unit_named_in_an_old_font() {
        Typed typed = new Typed().put("BIA/don-vi/gt", OldFonts.tcvn3("đảng ủy phường một"), ".VnTimeH");
        Return sent = ((Reading.Read) READER.read(typed.saved(ReturnedBook.generic(CAMPAIGN), "xlsx"))).returned();

        assertThat(sent.unit()).isEqualTo("DV0001");
        assertThat(sent.answers().get("BIA/don-vi/gt").value()).isEqualTo("ĐẢNG ỦY PHƯỜNG MỘT");
    }

    @Test
    void a_choice_in_an_old_font_is_the_choice() {
        String key = ReturnedBook.campaign(CAMPAIGN).form().fields().stream()
                .filter(field -> field.input() && field.choices().contains("Quyết định"))
                .findFirst()
                .orElseThrow()
                .key()
                .toString();

        for (String stored :
                List.of(OldFonts.tcvn3("quyết định"), OldFonts.vni("QUYẾT ĐỊNH"), "Quye\u0302\u0301t định")) {
            Return sent = returned(new Typed().put(key, stored, "Arial"));
            assertThat(sent.answers().get(key).value()).isEqualTo("Quyết định");
        }
    }

    @Test
    void labels_retyped_in_an_old_font_still_confirm_their_rows() {
        Return sent = ((Reading.Read) READER.read(ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                        .type("PL02/2014/c3", "7")
                        .mangle(book -> relabel(book.getSheet("PL02")))
                        .saved()))
                .returned();

        assertThat(sent.answers().get("PL02/2014/c3").value()).isEqualTo("7");
        assertThat(sent.findings()).extracting(f -> f.code().printed()).containsExactly("C-LEGACY");
    }

    @Test
    void a_doubtful_text_is_kept_and_asked_about() {
        Return sent = returned(new Typed().put("BIA/nguoi-lap/gt", "Loïc", "Arial"));

        assertThat(sent.answers().get("BIA/nguoi-lap/gt").value()).isEqualTo("Loïc");
        Finding doubt = sent.findings().get(0);
        assertThat(doubt.code().printed()).isEqualTo("C-LEGACY-DOUBT");
        assertThat(doubt.severity()).isEqualTo(Severity.WARNING);
        assertThat(doubt.keys()).containsExactly("BIA/nguoi-lap/gt");
        assertThat(doubt.args()).containsExactly("VNI", "Lọc");
    }

    @Test
    void beside_a_text_that_lost_its_font_one_that_reads_well_either_way_is_asked_about() {
        Return alone = returned(new Typed().put("BIA/chuc-vu/gt", "Chi bé", "Arial"));
        Return beside = returned(new Typed()
                .put("BIA/chuc-vu/gt", "Chi bé", "Arial")
                .put("BIA/nguoi-lap/gt", OldFonts.tcvn3("Nguyễn thị lựu"), "Arial"));

        assertThat(alone.findings()).isEmpty();
        assertThat(beside.answers().get("BIA/chuc-vu/gt").value()).isEqualTo("Chi bé");
        assertThat(beside.findings())
                .extracting(finding -> finding.code().printed() + finding.keys())
                .containsExactly("C-LEGACY[BIA/nguoi-lap/gt]", "C-LEGACY-DOUBT[BIA/chuc-vu/gt]");
    }

    @Test
    void stretches_in_different_fonts_are_decoded_each_by_its_own() {
        for (String kind : List.of("xlsx", "xls")) {
            Return sent = returned(
                    new Typed().mixed(PROMPT, "Thuận lợi: ", OldFonts.tcvn3("được quan tâm"), ".VnTimeH"), kind);

            assertThat(value(sent)).isEqualTo("Thuận lợi: ĐƯỢC QUAN TÂM");
        }
    }

    private static String value(Return sent) {
        return sent.answers().get(PROMPT).value();
    }

    private static List<Finding> legacy(Return sent) {
        return sent.findings().stream()
                .filter(finding -> finding.code().printed().equals("C-LEGACY"))
                .toList();
    }

    private static void relabel(Sheet sheet) {
        CellStyle style = style(sheet.getWorkbook(), "VNI-Times");
        for (Row row : sheet) {
            for (Cell cell : row) {
                boolean label = cell.getCellType() == CellType.STRING
                        && !OldFonts.vni(cell.getStringCellValue()).equals(cell.getStringCellValue());
                if (label) {
                    cell.setCellValue(OldFonts.vni(cell.getStringCellValue()));
                    cell.setCellStyle(style);
                }
            }
        }
    }

    private static Return read(String kind, String text, String font) {
        return returned(new Typed().put(PROMPT, text, font), kind);
    }

    private static Return returned(Typed typed) {
        return returned(typed, "xlsx");
    }

    private static Return returned(Typed typed, String kind) {
        Reading reading = READER.read(typed.saved(ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE), kind));
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).returned();
    }

    private static CellStyle style(Workbook book, String font) {
        CellStyle style = book.createCellStyle();
        style.setFont(font(book, font));
        return style;
    }

    private static Font font(Workbook book, String name) {
        Font font = book.createFont();
        font.setFontName(name);
        return font;
    }

    /** What a clerk types, and in which fonts. */
    private static final class Typed {
        private final Map<Place, List<String>> cells = new HashMap<>();

        Typed put(String key, String text, String font) {
            cells.put(place(key), List.of(text, font));
            return this;
        }

        Typed mixed(String key, String text, String more, String font) {
            cells.put(place(key), List.of(text, more, font));
            return this;
        }

        private static Place place(String key) {
            return ReturnedBook.campaign(CAMPAIGN).form().field(key).place();
        }

        Book saved(ReturnedBook blank, String kind) {
            XSSFWorkbook[] made = new XSSFWorkbook[1];
            blank.mangle(book -> made[0] = book);
            try (Workbook book = kind.equals("xls") ? asXls(made[0]) : made[0];
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                cells.forEach((place, text) -> type(book, place, text));
                book.write(out);
                return WorkbookReader.read(out.toByteArray(), Budget.standard());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void type(Workbook book, Place place, List<String> text) {
            Sheet sheet = book.getSheet(place.sheet());
            Row row = sheet.getRow(place.row()) == null ? sheet.createRow(place.row()) : sheet.getRow(place.row());
            Cell cell = row.getCell(place.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            if (text.size() == 2) {
                cell.setCellValue(text.get(0));
                cell.setCellStyle(style(book, text.get(1)));
                return;
            }
            var mixed = book instanceof XSSFWorkbook
                    ? new XSSFRichTextString(text.get(0) + text.get(1))
                    : new HSSFRichTextString(text.get(0) + text.get(1));
            mixed.applyFont(
                    text.get(0).length(), text.get(0).length() + text.get(1).length(), font(book, text.get(2)));
            cell.setCellValue(mixed);
        }

        /** Texts and numbers alone: enough for a reader that goes by the keys in the cells. */
        private static Workbook asXls(XSSFWorkbook from) {
            HSSFWorkbook to = new HSSFWorkbook();
            for (Sheet sheet : from) {
                Sheet copy = to.createSheet(sheet.getSheetName());
                sheet.getMergedRegions().forEach(copy::addMergedRegion);
                for (Row row : sheet) {
                    Row copied = copy.createRow(row.getRowNum());
                    row.forEach(cell -> {
                        if (cell.getCellType() == CellType.STRING) {
                            copied.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
                        }
                    });
                }
            }
            return to;
        }
    }
}
