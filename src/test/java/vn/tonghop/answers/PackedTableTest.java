package vn.tonghop.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;

class PackedTableTest {
    private static final Form FORM =
            Definitions.builtIn().find("de-an-1327").orElseThrow().form();
    private static final String[] VALUES = {
        "0",
        "12",
        "-3",
        "12.5",
        "0.05",
        "0912345678",
        "1.",
        ".5",
        "-0",
        "1e5",
        "999999999999999999",
        "9999999999999999999",
        "100.10",
        "2021-05-21",
        "Không, nhưng \"sắp\" có\nở tổ 3",
        "",
        "-",
        "12.34.5"
    };

    @Test
    void anEmptyTableTakesOneByte() {
        assertThat(PackedTable.pack(Answers.none(FORM), FORM.table("PL02"))).hasSize(1);
    }

    @Test
    void aPlainNumberTakesFourBytes() {
        Field field = FORM.field("PL02/2013/c3");
        Answers answers = new Answers.Builder(FORM)
                .set("PL02/2013/c3", Figure.of("12", "12", field.place()))
                .build();
        assertThat(PackedTable.pack(answers, FORM.table("PL02"))).hasSize(1 + 1 + 1 + 2);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void unpacksWhatItPacked(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Answers.Builder builder = new Answers.Builder(FORM);
        for (Field field : FORM.fields()) {
            if (random.nextInt(3) > 0) {
                builder.set(field.ordinal(), figure(random, field));
            }
        }
        Answers answers = builder.build();
        Answers.Builder back = new Answers.Builder(FORM);
        for (Table table : FORM.tables()) {
            PackedTable.unpack(PackedTable.pack(answers, table), table, back);
        }
        assertThat(back.build()).isEqualTo(answers);
    }

    @Test
    void bytesOfAnotherMakingAreRefused() {
        Table table = FORM.table("PL02");
        assertThatThrownBy(() -> PackedTable.unpack(new byte[] {9}, table, new Answers.Builder(FORM)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PackedTable.unpack(new byte[] {1, 1}, table, new Answers.Builder(FORM)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    private static Figure figure(SplittableRandom random, Field field) {
        Place place = random.nextInt(4) == 0 ? new Place("Phụ lục (2)", random.nextInt(300), 3) : field.place();
        String typed = random.nextInt(3) == 0 ? "  gõ tay " + random.nextInt(5) : "";
        return switch (random.nextInt(5)) {
            case 0 -> Figure.none(typed, place);
            case 1 -> Figure.missing(typed, place);
            case 2 -> Figure.excluded(typed, random.nextBoolean() ? Place.NONE : place);
            case 3 -> Figure.blank(place);
            default -> {
                String value = VALUES[random.nextInt(VALUES.length)];
                Qualifier qualifier = Qualifier.values()[random.nextInt(3)];
                yield new Figure(State.VALUE, value, qualifier, typed.isEmpty() ? value : typed, place);
            }
        };
    }
}
