package vn.tonghop.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Line;
import vn.tonghop.definition.Sheet;
import vn.tonghop.definition.ValueType;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;
import vn.tonghop.finding.Severity;

/** What people do to a workbook. Each field is then read right or told; none is read wrong or lost in silence. */
class MangledReturnTest {
    private static final String CAMPAIGN = "de-an-1327";
    private static final Sheet PL02 =
            ReturnedBook.campaign(CAMPAIGN).form().plan().sheetOf("PL02");
    private static final int KEYS = PL02.first(Line.Role.KEYS).orElseThrow().row();
    private static final int BODY = PL02.first(Line.Role.BODY).orElseThrow().row();
    private static final int TOTAL = PL02.first(Line.Role.TOTAL).orElseThrow().row();
    private static final int LAST = PL02.lastRow();

    /** How many of the unit's fields must still be read right: all, or all but some. */
    static Stream<Arguments> edits() {
        return Stream.of(
                edit("nothing", 0, book -> {}),
                edit("rows inserted above everything", 0, book -> pl02(book).shiftRows(0, LAST + 5, 2)),
                edit("a row inserted in the middle", 0, book -> pl02(book).shiftRows(BODY + 3, LAST + 5, 1)),
                edit("a row inserted above the total", 0, book -> pl02(book).shiftRows(TOTAL, LAST + 5, 1)),
                edit("a column inserted in front", 0, book -> pl02(book).shiftColumns(0, 16, 1)),
                edit("a column inserted in the middle", 0, book -> pl02(book).shiftColumns(4, 16, 1)),
                edit("a data row deleted", 7, book -> {
                    pl02(book).removeRow(pl02(book).getRow(BODY + 2));
                    pl02(book).shiftRows(BODY + 3, LAST + 5, -1);
                }),
                edit("a data column deleted", 11, book -> {
                    pl02(book).forEach(row -> {
                        Cell cell = row.getCell(4);
                        if (cell != null) {
                            row.removeCell(cell);
                        }
                    });
                    pl02(book).shiftColumns(5, 16, -1);
                }),
                edit("the key column deleted", 0, book -> clearColumn(pl02(book), 0)),
                edit(
                        "the key row deleted",
                        0,
                        book -> pl02(book).removeRow(pl02(book).getRow(KEYS))),
                edit("key column and key row deleted", 0, book -> {
                    clearColumn(pl02(book), 0);
                    pl02(book).removeRow(pl02(book).getRow(KEYS));
                }),
                edit("rows sorted with their keys", 0, book -> reverse(pl02(book), 0)),
                edit("rows sorted without their keys", 70, book -> reverse(pl02(book), 1)),
                edit("two rows swapped without their keys", 14, book -> swap(pl02(book), BODY, BODY + 1, 1)),
                edit("sheet renamed", 0, book -> book.setSheetName(book.getSheetIndex("PL02"), "Biểu 2 (sửa)")),
                edit("sheet moved", 0, book -> book.setSheetOrder("PL02", 0)),
                edit("sheet copied", 0, MangledReturnTest::copySheet),
                edit("sheet copied and the original emptied", 0, book -> {
                    copySheet(book);
                    for (int row = BODY; row < TOTAL; row++) {
                        for (Cell cell : pl02(book).getRow(row)) {
                            if (cell.getCellType() == CellType.NUMERIC) {
                                cell.setBlank();
                            }
                        }
                    }
                }),
                edit(
                        "sheet copied and one figure changed in the copy",
                        1,
                        book -> copySheet(book).getRow(BODY).getCell(3).setCellValue(7777)),
                edit("a row copied with its key and changed", 7, book -> {
                    pl02(book).shiftRows(BODY + 5, LAST + 5, 1);
                    copy(pl02(book), BODY + 4, BODY + 5, 1);
                }),
                edit("a row copied with its key and emptied", 0, book -> {
                    pl02(book).shiftRows(BODY + 5, LAST + 5, 1);
                    copy(pl02(book), BODY + 4, BODY + 5, 0);
                }),
                edit("only one sheet sent", 205, book -> {
                    for (int i = book.getNumberOfSheets() - 1; i >= 0; i--) {
                        if (!book.getSheetName(i).equals("PL02")) {
                            book.removeSheetAt(i);
                        }
                    }
                }),
                edit("a label and a header retyped", 0, book -> {
                    pl02(book).getRow(BODY + 1).getCell(1).setCellValue("Năm hai không mười bốn");
                    pl02(book).getRow(KEYS + 1).getCell(2).setCellValue("Tổng hội nghị");
                }),
                edit("header unmerged", 0, book -> {
                    for (int i = pl02(book).getNumMergedRegions() - 1; i >= 0; i--) {
                        pl02(book).removeMergedRegion(i);
                    }
                }),
                edit(
                        "input cells merged",
                        0,
                        book -> pl02(book).addMergedRegion(new CellRangeAddress(BODY, BODY + 1, 3, 4))),
                edit("one cell dragged to its neighbour", 1, book -> {
                    move(pl02(book), BODY + 2, 3, BODY + 2, 14);
                }),
                edit(
                        "a note beside the table",
                        0,
                        book -> pl02(book).getRow(BODY + 2).createCell(14).setCellValue("số này lấy từ sổ")),
                edit("meta sheet, guide and check deleted", 0, book -> {
                    for (String name : List.of("_meta", "Hướng dẫn", "Kiểm tra")) {
                        book.removeSheetAt(book.getSheetIndex(name));
                    }
                }));
    }

    private static Arguments edit(String name, int mayMiss, Consumer<XSSFWorkbook> edit) {
        return Arguments.of(name, mayMiss, edit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void reads_each_figure_right_or_tells_it(String name, int mayMiss, Consumer<XSSFWorkbook> edit) {
        Map<String, String> typed = new LinkedHashMap<>();
        ReturnedBook book = ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE);
        for (Field field : book.form().fields()) {
            if (field.filledBy("dang-bo-co-so") && field.type() == ValueType.INT && field.kind() != Kind.COVER) {
                typed.put(field.key().toString(), Integer.toString(1000 + field.ordinal()));
            }
        }
        typed.forEach(book::type);

        Return sent = book.mangle(edit).read();

        Set<String> told = told(sent);
        List<String> missed = new ArrayList<>();
        typed.forEach((key, value) -> {
            Figure figure = sent.answers().get(key);
            boolean right = figure.counts() && figure.value().equals(value) && !told.contains(key);
            if (!right) {
                missed.add(key);
                assertThat(told).as("%s is %s and nobody is told", key, figure).contains(key);
                assertThat(figure.counts() && !figure.value().equals(value))
                        .as("%s counts as %s", key, figure)
                        .isFalse();
            }
        });
        if (!name.equals("input cells merged")) {
            assertThat(missed.size())
                    .as("missed %s, said %s", missed, sent.findings())
                    .isEqualTo(mayMiss);
        }
        if (name.equals("nothing")) {
            assertThat(sent.findings()).isEmpty();
        } else if (!Set.of("sheet moved", "header unmerged", "meta sheet, guide and check deleted")
                .contains(name)) {
            assertThat(sent.findings()).isNotEmpty();
        }
    }

    /** Keys that an error or warning names, keys of sheets said to be missing, and figures said to stand outside. */
    private static Set<String> told(Return sent) {
        Set<String> told = new HashSet<>();
        for (Finding finding : sent.findings()) {
            if (finding.severity() != Severity.NOTE) {
                told.addAll(finding.keys());
            }
            if (finding.code().printed().equals("S-SHEET")) {
                sent.answers().form().fields().stream()
                        .filter(field ->
                                field.key().table().equals(finding.args().get(0)))
                        .forEach(field -> told.add(field.key().toString()));
            }
            if (finding.code().printed().equals("S-OUTSIDE")) {
                sent.answers().form().fields().stream()
                        .filter(field -> finding.args().get(1).contains(" = " + (1000 + field.ordinal())))
                        .forEach(field -> told.add(field.key().toString()));
            }
        }
        return told;
    }

    private static XSSFSheet pl02(XSSFWorkbook book) {
        return book.getSheet("PL02");
    }

    /** As Excel copies a sheet, its original kept. */
    private static XSSFSheet copySheet(XSSFWorkbook book) {
        XSSFSheet copy = book.createSheet("PL02 (2)");
        for (Row row : pl02(book)) {
            Row made = copy.createRow(row.getRowNum());
            for (Cell cell : row) {
                put(made.createCell(cell.getColumnIndex()), content(cell));
            }
        }
        pl02(book).getMergedRegions().forEach(copy::addMergedRegion);
        return copy;
    }

    private static void clearColumn(XSSFSheet sheet, int column) {
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (cell != null && row.getRowNum() > 0) {
                row.removeCell(cell);
            }
        }
    }

    private static void reverse(XSSFSheet sheet, int from) {
        for (int i = 0; BODY + i < TOTAL - 1 - i; i++) {
            swap(sheet, BODY + i, TOTAL - 1 - i, from);
        }
    }

    private static void swap(XSSFSheet sheet, int one, int other, int from) {
        for (int column = from; column <= 11; column++) {
            Cell a = cell(sheet, one, column);
            Cell b = cell(sheet, other, column);
            if (a.getCellType() == CellType.FORMULA) {
                continue;
            }
            @Nullable Object kept = content(a);
            put(a, content(b));
            put(b, kept);
        }
    }

    private static void copy(XSSFSheet sheet, int from, int to, int offset) {
        if (sheet.getRow(to) == null) {
            sheet.createRow(to);
        }
        for (int column = 0; column <= 11; column++) {
            @Nullable Object content = content(cell(sheet, from, column));
            boolean number = content instanceof Double;
            put(cell(sheet, to, column), number ? (offset == 0 ? null : (Object) (1.0 + offset)) : content);
        }
    }

    private static void move(XSSFSheet sheet, int row, int column, int toRow, int toColumn) {
        put(cell(sheet, toRow, toColumn), content(cell(sheet, row, column)));
        cell(sheet, row, column).setBlank();
    }

    private static Cell cell(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static @Nullable Object content(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            default -> null;
        };
    }

    private static void put(Cell cell, @Nullable Object content) {
        if (content instanceof Double number) {
            cell.setCellValue(number);
        } else if (content instanceof String text) {
            cell.setCellValue(text);
        } else if (cell.getCellType() != CellType.FORMULA) {
            cell.setBlank();
        }
    }
}
