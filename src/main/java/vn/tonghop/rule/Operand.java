package vn.tonghop.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.FormWords;

/** A number that a rule compares: a figure of the form, or the number of filled rows of a list. */
sealed interface Operand {
    /** INCOMPLETE or UNCLEAR when nothing can be said with this operand; empty when its number is known exactly. */
    Optional<Outcome> undecided(Answers answers);

    /** The number; call only when it is known. */
    BigDecimal number(Answers answers);

    boolean concerns(String unitType);

    /**
     * A numeric field; NONE is 0.
     *
     * @param declarations fields that say what it means when blank, the row's before the table's
     */
    record Cell(Field field, List<Field> declarations) implements Operand {
        public Cell {
            declarations = List.copyOf(declarations);
        }

        @Override
        public Optional<Outcome> undecided(Answers answers) {
            Figure figure = answers.get(field);
            return switch (figure.state()) {
                case NONE -> Optional.empty();
                case BLANK, MISSING -> Optional.of(Outcome.INCOMPLETE);
                case EXCLUDED -> Optional.of(Outcome.UNCLEAR);
                case VALUE -> isExact(figure) ? Optional.empty() : Optional.of(Outcome.UNCLEAR);
            };
        }

        private boolean isExact(Figure figure) {
            return figure.qualifier() == Qualifier.EXACT && Bounds.of(field).holds(figure.number());
        }

        @Override
        public BigDecimal number(Answers answers) {
            return answers.get(field).number();
        }

        @Override
        public boolean concerns(String unitType) {
            return field.filledBy(unitType);
        }
    }

    /** {@code ?KEY}: 1 when something is said in a text field, else 0. */
    record Said(Field field) implements Operand {
        @Override
        public Optional<Outcome> undecided(Answers answers) {
            return Optional.empty();
        }

        @Override
        public BigDecimal number(Answers answers) {
            return answers.get(field).isTyped() ? BigDecimal.ONE : BigDecimal.ZERO;
        }

        @Override
        public boolean concerns(String unitType) {
            return field.filledBy(unitType);
        }
    }

    /**
     * {@code #KEY}: rows of an open list with something in them; 0 when the list is declared "Không phát sinh".
     *
     * @param rows fields of each row
     */
    record RowCount(List<List<Field>> rows, Field declaration) implements Operand {
        public RowCount {
            rows = List.copyOf(rows);
        }

        @Override
        public Optional<Outcome> undecided(Answers answers) {
            boolean known = filled(answers) > 0 || isDeclaredNone(answers);
            return known ? Optional.empty() : Optional.of(Outcome.INCOMPLETE);
        }

        @Override
        public BigDecimal number(Answers answers) {
            return BigDecimal.valueOf(filled(answers));
        }

        private long filled(Answers answers) {
            return rows.stream()
                    .filter(row ->
                            row.stream().anyMatch(field -> answers.get(field).isTyped()))
                    .count();
        }

        private boolean isDeclaredNone(Answers answers) {
            Figure declared = answers.get(declaration);
            return declared.state() == State.VALUE && Fold.same(declared.value(), FormWords.NOTHING_HAPPENED);
        }

        @Override
        public boolean concerns(String unitType) {
            return rows.stream().flatMap(List::stream).anyMatch(field -> field.filledBy(unitType));
        }
    }
}
