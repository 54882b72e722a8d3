package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays out the indicators on one sheet, one figure a line, grouped by the headings of the outline that ask them. */
final class FigureLayout {
    static final String TABLE = "SL";

    private static final int VALUE_COLUMN = 4;

    private final FieldList fields;
    private final LineList lines = new LineList();
    private String group = "";

    FigureLayout(FieldList fields) {
        this.fields = fields;
    }

    Sheet lay(List<CampaignSource.Indicator> indicators, Map<String, String> groups) {
        lines.add(Line.Role.CODE, "");
        lines.add(Line.Role.TITLE, FormWords.FIGURES);
        OwnerUnion owners = new OwnerUnion();
        indicators.forEach(indicator -> owners.add(new Owner(indicator.owner())));
        Place declared = new Place(FormWords.FIGURES, lines.next(), VALUE_COLUMN);
        int ordinal = fields.add(FieldList.Draft.declaration(
                new Key(TABLE, Key.DECLARATION, "gt"), owners.owner(), FormWords.DECLARE, declared));
        lines.add(Line.Role.DECLARATION, FormWords.DECLARE, "r:" + TABLE + "/" + Key.DECLARATION, List.of(ordinal));
        lines.add(Line.Role.KEYS, "");
        lines.add(Line.Role.HEADER, "");
        Map<String, Integer> depths = new HashMap<>();
        for (CampaignSource.Indicator indicator : indicators) {
            int depth = depths.getOrDefault(indicator.under(), -1) + 1;
            depths.put(indicator.code(), depth);
            lines.deepen(0);
            layGroup(groups.getOrDefault(indicator.code(), ""));
            lines.deepen(depth);
            layIndicator(indicator);
        }
        return new Sheet(FormWords.FIGURES, TABLE, lines.lines(), Map.of(VALUE_COLUMN, "c:SL/gt"));
    }

    private void layGroup(String heading) {
        if (!heading.isEmpty() && !heading.equals(group)) {
            lines.add(Line.Role.GROUP, heading);
            group = heading;
        }
    }

    private void layIndicator(CampaignSource.Indicator indicator) {
        CampaignSource.Rate rate = indicator.rate();
        if (rate != null) {
            lines.add(Line.Role.FIGURE_HEAD, indicator.text());
            add(
                    indicator,
                    "tu",
                    rate.part().text(),
                    rate.part().unit(),
                    rate.part().count());
            add(
                    indicator,
                    "mau",
                    rate.whole().text(),
                    rate.whole().unit(),
                    rate.whole().count());
            addRate(indicator);
        } else if (indicator.pair().size() == 2) {
            lines.add(Line.Role.FIGURE_HEAD, indicator.text());
            add(indicator, "truoc", indicator.pair().get(0), indicator.unit(), indicator.count());
            add(indicator, "sau", indicator.pair().get(1), indicator.unit(), indicator.count());
        } else {
            add(indicator, "gt", "", indicator.unit(), indicator.count());
        }
    }

    private void add(CampaignSource.Indicator indicator, String column, String part, String measure, String count) {
        Kind kind = indicator.kind() == Kind.RATE ? Kind.FLOW : indicator.kind();
        ValueType type = indicator.type() != null ? indicator.type() : HeaderTree.defaultType(kind);
        boolean required = indicator.required() == null || indicator.required();
        put(
                indicator,
                part,
                FieldList.Draft.typed(
                                new Key(TABLE, indicator.code(), column),
                                kind,
                                type,
                                new Owner(indicator.owner()),
                                required,
                                label(indicator, part),
                                here())
                        .measured(measure, count));
    }

    private void addRate(CampaignSource.Indicator indicator) {
        Key key = new Key(TABLE, indicator.code(), "gt");
        List<Key> operands = List.of(new Key(TABLE, indicator.code(), "tu"), new Key(TABLE, indicator.code(), "mau"));
        put(
                indicator,
                FormWords.word("rate"),
                FieldList.Draft.typed(
                                key,
                                Kind.RATE,
                                ValueType.DEC,
                                new Owner(indicator.owner()),
                                false,
                                indicator.text(),
                                here())
                        .measured(FormWords.word("percent"), indicator.count())
                        .computedFrom(operands));
    }

    private void put(CampaignSource.Indicator indicator, String part, FieldList.Draft draft) {
        int ordinal = fields.add(draft);
        lines.add(Line.Role.FIGURE, part.isEmpty() ? indicator.text() : part, "r:" + draft.key(), List.of(ordinal));
    }

    private static String label(CampaignSource.Indicator indicator, String part) {
        List<String> texts = new ArrayList<>(List.of(indicator.text()));
        if (!part.isEmpty()) {
            texts.add(part);
        }
        return String.join(" › ", texts);
    }

    private Place here() {
        return new Place(FormWords.FIGURES, lines.next(), VALUE_COLUMN);
    }
}
