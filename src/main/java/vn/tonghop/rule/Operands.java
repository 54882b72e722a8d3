package vn.tonghop.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Field;

/** Operands that a rule adds up. */
record Operands(List<Operand> all) {
    Operands {
        all = List.copyOf(all);
    }

    Operands and(Operands more) {
        return new Operands(Stream.concat(all.stream(), more.all.stream()).toList());
    }

    /** Empty when every operand is known; UNCLEAR outweighs INCOMPLETE. */
    Optional<Outcome> undecided(Answers answers) {
        Optional<Outcome> incomplete = Optional.empty();
        for (Operand operand : all) {
            Optional<Outcome> outcome = operand.undecided(answers);
            if (outcome.isPresent() && outcome.get() == Outcome.UNCLEAR) {
                return outcome;
            }
            incomplete = outcome.isPresent() ? outcome : incomplete;
        }
        return incomplete;
    }

    BigDecimal sum(Answers answers) {
        return all.stream().map(operand -> operand.number(answers)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum, when every operand is known. */
    Optional<BigDecimal> known(Answers answers) {
        return undecided(answers).isPresent() ? Optional.empty() : Optional.of(sum(answers));
    }

    /** The fields among the operands; rows of a list are no field. */
    List<Field> fields() {
        return all.stream()
                .flatMap(operand ->
                        operand instanceof Operand.Cell cell ? Stream.of(cell.field()) : Stream.<Field>empty())
                .distinct()
                .toList();
    }

    boolean concerns(String unitType) {
        return all.stream().allMatch(operand -> operand.concerns(unitType));
    }
}
