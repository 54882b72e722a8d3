package vn.tonghop.template;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.ValueType;

/** Draws the cell of a field: open and prompted where the audience types it in, a formula where it computes itself, locked otherwise. */
final class FieldCells {
    private final Canvas canvas;
    private final Audience audience;
    private final Computations computations;
    private final Validations validations;

    FieldCells(Canvas canvas, Audience audience, Computations computations, Validations validations) {
        this.canvas = canvas;
        this.audience = audience;
        this.computations = computations;
        this.validations = validations;
    }

    /** @param title of the prompt beside the cell */
    void draw(Field field, String title) {
        Look look = look(field);
        XSSFCell cell = canvas.cell(field.place().row(), field.place().column(), look);
        if (look.open()) {
            validations.add(field, title, Sayings.prompt(field));
        } else if (computations.isCrossed(field)) {
            cell.setCellValue(Computations.CROSS);
        } else {
            computations.formula(field).ifPresent(formula -> {
                cell.setCellFormula(formula);
                cell.setCellValue("");
            });
        }
    }

    private Look look(Field field) {
        Look look = Look.TEXT.lined().formatted(Sayings.format(field)).aligned(across(field));
        if (audience.fills(field)) {
            // An unwrapped declaration runs into the empty cells beside it where the column is narrow.
            Look open = look.filled(Ground.of(field, audience)).opened();
            return field.kind() == Kind.DECL && field.key().column().equals("gt") ? open.unwrapped() : open;
        }
        if (audience.concerns(field) && (field.isTotal() || field.isRate())) {
            Look computed = look.filled(Ground.of(field, audience));
            return field.isTotal() ? computed.bolded() : computed;
        }
        return look.filled(Ground.of(field, audience));
    }

    private static HorizontalAlignment across(Field field) {
        if (field.isTotal() && !field.isRate() && field.kind() == Kind.STOCK) {
            return HorizontalAlignment.CENTER;
        }
        if (field.type().isNumber()) {
            return HorizontalAlignment.RIGHT;
        }
        return field.type() == ValueType.TEXT || field.kind() == Kind.DECL
                ? HorizontalAlignment.LEFT
                : HorizontalAlignment.CENTER;
    }
}
