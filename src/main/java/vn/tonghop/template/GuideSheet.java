package vn.tonghop.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.HeaderCell;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Printed;
import vn.tonghop.definition.Quirk;
import vn.tonghop.definition.Table;

/** How to fill in and send back, then every column and indicator in full: unit of measure, how to count, who fills it in. */
final class GuideSheet {
    private static final int FIRST = 1;
    private static final int LAST = 5;
    private static final Look PARAGRAPH = Look.TEXT.onTop();
    private static final Look CELL = Look.TEXT.sized(11).lined().onTop();

    private final Canvas canvas;
    private final Campaign campaign;
    private final Form form;
    private int row = 1;

    GuideSheet(Canvas canvas, Campaign campaign) {
        this.canvas = canvas;
        this.campaign = campaign;
        this.form = campaign.form();
    }

    void draw() {
        double[] widths = {9, 31, 12, 39, 19};
        for (int i = 0; i < widths.length; i++) {
            canvas.width(FIRST + i, widths[i]);
        }
        block(Words.of("guide.title"), Titles.own());
        block(title(), Look.TEXT.slanted().centered());
        numbered("guide.fill", Words.list("guide.fill"));
        numbered("guide.send", Words.list("guide.send"));
        numbered("guide.own", campaign.instructions());
        numbered("guide.quirks", quirks());
        heading("guide.list");
        form.tables().forEach(this::drawTable);
        Paper.A4_PORTRAIT.setUp(canvas.sheet());
    }

    /** The head of the outline on one line, as printed. */
    private String title() {
        return campaign.title().stream()
                .map(Printed::text)
                .filter(text -> !Titles.isRule(text))
                .collect(Collectors.joining(" "));
    }

    private void numbered(String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        heading(heading);
        int number = 1;
        for (String sentence : sentences) {
            block(number++ + ". " + sentence, PARAGRAPH);
        }
    }

    private void heading(String key) {
        row++;
        block(Words.of(key), Look.TEXT.sized(13).bolded());
    }

    private void block(String text, Look look) {
        canvas.block(row, FIRST, LAST, text, look);
        row++;
    }

    private List<String> quirks() {
        List<String> texts = new ArrayList<>();
        for (Quirk quirk : campaign.quirks()) {
            if (!quirk.reading().isEmpty()) {
                texts.add(Words.of("guide.quirk", quirk.where(), quirk.found(), quirk.reading()));
            }
        }
        for (Table table : form.tables()) {
            for (HeaderCell cell : table.header()) {
                if (!cell.text().reading().isEmpty()) {
                    texts.add(Words.of(
                            "guide.quirk",
                            table.key(),
                            cell.text().text(),
                            cell.text().reading()));
                }
            }
        }
        return texts;
    }

    private void drawTable(Table table) {
        switch (table.shape()) {
            case FIGURES -> drawFigures(table);
            case GRID, LIST -> drawColumns(table);
            case COVER, PROMPTS -> {}
        }
    }

    private void drawFigures(Table table) {
        head(table.sheet());
        Set<String> told = new HashSet<>();
        for (Field field : form.fieldsOf(table)) {
            if (field.kind() != Kind.DECL) {
                String code = told.add(field.key().row()) ? field.key().row() : "";
                line(code, field.label(), field.measure(), field.count(), Sayings.who(field.owner()));
            }
        }
    }

    private void drawColumns(Table table) {
        String title = (table.caption().text() + " " + table.title().text()).strip();
        head(table.key() + (title.isEmpty() ? "" : " – " + title));
        for (Leaf leaf : table.leaves()) {
            if (!leaf.label()) {
                line(
                        Words.of("guide.column", leaf.number()),
                        String.join(" › ", leaf.path()),
                        leaf.measure(),
                        leaf.count().isEmpty() && leaf.kind() == Kind.RATE ? Words.of("guide.rate") : leaf.count(),
                        who(table, leaf));
            }
        }
    }

    /** The owner lists of the column's own cells, which its rows may narrow. */
    private String who(Table table, Leaf leaf) {
        List<String> owners = form.fieldsOf(table).stream()
                .filter(field -> field.key().column().equals(leaf.column()) && !field.isTotal())
                .map(field -> Sayings.who(field.owner()))
                .distinct()
                .toList();
        return String.join("; ", owners);
    }

    private void head(String text) {
        row++;
        canvas.block(row, FIRST, LAST, text, Look.TEXT.bolded());
        row++;
        String[] texts = {"figures.code", "guide.item", "figures.measure", "figures.count", "guide.who"};
        for (int i = 0; i < texts.length; i++) {
            canvas.block(row, FIRST + i, FIRST + i, Words.of(texts[i]), Look.HEADER);
        }
        row++;
    }

    private void line(String... texts) {
        for (int i = 0; i < texts.length; i++) {
            canvas.block(row, FIRST + i, FIRST + i, texts[i], CELL);
        }
        row++;
    }
}
