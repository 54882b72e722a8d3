package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SignalRegisterTest {
    private static final String STORY =
            "Đầu năm chúng tôi họp ba lần mới chọn được người đứng lớp vì đồng chí cũ chuyển công tác lên tỉnh; "
                    + "lớp đầu tiên mở ở nhà văn hóa thôn Đông, máy chiếu hỏng giữa chừng nên phải đọc chay.";

    @Test
    void aSignalIsAQuestionThatNamesBothUnitsAndThePlace() throws IOException {
        City city = City.silent("de-an-1327", 12)
                .answers("DV0008", "DC/p02/gt", STORY)
                .answers("DV0010", "DC/p02/gt", STORY)
                .answers("DV0009", "PL02/2014/c4", "150")
                .answers("DV0009", "PL02/2015/c4", "200")
                .answers("DV0009", "PL02/2016/c4", "350")
                .answers("DV0009", "PL02/2017/c4", "400");
        try (XSSFWorkbook book = written(city)) {
            XSSFSheet sheet = book.getSheet("Điểm cần hỏi");
            assertThat(texts(sheet, 3))
                    .containsExactly(
                            "1",
                            "Lời văn giống nhau",
                            "Hai đơn vị Đảng bộ cơ sở số 8 và Đảng bộ cơ sở số 10 trả lời giống nhau ở mục \"2.1. Thuận lợi\":"
                                    + " có phải cùng soạn chung?",
                            "DV0008\nDV0010",
                            "Đảng bộ cơ sở số 8\nĐảng bộ cơ sở số 10",
                            "Đề cương",
                            "B21",
                            "Đầu năm chúng tôi họp ba lần mới chọn được người đứng lớp vì đồng chí cũ chuyển công tác lên tỉnh;"
                                    + " lớp đầu tiên mở ở nhà văn hóa …",
                            "100");
            assertThat(texts(sheet, 4)).contains("Số tròn", "150; 200; 350; 400");
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
        }
    }

    @Test
    void aNumberOfTheProseThatTheTableDoesNotBearOutIsAskedAboutWithBothPlaces() throws IOException {
        City city = City.silent("de-an-1327", 12)
                .answers("DV0008", "DC/p04/gt", "Đảng ủy đã tổ chức 14 hội nghị học tập, quán triệt Đề án 1327.")
                .answers("DV0008", "SL/S0-10/gt", "12");
        try (XSSFWorkbook book = written(city)) {
            XSSFSheet sheet = book.getSheet("Điểm cần hỏi");
            assertThat(texts(sheet, 3).subList(0, 8))
                    .containsExactly(
                            "1",
                            "Lời văn khác bảng số",
                            "Mục \"Kết quả tổ chức học tập, quán triệt, tuyên truyền Đề án 1327 và Kế hoạch số 68-KH/ThU, ngà…\""
                                    + " viết 14, còn ô \"Số hội nghị học tập, quán triệt, tuyên truyền Đề án 1327 và Kế hoạch số 68-KH/ThU\""
                                    + " ghi 12 hội nghị (SL/S0-10/gt): số nào đúng, hay hai chỗ nói về việc khác nhau?",
                            "DV0008",
                            "Đảng bộ cơ sở số 8",
                            "Đề cương\nSố liệu",
                            "B32\nE19",
                            "Đảng ủy đã tổ chức 14 hội nghị học tập, quán triệt Đề án 1327");
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
        }
    }

    @Test
    void whereNothingIsToBeAskedThereIsNoSuchSheet() throws IOException {
        try (XSSFWorkbook book = written(City.silent("de-an-1327", 12).answers("DV0008", "DC/p02/gt", STORY))) {
            assertThat(book.getSheet("Điểm cần hỏi")).isNull();
        }
    }

    private static XSSFWorkbook written(City city) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConsolidatedWorkbook.write(city, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : sheet.getRow(row)) {
            texts.add(new DataFormatter().formatCellValue(cell));
        }
        return texts;
    }
}
