package vn.tonghop.answers;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;

/**
 * A form with one {@link Figure} per ordinal: what a unit returned, what a sample invents, and the totals alike.
 * Fields nobody set are BLANK at the form's own place. Immutable; change through {@link Builder}.
 */
public final class Answers {
    private final Form form;
    private final Figure[] figures;

    private Answers(Form form, Figure[] figures) {
        this.form = form;
        this.figures = figures;
    }

    public static Answers none(Form form) {
        return new Builder(form).build();
    }

    public Form form() {
        return form;
    }

    public Figure get(int ordinal) {
        return figures[ordinal];
    }

    public Figure get(Field field) {
        return figures[field.ordinal()];
    }

    /**
     * The figure of a key.
     *
     * @throws IllegalArgumentException when the form has no such key
     */
    public Figure get(String key) {
        return figures[form.field(key).ordinal()];
    }

    public Builder toBuilder() {
        return new Builder(form, figures.clone());
    }

    /** A copy in which the given ordinals are EXCLUDED. */
    public Answers excluding(IntStream ordinals) {
        Builder builder = toBuilder();
        ordinals.forEach(ordinal -> builder.change(ordinal, Figure::asExcluded));
        return builder.build();
    }

    /** Whether anything is typed in the table: a figure or declaration, sound or not, in a field that units type in. */
    public boolean hasTyped(Table table, String unitType) {
        return form.fieldsOf(table).stream()
                .anyMatch(field -> field.filledBy(unitType) && get(field).isTyped());
    }

    /** Rows of a list in which something counts, as lists of ordinals. */
    public List<List<Field>> filledRows(Table list) {
        return list.rows().stream()
                .map(row -> form.fieldsOf(list).stream()
                        .filter(field -> field.key().row().equals(row.key()))
                        .toList())
                .filter(row -> row.stream().anyMatch(field -> get(field).state() == State.VALUE))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers that && that.form == form && Arrays.equals(that.figures, figures);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(figures);
    }

    /** Collects figures for a form. */
    public static final class Builder {
        private final Form form;
        private final Figure[] figures;

        public Builder(Form form) {
            this(form, blank(form));
        }

        private Builder(Form form, Figure[] figures) {
            this.form = form;
            this.figures = figures;
        }

        private static Figure[] blank(Form form) {
            Figure[] figures = new Figure[form.size()];
            for (Field field : form.fields()) {
                Place at = field.place();
                figures[field.ordinal()] = Figure.blank(at);
            }
            return figures;
        }

        public Builder set(int ordinal, Figure figure) {
            figures[ordinal] = figure;
            return this;
        }

        public Builder set(String key, Figure figure) {
            return set(form.field(key).ordinal(), figure);
        }

        public Builder change(int ordinal, UnaryOperator<Figure> change) {
            figures[ordinal] = change.apply(figures[ordinal]);
            return this;
        }

        public Figure get(int ordinal) {
            return figures[ordinal];
        }

        public Answers build() {
            return new Answers(form, figures.clone());
        }
    }
}
