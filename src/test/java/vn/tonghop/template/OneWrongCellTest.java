package vn.tonghop.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Unit;
import vn.tonghop.definition.ValueType;

/** One cell typed wrong in a sound return never yields more than two lines in loi.csv. */
class OneWrongCellTest {
    private static final int MOST = 2;
    private static final boolean FULL = "1".equals(System.getenv("TONGHOP_FULL_TESTS"));
    private static final int FAULTS = FULL ? 150 : 25;
    private static final List<String> TYPES = FULL
            ? List.of("chi-bo-co-so", "dang-bo-co-so", "ban-tuyen-giao", "ubkt")
            : List.of("dang-bo-co-so", "ban-tuyen-giao");

    static Stream<Campaign> campaigns() {
        return Definitions.builtIn().all().stream();
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void oneWrongCellNeverYieldsMoreThanTwoLines(Campaign campaign) {
        Desk desk = new Desk(campaign, 11);
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < TYPES.size(); i++) {
            Unit unit = Desk.unit(i + 1, TYPES.get(i));
            Answers sound = desk.sound(unit);
            byte[] file = desk.filled(unit, sound);
            List<String> before = desk.lines(unit, file);
            SplittableRandom random = new SplittableRandom(100 + i);
            List<Field> fields = cells(campaign, unit);
            for (int n = 0; n < FAULTS; n++) {
                Field field = fields.get(random.nextInt(fields.size()));
                String typed = wrong(field, sound, random);
                List<String> lines = new ArrayList<>(desk.lines(unit, Desk.typed(file, field, typed)));
                before.forEach(lines::remove);
                if (lines.size() > MOST) {
                    broken.add(unit.type() + " " + field.key() + " = " + typed + " instead of "
                            + sound.get(field).asTyped() + ":\n  " + String.join("\n  ", lines));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /** What a clerk of the unit could type into, totals and rates included. */
    private static List<Field> cells(Campaign campaign, Unit unit) {
        return campaign.form().fields().stream()
                .filter(field -> field.kind() != Kind.COVER)
                .filter(field -> field.filledBy(unit.type())
                        || (field.isRate() || field.isTotal()) && field.owner().includes(unit.type()))
                .toList();
    }

    private static String wrong(Field field, Answers sound, SplittableRandom random) {
        Figure figure = sound.get(field);
        if (!field.type().isNumber()) {
            List<String> texts = field.type() == ValueType.DATE
                    ? List.of("31/02/2022", "4/2021", "05/04/1999", "")
                    : List.of("abc", "x", "");
            return texts.get(random.nextInt(texts.size()));
        }
        String number = figure.state() == State.VALUE ? figure.value().replaceFirst("\\..*", "") : "7";
        List<String> typed = List.of(
                number + "0",
                number + "000",
                number.substring(0, Math.max(1, number.length() - 1)),
                "0",
                number.equals("1") ? "4" : "1",
                number + "1",
                "-" + number + "1",
                number + ".5",
                "1.234",
                "45000",
                "999999",
                "1,234",
                "khoảng 3",
                "12 triệu",
                "50-60",
                "abc",
                "không",
                "chưa có số liệu",
                "");
        return typed.get(random.nextInt(typed.size()));
    }
}
