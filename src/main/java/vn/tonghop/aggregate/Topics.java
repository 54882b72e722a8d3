package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Section;
import vn.tonghop.definition.Sentence;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;

/** What each prompt's own section asks in numbers; figures asked beside a prompt, where no prompt stands, are that prompt's too. */
final class Topics {
    private static final List<String> PAIR = List.of("truoc", "sau");
    private static final ProseWords WORDS = ProseWords.VIETNAMESE;

    private final Form form;
    private final Sayings sayings = new Sayings(this::name);
    private final Map<Key, Set<String>> asked = new LinkedHashMap<>();
    private final Map<Key, Section> sections = new HashMap<>();

    Topics(Campaign campaign) {
        this.form = campaign.form();
        campaign.outline().stream()
                .flatMap(Section::walk)
                .flatMap(section -> section.say().stream())
                .forEach(sentence -> sayings.learn(sentence.plain()));
        campaign.outline().forEach(section -> gather(section, Set.of()));
    }

    /** By prompt, in outline order; prompts whose section asks no numbers are left out. */
    Map<Field, List<Topic>> byPrompt() {
        Map<Field, List<Topic>> topics = new LinkedHashMap<>();
        Map<String, List<Topic>> made = new HashMap<>();
        asked.forEach((prompt, names) -> {
            List<Topic> own = names.stream()
                    .flatMap(name -> made.computeIfAbsent(name, this::topics).stream())
                    .toList();
            if (!own.isEmpty()) {
                topics.put(form.field(prompt.toString()), own);
            }
        });
        return topics;
    }

    /** The words of the outline around a prompt: who answers it may well repeat them. */
    Set<String> wordsAround(Field prompt) {
        Section section = sections.get(prompt.key());
        return section == null ? Set.of() : Set.copyOf(TopicWords.words(section.meant()));
    }

    /** A column of a table: what is said of one row of it is said of all. Before and after of an indicator are one thing too. */
    private String name(Key key) {
        int dot = key.row().indexOf('.');
        String rows = form.table(key.table()).shape() == Table.Shape.FIGURES
                ? key.row()
                : dot < 0 ? "" : key.row().substring(dot);
        return key.table() + "/" + rows + "/" + (PAIR.contains(key.column()) ? PAIR.get(0) : key.column());
    }

    private void gather(Section section, Set<String> above) {
        Set<String> own = names(section);
        section.prompt().ifPresent(prompt -> {
            asked.computeIfAbsent(prompt, none -> new LinkedHashSet<>()).addAll(own);
            asked.get(prompt).addAll(above);
            sections.put(prompt, section);
        });
        Set<String> below = new LinkedHashSet<>();
        if (section.prompt().isEmpty()) {
            below.addAll(above);
            below.addAll(own);
        }
        section.items().stream()
                .filter(item -> item.prompt().isEmpty() && item.items().isEmpty())
                .forEach(item -> below.addAll(names(item)));
        section.items().forEach(item -> gather(item, below));
    }

    private Set<String> names(Section section) {
        Set<String> names = new LinkedHashSet<>();
        for (String code : section.asks()) {
            String table = code.startsWith("#") ? code.substring(1) : "SL";
            form.fieldsOf(form.table(table)).stream()
                    .filter(field -> code.startsWith("#") || field.key().row().equals(code))
                    .forEach(field -> names.add(name(field.key())));
        }
        section.say().stream().flatMap(Sentence::places).forEach(place -> names.add(name(Key.parse(place.key()))));
        return names;
    }

    private List<Topic> topics(String name) {
        Map<Statement.Type, List<Field>> fields = new LinkedHashMap<>();
        Table table = form.table(name.substring(0, name.indexOf('/')));
        for (Field field : form.fieldsOf(table)) {
            if (name(field.key()).equals(name)) {
                type(field)
                        .ifPresent(type -> fields.computeIfAbsent(type, none -> new ArrayList<>())
                                .add(field));
            }
        }
        List<Topic> topics = new ArrayList<>();
        fields.forEach((type, own) -> topics.add(topic(name, table, type, own)));
        return topics;
    }

    private static Optional<Statement.Type> type(Field field) {
        boolean counts =
                field.kind() == Kind.LIST ? field.adds().adds() : field.kind().adds() && field.kind() != Kind.BOOL;
        if (field.isRate() || (counts && field.percent())) {
            return Optional.of(Statement.Type.PERCENT);
        }
        if (!counts || !field.type().isNumber()) {
            return Optional.empty();
        }
        Kind kind = field.kind() == Kind.LIST ? field.adds() : field.kind();
        return Optional.of(kind == Kind.MONEY ? Statement.Type.MONEY : Statement.Type.COUNT);
    }

    private Topic topic(String name, Table table, Statement.Type type, List<Field> fields) {
        Field first = fields.get(0);
        List<String> labels = labels(table, first);
        Kind kind = first.kind() == Kind.LIST ? first.adds() : first.kind();
        List<Topic.Part> parts = fields.stream()
                .filter(field -> !field.isTotal())
                .map(field -> new Topic.Part(field, year(table, field), rowName(table, field)))
                .toList();
        Optional<Field> total = fields.stream().filter(Field::isTotal).findFirst();
        return new Topic(
                form,
                type,
                Topic.adds(kind),
                String.join(" › ", labels),
                new TopicWords(labels, table.shape() != Table.Shape.GRID, first.measure(), sayings.of(name)),
                parts,
                total.isPresent() || parts.size() > 1 ? total : Optional.of(first),
                type == Statement.Type.MONEY ? scale(first.measure()) : 0);
    }

    private static List<String> labels(Table table, Field field) {
        if (table.shape() == Table.Shape.FIGURES) {
            return List.of(field.label().split(" › ", -1));
        }
        return table.leaf(field.key().column()).path();
    }

    private static OptionalInt year(Table table, Field field) {
        return table.rows().stream()
                .filter(row -> row.key().equals(field.key().row()))
                .map(TableRow::year)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private Optional<Field> rowName(Table table, Field field) {
        return table.shape() == Table.Shape.LIST
                ? table.groups().stream()
                        .map(Leaf::column)
                        .findFirst()
                        .flatMap(column ->
                                form.find(new Key(table.key(), field.key().row(), column).toString()))
                : Optional.empty();
    }

    private static int scale(String measure) {
        return TopicWords.words(Fold.of(measure)).stream()
                .mapToInt(word -> WORDS.scale(word).orElse(0))
                .max()
                .orElse(0);
    }
}
