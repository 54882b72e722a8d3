package vn.tonghop.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.definition.DefinitionException;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Unit;

class RosterReaderTest {
    private static final String GOOD = "Mã|Tên đơn vị|Loại|Cấp trên";

    @TempDir
    Path folder;

    @Test
    void reads_every_column_whatever_the_order_of_the_headings() throws IOException {
        Roster roster = read(
                "Loại|Tên đơn vị|Mã|Cấp trên|Thứ tự|Hạn nộp|Từ ngày|Đến ngày|Tên khác|Đầu mối|Điện thoại|Gộp cấp dưới|Đợt|Ghi chú",
                "Cơ quan tổng hợp|Ban Tuyên giáo Thành ủy|TH|||||||||||",
                "đảng bộ  cơ sở|Đảng ủy phường 1|DU01|th|2|15/3/2023|=44927|31/12/2025|P1; Phường Một|Nguyễn Văn A|0912345678|X|de-an-1327; quy-che-518|riêng",
                "Chi bộ cơ sở|Chi bộ Trường A|CB.01-a|DU01|1|||||||||");

        assertThat(roster.find("du01"))
                .contains(new Unit(
                        "DU01",
                        "Đảng ủy phường 1",
                        "dang-bo-co-so",
                        "th",
                        2,
                        Optional.of(LocalDate.of(2023, 3, 15)),
                        Optional.of(LocalDate.of(2023, 1, 1)),
                        Optional.of(LocalDate.of(2025, 12, 31)),
                        List.of("P1", "Phường Một"),
                        "Nguyễn Văn A",
                        "0912345678",
                        true,
                        List.of("de-an-1327", "quy-che-518")));
        assertThat(roster.units()).extracting(Unit::code).containsExactly("CB.01-a", "DU01", "TH");
        assertThat(roster.ownBody()).map(Unit::code).contains("TH");
    }

    @Test
    void headings_alone_are_an_empty_roster() throws IOException {
        assertThat(read("Mã|Tên đơn vị|Loại").units()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "B 01|Chi bộ A|Chi bộ cơ sở|                 ; dòng 2, cột Mã: \"B 01\" không dùng làm mã được",
                "-|Chi bộ A|Chi bộ cơ sở|                    ; dòng 2, cột Mã: \"-\" không dùng làm mã được",
                "Lpt1|Chi bộ A|Chi bộ cơ sở|                 ; dòng 2, cột Mã: \"Lpt1\" là tên riêng của Windows",
                "CON.1|Chi bộ A|Chi bộ cơ sở|                ; dòng 2, cột Mã: \"CON.1\" là tên riêng của Windows",
                "123456789012345678901|A|Chi bộ cơ sở|       ; dòng 2, cột Mã",
                "|Chi bộ A|Chi bộ cơ sở|                     ; dòng 2, cột Mã: để trống",
                "A1||Chi bộ cơ sở|                           ; dòng 2, cột Tên đơn vị: để trống",
                "A1|Chi bộ A||                               ; dòng 2, cột Loại: để trống",
                "A1|Chi bộ A|Chi bộ|                         ; dòng 2, cột Loại: không có loại đơn vị \"Chi bộ\"",
                "A1|Chi bộ A|Chi bộ cơ sở|B9                 ; dòng 2, cột Cấp trên: không có đơn vị nào mang mã \"B9\"",
                "A1|Chi bộ A|Chi bộ cơ sở|a1                 ; dòng 2, cột Cấp trên: đi theo cấp trên của \"A1\"",
            })
    void tells_row_column_and_cause_of_a_fault(String row, String told) {
        assertThatThrownBy(() -> read(GOOD, row))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("don-vi.xlsx")
                .hasMessageContaining(told);
    }

    @Test
    void tells_codes_that_differ_only_in_case() {
        assertThatThrownBy(() -> read(GOOD, "A1|Một|Chi bộ cơ sở|", "a1|Hai|Chi bộ cơ sở|"))
                .hasMessageContaining("dòng 3, cột Mã: mã \"a1\" đã có ở dòng 2");
    }

    @Test
    void tells_units_that_stand_above_each_other() {
        assertThatThrownBy(
                        () -> read(GOOD, "A1|Một|Chi bộ cơ sở|A2", "A2|Hai|Chi bộ cơ sở|A3", "A3|Ba|Chi bộ cơ sở|A1"))
                .hasMessageContaining("A1 → A2 → A3 → A1");
    }

    @Test
    void tells_a_second_own_body() {
        assertThatThrownBy(() -> read(GOOD, "T1|Ban A|Cơ quan tổng hợp|", "T2|Ban B|Cơ quan tổng hợp|"))
                .hasMessageContaining("dòng 3, cột Cấp trên: đã có cơ quan tổng hợp của ban ở dòng 2");
    }

    @Test
    void tells_wrong_dates_marks_orders_and_campaigns_together_in_either_language() {
        assertThatThrownBy(() -> read(
                        "Mã|Tên đơn vị|Loại|Thứ tự|Hạn nộp|Từ ngày|Đến ngày|Gộp cấp dưới|Đợt",
                        "A1|Một|Chi bộ cơ sở|đầu|31/02/2023|2/1/2023|1/1/2023|v|de-an-1328"))
                .isInstanceOfSatisfying(DefinitionException.class, fault -> {
                    assertThat(fault.in(Locale.ROOT).lines()).hasSize(5);
                    assertThat(fault.in(Locale.ROOT))
                            .contains("cột Thứ tự: \"đầu\" không phải số nguyên")
                            .contains("cột Hạn nộp: \"31/02/2023\" không phải ngày")
                            .contains("cột Đến ngày: 01/01/2023 đứng trước 02/01/2023")
                            .contains("cột Gộp cấp dưới: \"v\" không rõ nghĩa")
                            .contains("cột Đợt: không có đợt báo cáo \"de-an-1328\"");
                    assertThat(fault.in(Locale.ENGLISH)).contains("column Thứ tự: \"đầu\" is not a whole number");
                });
    }

    @Test
    void tells_a_heading_that_is_missing_twice_or_mistyped() {
        assertThatThrownBy(() -> read("Mã|Loại")).hasMessageContaining("thiếu cột \"Tên đơn vị\"");
        assertThatThrownBy(() -> read("Mã|Tên đơn vị|Loại|Mã")).hasMessageContaining("\"Mã\" có ở hai cột");
        assertThatThrownBy(() -> read("Mã|Tên đơn vị|Loại|Hạn nôpp"))
                .hasMessageContaining("không có cột \"Hạn nôpp\". Có phải là \"Hạn nộp\"?");
    }

    @Test
    void tells_a_file_that_is_no_workbook() throws IOException {
        Path file = Files.writeString(folder.resolve("don-vi.xlsx"), "Mã;Tên");

        assertThatThrownBy(() -> new RosterReader(List.of()).read(file))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("không phải tệp Excel đọc được");
    }

    @Test
    void reads_back_what_it_wrote_and_writes_the_same_bytes_again() throws IOException {
        Unit unit = new Unit(
                "DV0001",
                "MTTQ phường 2",
                "mttq-doan-the",
                "",
                3,
                Optional.of(LocalDate.of(2021, 6, 2)),
                Optional.empty(),
                Optional.empty(),
                List.of("MTTQ P2", "Mặt trận phường 2"),
                "Bà B",
                "0901",
                true,
                List.of("quy-che-518"));
        byte[] written = RosterWorkbook.of(List.of(unit));
        Path file = Files.write(folder.resolve("don-vi.xlsx"), written);

        assertThat(new RosterReader(List.of("quy-che-518")).read(file).units()).containsExactly(unit);
        assertThat(RosterWorkbook.of(List.of(unit))).isEqualTo(written);
    }

    /** Cells divided by bars; {@code =44927} is a number in a cell of a date. */
    private Roster read(String... rows) throws IOException {
        Path file = folder.resolve("don-vi.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Sheet1");
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i);
                String[] cells = rows[i].split("\\|", -1);
                for (int c = 0; c < cells.length; c++) {
                    if (cells[c].startsWith("=")) {
                        row.createCell(c).setCellValue(Integer.parseInt(cells[c].substring(1)));
                    } else if (!cells[c].isEmpty()) {
                        row.createCell(c).setCellValue(cells[c]);
                    }
                }
            }
            book.write(out);
        }
        return new RosterReader(List.of("de-an-1327", "quy-che-518")).read(file);
    }
}
