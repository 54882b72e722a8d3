package vn.tonghop.parse.mangling;

import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;

/** Known answers, nearly each unlike every other, so that a figure that strays is recognised wherever it turns up. */
final class Filling {
    private static final int LIST_ROWS = 3;

    private final Form form;
    private final String unitType;

    Filling(Campaign campaign, String unitType) {
        this.form = campaign.form();
        this.unitType = unitType;
    }

    Answers answers() {
        Answers.Builder answers = new Answers.Builder(form);
        for (Field field : form.fields()) {
            if (field.filledBy(unitType) && field.kind() != Kind.COVER) {
                answers.set(field.ordinal(), figure(field));
            }
        }
        return answers.build();
    }

    private Figure figure(Field field) {
        if (field.kind() == Kind.DECL) {
            return declaration(field);
        }
        if (field.kind() == Kind.LIST && Integer.parseInt(field.key().row()) > LIST_ROWS) {
            return Figure.blank(field.place());
        }
        return switch (field.ordinal() % 17) {
            case 4, 11 -> Figure.blank(field.place());
            case 7 -> field.type().isNumber() ? Figure.none("không", field.place()) : value(field);
            default -> value(field);
        };
    }

    private Figure value(Field field) {
        int ordinal = field.ordinal();
        String value = switch (field.type()) {
            case INT -> Integer.toString(field.percent() ? 1 + ordinal % 99 : 1000 + ordinal);
            case DEC -> (field.percent() ? 1 + ordinal % 98 : 1000 + ordinal) + ".5";
            case TEXT -> prose(field);
            case BOOL -> Integer.toString(ordinal % 2);
            case CHOICE -> field.choices().get(ordinal % field.choices().size());
            case DATE -> "2021-05-%02d".formatted(1 + ordinal % 28);
        };
        return Figure.of(value, value, field.place());
    }

    private static String prose(Field field) {
        String text = "Nội dung số " + field.ordinal() + " do đơn vị tự viết";
        return field.kind() == Kind.LIST ? text : text + ":\n- Ý thứ nhất " + field.ordinal() + ";\n- Ý thứ hai.";
    }

    /** Every third table and row declares, one word as often as the other. */
    private static Figure declaration(Field field) {
        boolean ofTable = field.key().row().equals(Key.DECLARATION);
        int turn = ofTable ? field.key().table().hashCode() : field.ordinal();
        return switch (Math.floorMod(turn, 3)) {
            case 0 -> Figure.of(FormWords.NOTHING_HAPPENED, FormWords.NOTHING_HAPPENED, field.place());
            case 1 -> Figure.of(FormWords.NOT_KNOWN_YET, FormWords.NOT_KNOWN_YET, field.place());
            default -> Figure.blank(field.place());
        };
    }
}
