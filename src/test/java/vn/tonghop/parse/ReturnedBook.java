package vn.tonghop.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Return;
import vn.tonghop.template.BlankWorkbooks;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.WorkbookReader;

/** A workbook on its way back: a blank of a campaign, filled and mangled the way people do it, then read. */
final class ReturnedBook {
    static final Definitions DEFINITIONS = Definitions.builtIn();
    static final Unit BASE = unit("DV0001", "Đảng ủy phường Một", "dang-bo-co-so", "");
    static final Unit OTHER = unit("DV0002", "Chi bộ Trường Hòa Bình", "chi-bo-co-so", "");
    static final Unit BOARD = unit("BTG", "Ban Tuyên giáo", "ban-tuyen-giao", "");
    static final Unit LOWER = unit("TH2", "Ban Tuyên giáo Đảng ủy khối", "co-quan-tong-hop", "TH");
    static final Unit OWN = unit("TH", "Ban Tuyên giáo Thành ủy", "co-quan-tong-hop", "");
    static final Roster ROSTER = new Roster(List.of(BASE, OTHER, BOARD, LOWER, OWN));

    private static final Map<String, BlankWorkbooks> BLANKS = new ConcurrentHashMap<>();
    private static final ReturnReader READER = new ReturnReader(DEFINITIONS.all().stream()
            .map(campaign -> new CampaignUnits(campaign, ROSTER))
            .toList());

    private final Campaign campaign;
    private final XSSFWorkbook book;

    private ReturnedBook(Campaign campaign, byte[] blank) {
        this.campaign = campaign;
        try {
            this.book = new XSSFWorkbook(new ByteArrayInputStream(blank));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Unit unit(String code, String name, String type, String parent) {
        return new Unit(
                code,
                name,
                type,
                parent,
                Integer.MAX_VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(name + " (tên cũ)"),
                "",
                "",
                false,
                List.of());
    }

    static ReturnedBook of(String code, Unit unit) {
        return new ReturnedBook(campaign(code), blanks(code).forUnit(unit));
    }

    static ReturnedBook generic(String code) {
        return new ReturnedBook(campaign(code), blanks(code).generic());
    }

    private static BlankWorkbooks blanks(String code) {
        return BLANKS.computeIfAbsent(code, any -> new BlankWorkbooks(campaign(code)));
    }

    static Campaign campaign(String code) {
        return DEFINITIONS.find(code).orElseThrow();
    }

    Form form() {
        return campaign.form();
    }

    /** Types into the cell of a field; whole numbers become number cells, everything else text. */
    ReturnedBook type(String key, String typed) {
        Field field = form().field(key);
        put(cell(field.place().sheet(), field.place().row(), field.place().column()), typed);
        return this;
    }

    ReturnedBook type(String sheet, String a1, String typed) {
        var place = vn.tonghop.definition.Place.of(sheet, a1);
        put(cell(sheet, place.row(), place.column()), typed);
        return this;
    }

    private static void put(Cell cell, String typed) {
        if (typed.isEmpty()) {
            cell.setBlank();
        } else if (typed.startsWith("=")) {
            cell.setCellFormula(typed.substring(1));
        } else if (typed.matches("-?[0-9]+(\\.[0-9]+)?")) {
            cell.setCellValue(Double.parseDouble(typed));
        } else {
            cell.setCellValue(typed);
        }
    }

    private Cell cell(String sheet, int row, int column) {
        Sheet on = book.getSheet(sheet);
        Row at = on.getRow(row) == null ? on.createRow(row) : on.getRow(row);
        return at.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    ReturnedBook mangle(Consumer<XSSFWorkbook> edit) {
        edit.accept(book);
        return this;
    }

    Book saved() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            book.close();
            return WorkbookReader.read(out.toByteArray(), Budget.standard(System::nanoTime));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading reading() {
        return READER.read(saved());
    }

    Reading reading(Confirmation ruled) {
        return READER.read(saved(), ruled);
    }

    Return read() {
        Reading reading = reading();
        if (reading instanceof Reading.Read read) {
            return read.returned();
        }
        throw new AssertionError(reading.findings().toString());
    }
}
