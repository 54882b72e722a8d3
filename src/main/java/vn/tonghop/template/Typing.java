package vn.tonghop.template;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.ValueType;

/** All cells of a workbook as answers type them, and how programs that only see cells understand them. */
final class Typing {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    private final Form form;
    private final String printedName;
    private final List<TypedCell> cells = new ArrayList<>();

    /** @param printedName the unit's name as its workbook prints it */
    Typing(Answers answers, String printedName) {
        this.printedName = printedName;
        this.form = answers.form();
        for (Field field : form.fields()) {
            cells.add(
                    isTyped(field)
                            ? TypedCell.of(field, answers.get(field))
                            : TypedCell.of(field, Figure.blank(field.place())));
        }
    }

    /** Totals and rates compute themselves; the number of the submission is printed, yet it may change. */
    private static boolean isTyped(Field field) {
        return field.input() || field.key().toString().equals(CoverSheet.SUBMISSION);
    }

    Form form() {
        return form;
    }

    TypedCell of(Field field) {
        return cells.get(field.ordinal());
    }

    String unitName() {
        String typed = find(CoverSheet.UNIT_NAME);
        return typed.isEmpty() ? printedName : typed;
    }

    /** A day as the line "(kèm theo Báo cáo …)" spells it. */
    String day(String key) {
        TypedCell cell = of(form.field(key));
        return cell.number().map(TypedCell::day).map(DAY::format).orElse(cell.text());
    }

    /** What a blank number cell is declared to be: by its row, else by its table; "" for nothing. */
    String declared(Field field) {
        Key key = field.key();
        String row = find(key.table() + "/" + key.row() + "/khai");
        return row.isEmpty() ? find(key.table() + "/" + Key.DECLARATION + "/gt") : row;
    }

    /** The text in a cell; "" where there is none or no such cell. */
    String find(String key) {
        return form.find(key).map(this::of).map(TypedCell::text).orElse("");
    }

    /** The answers as a formula sees them: numbers whatever is wrong with them, declarations where a cell is blank. Texts are BLANK. */
    Answers seen() {
        Answers.Builder seen = new Answers.Builder(form);
        for (Field field : form.fields()) {
            seen(field).ifPresent(figure -> seen.set(field.ordinal(), figure));
        }
        return seen.build();
    }

    private Optional<Figure> seen(Field field) {
        TypedCell cell = of(field);
        if (cell.number().isPresent()) {
            String number = cell.number().get().toPlainString();
            boolean isDay = field.type() == ValueType.DATE;
            String value = isDay ? TypedCell.day(cell.number().get()).toString() : number;
            return Optional.of(Figure.of(value, number, field.place()));
        }
        if (!cell.isEmpty()) {
            return text(field, cell.text());
        }
        if (!field.declarable()) {
            return Optional.empty();
        }
        String declared = declared(field);
        if (declared.equals(FormWords.NOTHING_HAPPENED)) {
            return Optional.of(Figure.none(declared, field.place()));
        }
        return declared.isEmpty() ? Optional.empty() : Optional.of(Figure.missing(declared, field.place()));
    }

    /** A text says something where texts and declarations belong, and fills its row of a list; no number or day comes of it. */
    private static Optional<Figure> text(Field field, String text) {
        boolean isWords = !field.type().isNumber() && field.type() != ValueType.DATE;
        if (field.kind() == Kind.LIST) {
            return Optional.of(isWords ? Figure.of(text, text, field.place()) : Figure.excluded(text, field.place()));
        }
        boolean isSaid = field.type() == ValueType.TEXT || field.kind() == Kind.DECL;
        return isSaid ? Optional.of(Figure.of(text, text, field.place())) : Optional.empty();
    }
}
