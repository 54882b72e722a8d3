package vn.tonghop.aggregate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Unit;

/** Units of a test roster and what they answer. */
final class Units {
    static final String CELL = "chi-bo-co-so";

    private Units() {}

    static Unit unit(String code, String type) {
        return unit(code, type, "TH", false);
    }

    static Unit unit(String code, String type, String parent, boolean rollsUp) {
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

    /** Keys and what was typed: "không" is NONE, "chưa có" MISSING, "?" EXCLUDED, anything else a value. */
    static Answers answers(Form form, Map<String, String> typed) {
        Answers.Builder answers = new Answers.Builder(form);
        typed.forEach((key, text) -> {
            Field field = form.field(key);
            answers.set(field.ordinal(), figure(field, text));
        });
        return answers.build();
    }

    private static Figure figure(Field field, String text) {
        return switch (text) {
            case "không" -> Figure.none(text, field.place());
            case "chưa có" -> Figure.missing(text, field.place());
            case "?" -> Figure.excluded(text, field.place());
            default -> Figure.of(text, text, field.place());
        };
    }

    static UnitAnswers sent(Unit unit, Form form, Map<String, String> typed) {
        return new UnitAnswers(unit, answers(form, typed), Map.of(), List.of());
    }

    static UnitAnswers sent(Unit unit, Answers answers, List<UnitRow> below) {
        return new UnitAnswers(unit, answers, Map.of(), below);
    }
}
