package vn.tonghop.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;
import vn.tonghop.definition.Unit;
import vn.tonghop.definition.ValueType;

/** A first filling of a unit's form: sizes fit the unit of measure, years resemble each other; rules are not looked at yet. */
final class Draft {
    private static final List<String> PEOPLE = List.of("người", "đảng viên", "đồng chí", "lượt", "bài", "bản");
    private static final int MOST_LIST_ROWS = 5;
    private static final int MOST_DRAWS = 60;

    private final Campaign campaign;
    private final Map<String, PromptTopic> topics;
    private final Unit unit;
    private final SplittableRandom random;
    private final Prose prose;
    private final Answers.Builder answers;
    /** Size of a column's figures, so that the years of one unit resemble each other. */
    private final Map<String, Integer> sizes = new HashMap<>();
    /** Texts of lists by column. */
    private final Set<String> said = new HashSet<>();

    /** @param topics of the campaign's prompts */
    Draft(Campaign campaign, Map<String, PromptTopic> topics, Unit unit, SplittableRandom random) {
        this.campaign = campaign;
        this.topics = topics;
        this.unit = unit;
        this.random = random;
        this.prose = new Prose(unit.name(), random);
        this.answers = new Answers.Builder(campaign.form());
    }

    Answers fill() {
        Form form = campaign.form();
        for (Table table : form.tables()) {
            switch (table.shape()) {
                case COVER -> fillCover(form, table);
                case LIST -> fillList(form, table);
                default ->
                    form.fieldsOf(table).stream()
                            .filter(field -> field.kind() != Kind.DECL && field.filledBy(unit.type()))
                            .forEach(field -> fill(field, year(table, field)));
            }
        }
        return answers.build();
    }

    private void fillCover(Form form, Table table) {
        Words names = new Words("names");
        for (Field field : form.fieldsOf(table)) {
            switch (field.key().row()) {
                case "so-bao-cao" -> put(field, names.text("report", random.nextInt(10, 200)));
                case "ngay-bao-cao" -> put(field, lastDay().toString());
                case "nguoi-ky" -> put(field, names.text("signer"));
                case "chuc-vu" -> put(field, names.text("position"));
                case "nguoi-lap" -> put(field, unit.contact());
                case "dien-thoai" -> put(field, unit.phone());
                default -> {}
            }
        }
    }

    /** A list has a few rows, or says that there is nothing to list. */
    private void fillList(Form form, Table table) {
        List<Field> fields = form.fieldsOf(table);
        boolean asked = fields.stream().anyMatch(field -> field.kind() == Kind.LIST && field.filledBy(unit.type()));
        if (!asked) {
            return;
        }
        int rows = random.nextInt(Math.min(MOST_LIST_ROWS, table.rows().size()) + 1);
        if (rows == 0) {
            put(fields.get(0), FormWords.NOTHING_HAPPENED);
            return;
        }
        for (TableRow row : table.rows().subList(0, rows)) {
            fields.stream()
                    .filter(field -> field.key().row().equals(row.key()) && field.filledBy(unit.type()))
                    .forEach(field -> fill(field, OptionalInt.empty()));
        }
    }

    private void fill(Field field, OptionalInt year) {
        switch (field.type()) {
            case INT, DEC -> put(field, figure(field, year));
            case BOOL -> answers.set(field.ordinal(), yesNo(field));
            case DATE -> put(field, prose.day(firstDay(), lastDay()).toString());
            case CHOICE ->
                put(field, field.choices().get(random.nextInt(field.choices().size())));
            case TEXT -> put(field, text(field));
        }
    }

    private String text(Field field) {
        PromptTopic topic = topics.get(field.key().toString());
        return topic == null ? listText(field) : prose.answer(topic);
    }

    /** One thing, one row: a text that its column does not say yet, while there is one. */
    private String listText(Field field) {
        String column = field.key().table() + "/" + field.key().column() + "/";
        String text = prose.listText(lastHeading(field));
        for (int i = 0; i < MOST_DRAWS && said.contains(column + text); i++) {
            text = prose.listText(lastHeading(field));
        }
        said.add(column + text);
        return text;
    }

    private String figure(Field field, OptionalInt year) {
        String column = field.key().table() + "/"
                + (year.isPresent()
                        ? field.key().column()
                        : field.key().row() + field.key().column());
        int size = sizes.computeIfAbsent(column, key -> size(field));
        boolean partial = year.isPresent() && isPartial(field, year.getAsInt());
        int low = partial ? Math.max(1, size / 3) : size;
        int value = low + random.nextInt(Math.max(1, low / 5) + 1);
        return field.type() == ValueType.DEC && random.nextInt(3) == 0
                ? BigDecimal.valueOf(value).add(new BigDecimal("0.5")).toPlainString()
                : Integer.toString(value);
    }

    private int size(Field field) {
        String measure = field.measure().toLowerCase(Locale.ROOT);
        if (field.kind() == Kind.MONEY) {
            return random.nextInt(5, 300);
        }
        return PEOPLE.stream().anyMatch(measure::startsWith) ? random.nextInt(20, 400) : random.nextInt(2, 14);
    }

    private Figure yesNo(Field field) {
        boolean yes = random.nextInt(4) > 0;
        return Figure.of(yes ? "1" : "0", yes ? FormWords.YES : FormWords.NO, field.place());
    }

    private void put(Field field, String value) {
        answers.set(field.ordinal(), Figure.of(value, value, field.place()));
    }

    /** A part of a year has fewer events, not fewer people. */
    private boolean isPartial(Field field, int year) {
        return field.kind() != Kind.STOCK
                && campaign.form().table(field.key().table()).partialYears().contains(year);
    }

    private static OptionalInt year(Table table, Field field) {
        return table.rows().stream()
                .filter(row -> row.key().equals(field.key().row()))
                .map(TableRow::year)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static String lastHeading(Field field) {
        String label = field.label();
        return label.substring(label.lastIndexOf('›') + 1).strip();
    }

    private LocalDate firstDay() {
        return campaign.periodFrom().orElse(LocalDate.of(2021, 1, 4));
    }

    private LocalDate lastDay() {
        return campaign.periodTo().orElse(firstDay().plusYears(2));
    }
}
