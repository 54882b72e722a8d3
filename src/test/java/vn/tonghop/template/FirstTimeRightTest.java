package vn.tonghop.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Unit;
import vn.tonghop.definition.ValueType;
import vn.tonghop.finding.Return;
import vn.tonghop.finding.Verdict;
import vn.tonghop.rule.Outcome;
import vn.tonghop.rule.Rule;

/**
 * Honest but careless clerks, invented: each return gets habits of real clerks; the clerk who obeys Kiểm tra mends what it shows, the
 * other sends at once. Measures how many first returns are right (ACCEPTED or ACCEPTED_WITH_NOTES).
 */
class FirstTimeRightTest {
    private static final boolean FULL = "1".equals(System.getenv("TONGHOP_FULL_TESTS"));
    private static final int RETURNS = FULL ? 60 : 8;
    private static final int HABITS = 5;
    /** One slip of a list in so many gets past the choices of a cell. */
    private static final int PASTED = 8;

    private static final double WANTED = 0.80;
    private static final List<String> TYPES =
            List.of("chi-bo-co-so", "dang-bo-co-so", "mttq-doan-the", "ban-tuyen-giao");

    /** What a clerk leaves in a sound return: fields, and what stands in them instead. */
    private record Slip(String habit, Map<Field, String> typed) {}

    /** How one campaign went. */
    private record Tally(int returns, int obeyed, int careless) {
        Tally and(Tally more) {
            return new Tally(returns + more.returns, obeyed + more.obeyed, careless + more.careless);
        }

        double share(int right) {
            return (double) right / returns;
        }
    }

    @Test
    void whoObeysTheSelfCheckIsRightAtOnceFourTimesOutOfFive() throws IOException {
        StringBuilder measured = new StringBuilder();
        Tally all = new Tally(0, 0, 0);
        Map<String, Integer> habitsLeft = new HashMap<>();
        for (Campaign campaign : Definitions.builtIn().all()) {
            Tally tally = tally(campaign, habitsLeft);
            measured.append(String.format(
                    "%s: %d returns, first time right %.0f %% with Kiểm tra obeyed, %.0f %% without%n",
                    campaign.code(),
                    tally.returns(),
                    100 * tally.share(tally.obeyed()),
                    100 * tally.share(tally.careless())));
            all = all.and(tally);
        }
        measured.append(String.format(
                "all: %d returns, %.0f %% and %.0f %%; what stays wrong: %s%n",
                all.returns(), 100 * all.share(all.obeyed()), 100 * all.share(all.careless()), habitsLeft));
        Files.writeString(Path.of("target", "first-time-right.txt"), measured);
        assertThat(all.share(all.obeyed())).isGreaterThanOrEqualTo(WANTED);
        assertThat(all.share(all.careless())).as("the habits do harm").isLessThan(WANTED);
    }

    private static Tally tally(Campaign campaign, Map<String, Integer> habitsLeft) {
        Desk desk = new Desk(campaign, 23);
        int obeyed = 0;
        int careless = 0;
        for (int i = 0; i < RETURNS; i++) {
            SplittableRandom random =
                    new SplittableRandom(i * 31L + campaign.code().hashCode());
            Unit unit = Desk.unit(i + 1, TYPES.get(i % TYPES.size()));
            Answers sound = desk.sound(unit);
            List<Slip> slips = slips(campaign, unit, sound, random);
            careless += isRight(desk, unit, typed(sound, slips)) ? 1 : 0;
            List<Slip> left = obeying(desk, unit, sound, slips);
            boolean right = isRight(desk, unit, typed(sound, left));
            obeyed += right ? 1 : 0;
            if (!right) {
                left.forEach(slip -> habitsLeft.merge(slip.habit(), 1, Integer::sum));
            }
        }
        return new Tally(RETURNS, obeyed, careless);
    }

    private static boolean isRight(Desk desk, Unit unit, Answers answers) {
        return Return.verdict(desk.said(unit, desk.filled(unit, answers))) != Verdict.RETURNED;
    }

    /** The slips that the sheet Kiểm tra does not show; those it shows are mended, words that the guide allows stay. */
    private static List<Slip> obeying(Desk desk, Unit unit, Answers sound, List<Slip> slips) {
        List<Slip> left = new ArrayList<>(slips);
        CheckPlan plan = desk.plan(unit);
        for (int round = 0; round < HABITS; round++) {
            Set<Field> shown = shown(desk, plan, desk.filled(unit, typed(sound, left)));
            boolean mended = left.removeIf(slip -> !slip.habit().equals("allowed word")
                    && slip.typed().keySet().stream().anyMatch(shown::contains));
            if (!mended) {
                break;
            }
        }
        return left;
    }

    /** Every field of a rule that reads CHƯA ĐẠT or XEM LẠI. */
    private static Set<Field> shown(Desk desk, CheckPlan plan, byte[] file) {
        Set<Field> shown = new HashSet<>();
        List<Outcome> words = desk.shown(plan, file);
        List<Rule> rules = plan.rules();
        for (int i = 0; i < rules.size(); i++) {
            if (words.get(i) == Outcome.BROKEN || words.get(i) == Outcome.UNCLEAR) {
                shown.addAll(rules.get(i).fields());
            }
        }
        return shown;
    }

    private static Answers typed(Answers sound, List<Slip> slips) {
        Answers.Builder typed = sound.toBuilder();
        for (Slip slip : slips) {
            slip.typed()
                    .forEach((field, text) -> typed.set(
                            field.ordinal(),
                            text.isEmpty() ? Figure.blank(field.place()) : Figure.excluded(text, field.place())));
        }
        return typed.build();
    }

    private static List<Slip> slips(Campaign campaign, Unit unit, Answers sound, SplittableRandom random) {
        List<Field> numbers = campaign.form().fields().stream()
                .filter(field -> field.filledBy(unit.type())
                        && field.type() == ValueType.INT
                        && field.kind().adds())
                .filter(field -> sound.get(field).state() == State.VALUE)
                .toList();
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < HABITS && !numbers.isEmpty(); i++) {
            Field field = numbers.get(random.nextInt(numbers.size()));
            slips.add(slip(campaign, unit, sound, field, random));
        }
        return slips;
    }

    private static Slip slip(Campaign campaign, Unit unit, Answers sound, Field field, SplittableRandom random) {
        String number = sound.get(field).value();
        return switch (random.nextInt(16)) {
            case 0 ->
                new Slip("dot of thousands as text", Map.of(field, "1." + "%03d".formatted(random.nextInt(1000))));
            case 1 ->
                new Slip("dot of thousands on an English computer", Map.of(field, "1." + random.nextInt(101, 999)));
            case 2 -> new Slip("blanks around", Map.of(field, " " + number + "  "));
            case 3 -> new Slip("allowed word", Map.of(field, random.nextBoolean() ? "không" : "chưa có số liệu"));
            case 4 -> new Slip("allowed word", Map.of(field, "khoảng " + number));
            case 5 ->
                new Slip(
                        "unit of measure",
                        Map.of(field, number + " " + (field.measure().isEmpty() ? "lượt" : field.measure())));
            case 6 -> new Slip("range", Map.of(field, number + "-" + (Integer.parseInt(number) + 5)));
            case 7 -> new Slip("letter for a digit", Map.of(field, "l" + number));
            case 8 -> new Slip("negative", Map.of(field, "-" + number));
            case 9, 10 -> forgotten(campaign, unit, field);
            case 11, 12 -> swapped(campaign, sound, field);
            case 13 -> new Slip("a digit too many", Map.of(field, number + "0"));
            case 14 -> listSlip(campaign, unit, sound, field, random);
            default -> new Slip("nought forgotten on the other side", Map.of(field, "0"));
        };
    }

    /** The rest of the row, or the cell. */
    private static Slip forgotten(Campaign campaign, Unit unit, Field field) {
        Map<Field, String> row = new HashMap<>();
        campaign.form().fieldsOf(campaign.form().table(field.key().table())).stream()
                .filter(other -> other.key().row().equals(field.key().row()) && other.filledBy(unit.type()))
                .filter(other -> other.kind() != Kind.DECL && other.ordinal() >= field.ordinal())
                .forEach(other -> row.put(other, ""));
        return new Slip("forgotten cells", row);
    }

    /** Two neighbouring numbers in each other's place. */
    private static Slip swapped(Campaign campaign, Answers sound, Field field) {
        Optional<Field> next = campaign.form().fields().stream()
                .filter(other -> other.ordinal() > field.ordinal() && other.ordinal() <= field.ordinal() + 2)
                .filter(other ->
                        other.type() == ValueType.INT && sound.get(other).state() == State.VALUE)
                .findFirst();
        return next.map(other -> new Slip(
                        "swapped",
                        Map.of(
                                field,
                                sound.get(other).value(),
                                other,
                                sound.get(field).value())))
                .orElseGet(() -> new Slip("negative", Map.of(field, "-1")));
    }

    /** A day in the clerk's own words, or, since the blank lets nobody type what is no choice, a choice pasted from elsewhere. */
    private static Slip listSlip(Campaign campaign, Unit unit, Answers sound, Field field, SplittableRandom random) {
        ValueType type = random.nextInt(PASTED) == 0 ? ValueType.CHOICE : ValueType.DATE;
        List<Field> cells = campaign.form().fields().stream()
                .filter(other -> other.kind() == Kind.LIST && other.filledBy(unit.type()) && other.type() == type)
                .filter(other -> sound.get(other).state() == State.VALUE)
                .toList();
        if (cells.isEmpty()) {
            return new Slip("negative", Map.of(field, "-1"));
        }
        Field cell = cells.get(random.nextInt(cells.size()));
        return type == ValueType.DATE
                ? new Slip("day in own words", Map.of(cell, "tháng 4/2022"))
                : new Slip("pasted choice", Map.of(cell, "loại khác nữa"));
    }
}
