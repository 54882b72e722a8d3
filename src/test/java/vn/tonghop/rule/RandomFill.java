package vn.tonghop.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.ValueType;

/**
 * An invented fill: mostly sound numbers, so that some rules hold, with gaps, texts, wrong numbers and declarations; every third fill keeps
 * nearly all rules.
 */
public final class RandomFill {
    private static final String TEXT = "chữ";
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final Form form;
    private final SplittableRandom random;
    private final Answers.Builder answers;
    private final int gaps;
    private final int size;
    private final Map<String, Boolean> listRows = new LinkedHashMap<>();

    private RandomFill(Form form, SplittableRandom random) {
        this.form = form;
        this.random = random;
        this.answers = new Answers.Builder(form);
        this.gaps = random.nextInt(3) * 4;
        this.size = random.nextBoolean() ? 3 : 400;
    }

    /** The same seed gives the same fill. */
    public static Answers of(Campaign campaign, RuleBook book, long seed) {
        RandomFill fill = new RandomFill(campaign.form(), new SplittableRandom(seed));
        Answers filled = fill.filled();
        return seed % 3 == 2 ? fill.nearlySound(campaign, book, filled) : filled;
    }

    /** What a cell holds that says so: a number, a text, or nothing. */
    public static String typed(Figure figure, Field field) {
        boolean isBlank = figure.state() == State.BLANK || !figure.place().equals(field.place());
        return isBlank ? "" : figure.asTyped();
    }

    private Answers nearlySound(Campaign campaign, RuleBook book, Answers filled) {
        List<String> types = campaign.unitTypes().isEmpty() ? List.of("chi-bo-co-so") : campaign.unitTypes();
        Answers sound = Mending.mended(book, types.get(random.nextInt(types.size())), filled);
        for (Field field : form.fields()) {
            Figure figure = sound.get(field);
            boolean isDay = field.type() == ValueType.DATE && figure.state() == State.VALUE;
            answers.set(field.ordinal(), isDay ? day(field, LocalDate.parse(figure.value())) : figure);
            if (figure.state() == State.MISSING && figure.place().equals(field.place())) {
                answers.set(field.ordinal(), Figure.blank(field.place()));
                leaveBlank(field);
            }
        }
        return answers.build();
    }

    private Answers filled() {
        form.fields().stream().filter(field -> field.kind() == Kind.DECL).forEach(this::declare);
        form.fields().stream()
                .filter(field -> field.input() && field.kind() != Kind.DECL && field.kind() != Kind.COVER)
                .forEach(this::fill);
        return answers.build();
    }

    private void declare(Field field) {
        if (random.nextInt(3) == 0) {
            put(field, field.choices().get(random.nextInt(field.choices().size())));
        }
    }

    private void fill(Field field) {
        int dice = random.nextInt(100);
        if (dice < gaps || field.kind() == Kind.LIST && isEmptyRow(field)) {
            leaveBlank(field);
        } else if (field.type() == ValueType.DATE) {
            fillDay(field);
        } else if (!field.type().isNumber()) {
            put(field, TEXT);
        } else if (dice == 99 && random.nextInt(3) == 0) {
            answers.set(field.ordinal(), Figure.excluded(TEXT, field.place()));
        } else {
            put(field, number(dice));
        }
    }

    private void fillDay(Field field) {
        if (random.nextInt(60) == 0) {
            answers.set(field.ordinal(), Figure.excluded(TEXT, field.place()));
            return;
        }
        int serial = random.nextInt(8) == 0 ? random.nextInt(30_000, 60_000) : 44_000;
        answers.set(field.ordinal(), day(field, DAY_ZERO.plusDays(serial)));
    }

    /** A day as a cell holds it. */
    private static Figure day(Field field, LocalDate day) {
        long serial = ChronoUnit.DAYS.between(DAY_ZERO, day);
        return Figure.of(day.toString(), Long.toString(serial), field.place());
    }

    private boolean isEmptyRow(Field field) {
        String row = field.key().table() + "/" + field.key().row();
        return listRows.computeIfAbsent(row, any -> random.nextInt(8) > 0);
    }

    private String number(int dice) {
        if (dice == 98) {
            return random.nextBoolean() ? "-2" : "1.5";
        }
        if (dice < 60) {
            return random.nextBoolean() ? "60" : "0";
        }
        return Integer.toString(random.nextInt(size));
    }

    private void put(Field field, String typed) {
        answers.set(field.ordinal(), Figure.of(typed, typed, field.place()));
    }

    /** What a declaration of the row, else of the table, makes of a blank cell. */
    private void leaveBlank(Field field) {
        if (!field.declarable()) {
            return;
        }
        String table = field.key().table();
        Stream.of(table + "/" + field.key().row() + "/khai", table + "/KHAI/gt")
                .flatMap(key -> form.find(key).stream())
                .map(declaration -> answers.get(declaration.ordinal()))
                .filter(Figure::counts)
                .findFirst()
                .ifPresent(declared -> answers.set(
                        field.ordinal(),
                        declared.value().equals("Không phát sinh")
                                ? Figure.none(declared.value(), declared.place())
                                : Figure.missing(declared.value(), declared.place())));
    }

    /** The number of a typed text; call only for one. */
    public static BigDecimal number(String typed) {
        return new BigDecimal(typed);
    }

    public static boolean isNumber(String typed) {
        return typed.matches("-?\\d+(\\.\\d+)?");
    }
}
