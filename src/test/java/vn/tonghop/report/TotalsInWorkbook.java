package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.aggregate.CampaignState;

/** Reads totals at the places that the sheet {@code _key} gives. */
final class TotalsInWorkbook {
    private TotalsInWorkbook() {}

    /** Every row of tong-hop.csv stands in the workbook with the same value and the same n/N. */
    static void assertEqual(byte[] file, CampaignState state) throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        TotalsCsv.write(state, csv);
        List<String> rows = csv.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
        List<String> found = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Map<String, XSSFRow> places = places(book);
            assertThat(places).hasSameSizeAs(rows);
            for (String row : rows) {
                found.add(found(book, places, row.split(",", -1)));
            }
        }
        assertThat(found).isEqualTo(rows);
    }

    private static String found(XSSFWorkbook book, Map<String, XSSFRow> places, String[] row) {
        XSSFRow place = places.get(row[0]);
        if (place == null) {
            return row[0] + " has no place";
        }
        String value = value(cell(book, place, 2));
        String answered = cell(book, place, 3).getStringCellValue().replace('/', ',');
        return String.join(",", row[0], row[1], row[2], row[3], row[4], value, answered);
    }

    private static String value(XSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type != CellType.NUMERIC) {
            return "";
        }
        BigDecimal number = new BigDecimal(Double.toString(cell.getNumericCellValue()));
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Map<String, XSSFRow> places(XSSFWorkbook book) {
        Map<String, XSSFRow> places = new HashMap<>();
        for (Row row : book.getSheet("_key")) {
            if (row.getRowNum() > 0) {
                places.put(row.getCell(0).getStringCellValue(), (XSSFRow) row);
            }
        }
        return places;
    }

    static XSSFRow place(XSSFWorkbook book, String key) {
        return Objects.requireNonNull(places(book).get(key), key);
    }

    /** The cell that a column of a row of {@code _key} names. */
    static XSSFCell cell(XSSFWorkbook book, XSSFRow place, int column) {
        CellReference at = new CellReference(place.getCell(column).getStringCellValue());
        return book.getSheet(place.getCell(1).getStringCellValue())
                .getRow(at.getRow())
                .getCell(at.getCol());
    }
}
