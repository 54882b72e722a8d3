package vn.tonghop.report;

import java.util.HashMap;
import java.util.Map;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Line;
import vn.tonghop.definition.Sheet;
import vn.tonghop.template.Ground;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.Cell;
import vn.tonghop.workbook.CellRef;
import vn.tonghop.workbook.FormerFills;
import vn.tonghop.workbook.SheetCells;

/** The grounds that the form itself gives the cells of a returned file, whose rows may have moved: they are known by their hidden keys. */
final class FormGround implements FormerFills.Background {
    private final Form form;
    private final String unitType;
    private final Map<String, Map<Integer, Line>> lines = new HashMap<>();

    FormGround(Form form, String unitType, Book book) {
        this.form = form;
        this.unitType = unitType;
        Map<String, Line> byToken = new HashMap<>();
        for (Sheet sheet : form.plan().sheets()) {
            sheet.lines().stream()
                    .filter(line -> !line.token().isEmpty())
                    .forEach(line -> byToken.put(line.token(), line));
        }
        for (SheetCells sheet : book.sheets()) {
            Map<Integer, Line> own = new HashMap<>();
            for (Cell cell : sheet.cells()) {
                Line line = byToken.get(cell.raw());
                if (line != null) {
                    own.put(cell.row(), line);
                }
            }
            lines.put(sheet.name(), own);
        }
    }

    @Override
    public String of(String sheet, CellRef cell, boolean unlocked) {
        Line line = lines.getOrDefault(sheet, Map.of()).get(cell.row());
        if (line == null) {
            return unlocked ? Ground.INPUT : "";
        }
        return line.fields().stream()
                .map(form::field)
                .filter(field -> field.place().column() == cell.column())
                .findFirst()
                .map(this::ground)
                .orElse(unlocked ? Ground.INPUT : "");
    }

    private String ground(Field field) {
        return Ground.of(field, unitType);
    }
}
