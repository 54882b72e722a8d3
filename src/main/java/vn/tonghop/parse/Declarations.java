package vn.tonghop.parse;

import java.util.List;
import java.util.Optional;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Table;

/** Gives blank cells the meaning that the unit declared for them: a row's word over its table's, a typed figure over both. */
final class Declarations {
    private static final int NONE = -1;

    private final Form form;
    private final int[] ofRow;
    private final int[] ofTable;

    /** Works out once a form which declarations reach which fields. */
    Declarations(Form form) {
        this.form = form;
        this.ofRow = new int[form.size()];
        this.ofTable = new int[form.size()];
        for (Table table : form.tables()) {
            List<Field> fields = form.fieldsOf(table);
            for (Field field : fields) {
                ofTable[field.ordinal()] = declaration(fields, field, Key.DECLARATION);
                ofRow[field.ordinal()] = declaration(fields, field, field.key().row());
            }
        }
    }

    private static int declaration(List<Field> fields, Field field, String row) {
        return field.declarable()
                ? fields.stream()
                        .filter(other ->
                                other.kind() == Kind.DECL && other.key().row().equals(row))
                        .mapToInt(Field::ordinal)
                        .findFirst()
                        .orElse(NONE)
                : NONE;
    }

    void apply(Answers.Builder answers, String unitType) {
        for (Field field : form.fields()) {
            if (field.filledBy(unitType) && answers.get(field.ordinal()).state() == State.BLANK) {
                said(answers, ofRow[field.ordinal()])
                        .or(() -> said(answers, ofTable[field.ordinal()]))
                        .ifPresent(word -> answers.set(field.ordinal(), meant(word)));
            }
        }
    }

    private static Optional<Figure> said(Answers.Builder answers, int declaration) {
        return declaration == NONE
                ? Optional.empty()
                : Optional.of(answers.get(declaration)).filter(figure -> figure.state() == State.VALUE);
    }

    private static Figure meant(Figure word) {
        return word.value().equals(FormWords.NOTHING_HAPPENED)
                ? Figure.none(word.asTyped(), word.place())
                : Figure.missing(word.asTyped(), word.place());
    }
}
