package vn.tonghop.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FormWords;

/** Changes figures until every rule holds. For invented answers only, never for a unit's. */
public final class Mending {
    /** Rules share figures, so mending one may break another; far fewer rounds are needed in practice. */
    private static final int ROUNDS = 80;
    /** People to a conference, where one is invented from the other. */
    private static final BigDecimal EACH = BigDecimal.valueOf(12);

    private final List<Rule> rules;
    private Answers answers;
    private int round;

    private Mending(List<Rule> rules, Answers answers) {
        this.rules = rules;
        this.answers = answers;
    }

    /**
     * Answers like the given ones that break no rule concerning the unit's type. What cannot be reconciled is "chưa có số liệu".
     *
     * @param unitType slug of Loại
     */
    public static Answers mended(RuleBook book, String unitType, Answers answers) {
        List<Rule> rules =
                book.rules().stream().filter(rule -> rule.concerns(unitType)).toList();
        return new Mending(rules, answers).mend();
    }

    private Answers mend() {
        for (round = 0; round < ROUNDS; round++) {
            boolean sound = true;
            for (Rule rule : rules) {
                sound &= holdsOrIsMended(rule);
            }
            if (sound) {
                return answers;
            }
        }
        rules.stream()
                .filter(rule -> rule.outcome(answers) == Outcome.BROKEN)
                .flatMap(rule -> rule.fields().stream())
                .toList()
                .forEach(field -> put(field, Figure.missing(FormWords.NOT_KNOWN_YET, field.place())));
        return answers;
    }

    private boolean holdsOrIsMended(Rule rule) {
        if (rule.outcome(answers) != Outcome.BROKEN) {
            return true;
        }
        if (rule instanceof Balance balance) {
            mend(balance);
        } else if (rule instanceof BothZero bothZero) {
            mend(bothZero);
        } else if (rule instanceof YearOnYear years) {
            years.pairs().stream()
                    .filter(pair -> isKnown(pair.earlier()) && isKnown(pair.later()))
                    .forEach(pair -> set(pair.later().field(), pair.earlier().number(answers)));
        } else if (rule instanceof Outlying years) {
            BigDecimal usual = years.usual(answers).setScale(0, RoundingMode.HALF_UP);
            years.farFields(answers).forEach(field -> set(field, usual));
        } else if (rule instanceof AlwaysFull rate) {
            rate.years().stream()
                    .filter(year -> isKnown(year.part()))
                    .findFirst()
                    .ifPresent(year ->
                            set(year.part().field(), year.part().number(answers).subtract(BigDecimal.ONE)));
        } else if (rule instanceof DateDomain days) {
            days.judge(answers).stream()
                    .flatMap(finding -> finding.keys().stream())
                    .map(answers.form()::field)
                    .forEach(field ->
                            put(field, Figure.of(days.to().toString(), days.to().toString(), field.place())));
        } else if (rule instanceof CarriedOver carried) {
            carried.years().all().stream()
                    .filter(this::isKnown)
                    .findFirst()
                    .ifPresent(
                            year -> raise(new Operands(List.of(year)).fields().get(0), BigDecimal.ONE));
        } else {
            rule.fields().forEach(field -> set(field, BigDecimal.ONE));
        }
        return false;
    }

    private boolean isKnown(Operand operand) {
        return operand.undecided(answers).isEmpty();
    }

    private void mend(Balance balance) {
        switch (balance.comparison()) {
            case EQUAL -> equal(balance);
            case AT_MOST -> atMost(balance.left(), balance.right());
            case AT_LEAST -> atMost(balance.right(), balance.left());
        }
    }

    private void equal(Balance balance) {
        BigDecimal left = balance.left().sum(answers);
        BigDecimal right = balance.right().sum(answers);
        List<Field> wholes = balance.right().fields();
        List<Field> parts = balance.left().fields();
        if (isPartsTurn() && !parts.isEmpty() && left.signum() > 0 && right.signum() > 0) {
            fit(parts, left, right);
        } else if (wholes.size() == 1) {
            set(wholes.get(0), left);
        } else if (parts.size() == 1) {
            set(parts.get(0), right);
        } else if (left.compareTo(right) > 0) {
            raise(wholes.get(0), left.subtract(right));
        } else {
            raise(parts.get(0), right.subtract(left));
        }
    }

    /** A whole may be held by other rules, years like the ones beside it say; then only its parts can give way. */
    private boolean isPartsTurn() {
        return round % 2 == 1;
    }

    /** Parts in proportion, the last one taking what is left over. */
    private void fit(List<Field> parts, BigDecimal now, BigDecimal wanted) {
        BigDecimal left = wanted;
        for (Field part : parts.subList(0, parts.size() - 1)) {
            BigDecimal share = answers.get(part).number().multiply(wanted).divide(now, 0, RoundingMode.FLOOR);
            set(part, share);
            left = left.subtract(share);
        }
        set(parts.get(parts.size() - 1), left);
    }

    /** Lowers the smaller side in proportion; raises the larger one where it is nothing at all. */
    private void atMost(Operands smaller, Operands larger) {
        BigDecimal sum = smaller.sum(answers);
        BigDecimal bound = larger.sum(answers);
        if ((bound.signum() == 0 || smaller.fields().isEmpty())
                && !larger.fields().isEmpty()) {
            raise(larger.fields().get(0), sum.subtract(bound));
            return;
        }
        for (Field field : smaller.fields()) {
            BigDecimal share = answers.get(field).number().multiply(bound);
            set(field, share.divide(sum, 0, RoundingMode.FLOOR));
        }
    }

    private void mend(BothZero rule) {
        BigDecimal one = rule.one().sum(answers);
        if (rule.one().fields().isEmpty()) {
            rule.others().fields().forEach(field -> set(field, BigDecimal.ZERO));
        } else if (one.signum() == 0) {
            set(rule.one().fields().get(0), BigDecimal.ONE);
        } else {
            set(rule.others().fields().get(0), one.multiply(EACH));
        }
    }

    private void raise(Field field, BigDecimal by) {
        set(field, answers.get(field).number().add(by));
    }

    private void set(Field field, BigDecimal number) {
        String value = Decimals.plain(number);
        put(field, Figure.of(value, value, field.place()));
    }

    private void put(Field field, Figure figure) {
        answers = answers.toBuilder().set(field.ordinal(), figure).build();
    }
}
