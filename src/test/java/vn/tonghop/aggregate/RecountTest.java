package vn.tonghop.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Unit;

/** Property: whatever many units answer, the totals equal a naive recount that looks at keys only. */
class RecountTest {
    private static final int UNITS = 25;

    static Stream<Campaign> campaigns() {
        return Definitions.builtIn().all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("campaigns")
    void totalsEqualANaiveRecount(Campaign campaign) {
        SplittableRandom random = new SplittableRandom(20230405);
        List<UnitAnswers> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            units.add(invented(campaign, random, i));
        }
        List<Unit> roster = units.stream().map(UnitAnswers::unit).toList();
        Consolidator consolidator = new Consolidator(campaign, new Roster(roster), roster);
        units.forEach(consolidator::add);
        Consolidation totals = consolidator.finish();
        for (Field field : campaign.form().fields()) {
            if (Tally.isNeededFor(field)) {
                Recount recount = new Recount(campaign.form(), field, units);
                assertThat(totals.totals().get(field).value())
                        .as("value of " + field.key())
                        .isEqualTo(recount.value());
                assertThat(totals.counted(field)).as("units in " + field.key()).isEqualTo(recount.counted());
            }
        }
    }

    private static UnitAnswers invented(Campaign campaign, SplittableRandom random, int number) {
        List<String> types = campaign.unitTypes().isEmpty() ? List.of(Units.CELL) : campaign.unitTypes();
        Unit unit = Units.unit("U" + number, types.get(number % types.size()));
        Answers.Builder answers = new Answers.Builder(campaign.form());
        for (Field field : campaign.form().fields()) {
            if (field.filledBy(unit.type()) && field.kind() != Kind.DECL) {
                answers.set(field.ordinal(), figure(field, random));
            }
        }
        return new UnitAnswers(unit, answers.build(), java.util.Map.of(), List.of());
    }

    private static Figure figure(Field field, SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> Figure.blank(field.place());
            case 1 -> Figure.missing("chưa có số liệu", field.place());
            case 2 -> Figure.excluded("abc", field.place());
            case 3 -> field.kind() == Kind.TEXT ? Figure.blank(field.place()) : Figure.none("không", field.place());
            default -> Figure.of(text(field, random), "", field.place());
        };
    }

    private static String text(Field field, SplittableRandom random) {
        return switch (field.type()) {
            case INT -> Integer.toString(random.nextInt(5000));
            case DEC ->
                BigDecimal.valueOf(random.nextLong(1_000_000), 2)
                        .stripTrailingZeros()
                        .toPlainString();
            case BOOL -> random.nextBoolean() ? "1" : "0";
            default -> "chữ";
        };
    }

    /** One total, added by looking at keys, kinds and states alone. */
    private record Recount(Form form, Field field, List<UnitAnswers> units) {
        String value() {
            boolean noTotal =
                    field.kind() == Kind.TEXT || (field.key().row().equals(Key.TOTAL) && field.kind() == Kind.STOCK);
            if (noTotal || counted() == 0) {
                return "";
            }
            if (field.kind() == Kind.RATE) {
                BigDecimal whole = sum(1);
                return whole.signum() == 0
                        ? ""
                        : plain(sum(0).movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP));
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (UnitAnswers unit : units) {
                for (String key : rows(field.key())) {
                    Figure figure = unit.answers().get(key);
                    sum = figure.counts() ? sum.add(new BigDecimal(figure.value())) : sum;
                }
            }
            return plain(sum);
        }

        int counted() {
            return (int) units.stream()
                    .filter(unit -> field.kind() == Kind.RATE
                            ? !pairs(unit).isEmpty()
                            : rows(field.key()).stream()
                                    .anyMatch(key -> unit.answers().get(key).counts()))
                    .count();
        }

        private BigDecimal sum(int operand) {
            return units.stream()
                    .flatMap(unit ->
                            pairs(unit).stream().map(pair -> unit.answers().get(pair.get(operand))))
                    .map(Figure::number)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private List<List<String>> pairs(UnitAnswers unit) {
            Key part = form.field(field.operands().get(0)).key();
            Key whole = form.field(field.operands().get(1)).key();
            List<List<String>> pairs = new ArrayList<>();
            for (int i = 0; i < rows(part).size(); i++) {
                List<String> pair = List.of(rows(part).get(i), rows(whole).get(i));
                if (pair.stream().allMatch(key -> unit.answers().get(key).counts())) {
                    pairs.add(pair);
                }
            }
            return pairs;
        }

        /** The key itself, or for the row of totals every other row of the column. */
        private List<String> rows(Key key) {
            if (!key.row().equals(Key.TOTAL)) {
                return List.of(key.toString());
            }
            return form.fields().stream()
                    .filter(other -> other.kind() != Kind.DECL)
                    .map(Field::key)
                    .filter(other -> other.table().equals(key.table())
                            && other.column().equals(key.column())
                            && !other.row().equals(Key.TOTAL))
                    .map(Key::toString)
                    .toList();
        }

        private static String plain(BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
    }
}
