package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lays out the outline on one sheet: every heading, bullet and guidance as printed, an answer cell under each prompt. */
final class PromptLayout {
    static final String TABLE = "DC";
    /** Rows under an answer for texts that do not fit one cell; they are no fields. */
    static final int CONTINUATIONS = 2;

    private static final int ANSWER_COLUMN = 1;

    private final FieldList fields;
    private final LineList lines = new LineList();

    PromptLayout(FieldList fields) {
        this.fields = fields;
    }

    Sheet lay(List<Printed> title, List<Section> outline) {
        lines.add(Line.Role.CODE, "");
        title.forEach(line -> lines.addPrinted(Line.Role.TITLE, line));
        lines.add(Line.Role.KEYS, "");
        outline.forEach(this::laySection);
        return new Sheet(FormWords.PROMPTS, TABLE, lines.lines(), Map.of(ANSWER_COLUMN, "c:DC/gt"));
    }

    private void laySection(Section section) {
        lines.deepen(section.level() - 1);
        if (section.isPart()) {
            lines.add(Line.Role.HEADING, section.number());
            lines.add(Line.Role.HEADING, section.heading());
        } else {
            lines.add(section.bullet() ? Line.Role.BULLET : Line.Role.HEADING, section.printed());
        }
        if (section.hasReading()) {
            lines.add(Line.Role.READING, FormWords.reading(section.meant()));
        }
        section.guidance().forEach(text -> lines.addPrinted(Line.Role.GUIDANCE, text));
        if (!section.asks().isEmpty()) {
            lines.add(Line.Role.POINTER, FormWords.word("asks").replace("{0}", pointer(section.asks())));
        }
        section.prompt().ifPresent(key -> layAnswer(section, key));
        section.items().forEach(this::laySection);
    }

    private void layAnswer(Section section, Key key) {
        Place at = new Place(FormWords.PROMPTS, lines.next(), ANSWER_COLUMN);
        int ordinal = fields.add(FieldList.Draft.typed(
                key,
                Kind.TEXT,
                ValueType.TEXT,
                section.promptOwner(),
                section.promptRequired(),
                section.printed(),
                at));
        String token = "r:" + TABLE + "/" + key.row();
        lines.add(Line.Role.ANSWER, "", token, List.of(ordinal));
        for (int i = 1; i <= CONTINUATIONS; i++) {
            lines.add(Line.Role.CONTINUATION, "", token + "+" + i, List.of());
        }
    }

    private static String pointer(List<String> asks) {
        List<String> places = new ArrayList<>();
        String figures = asks.stream().filter(code -> !code.startsWith("#")).collect(Collectors.joining(", "));
        if (!figures.isEmpty()) {
            places.add(FormWords.word("asks.figures").replace("{0}", figures));
        }
        asks.stream()
                .filter(code -> code.startsWith("#"))
                .map(code -> FormWords.word("asks.table").replace("{0}", code.substring(1)))
                .forEach(places::add);
        return String.join("; ", places);
    }
}
