package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Section;
import vn.tonghop.definition.Sentence;

/** Plain lines "label: value đơn vị tính" for the indicators that no sentence of the definition says; each once. */
final class IndicatorSentences {
    /** The table of indicators. */
    private static final String TABLE = "SL";

    private final Docx document;
    private final Totals totals;
    private final Set<String> said = new HashSet<>();
    private final List<Field> fields;

    IndicatorSentences(Docx document, Campaign campaign, Totals totals) {
        this.document = document;
        this.totals = totals;
        this.fields = campaign.form().fieldsOf(campaign.form().table(TABLE));
        campaign.outline().stream()
                .flatMap(Section::walk)
                .flatMap(section -> section.say().stream())
                .flatMap(Sentence::places)
                .filter(place -> place.name().isEmpty())
                .forEach(place -> said.add(place.key()));
    }

    /** @param code of an indicator */
    void write(String code) {
        List<Field> asked = fields.stream()
                .filter(field -> field.key().row().equals(code))
                .filter(field -> field.kind().adds() || field.isRate())
                .toList();
        if (asked.stream().allMatch(field -> said.contains(field.key().toString()))) {
            return;
        }
        asked.forEach(field -> said.add(field.key().toString()));
        if (asked.stream().anyMatch(field -> totals.of(field).isKnown())) {
            writeFigures(document.paragraph(DocxStyle.TEXT), code, asked).text(".");
        } else {
            writeGap(code, asked);
        }
    }

    private void writeGap(String code, List<Field> asked) {
        Total total = totals.of(asked.get(0));
        boolean own = total.expected() == 0;
        DocxParagraph gap = document.paragraph(DocxStyle.GAP).text(word(own ? "gap.own" : "gap.figures"));
        writeFigures(gap, code, asked).text(word("gap.end"));
        if (!own) {
            total.writeCoverage(gap);
        }
    }

    private DocxParagraph writeFigures(DocxParagraph line, String code, List<Field> asked) {
        if (asked.size() == 1) {
            line.text(word("indicator", asked.get(0).label()));
            writeMeasured(line, asked.get(0));
        } else if (asked.stream().anyMatch(Field::isRate)) {
            writeRate(line, code);
        } else {
            writePair(line, asked);
        }
        return line;
    }

    private void writeRate(DocxParagraph line, String code) {
        Field rate = totals.form().field(new Key(TABLE, code, "gt").toString());
        Field part = totals.form().field(rate.operands().get(0));
        Field whole = totals.form().field(rate.operands().get(1));
        line.text(word("indicator", rate.label()));
        totals.of(rate).write(line);
        line.text(word("indicator.rate"));
        totals.of(part).write(line);
        line.text("/");
        totals.of(whole).write(line);
        line.text(measure(whole)).text(word("indicator.rate.end"));
        writeCoverage(line, rate);
    }

    /** Each label names the indicator and then the moment. */
    private void writePair(DocxParagraph line, List<Field> pair) {
        String[] first = pair.get(0).label().split(" › ");
        line.text(word("indicator", first[0]));
        for (int i = 0; i < pair.size(); i++) {
            String[] label = pair.get(i).label().split(" › ");
            line.text(i == 0 ? "" : word("indicator.pair")).text(label[label.length - 1] + " ");
            writeMeasured(line, pair.get(i));
        }
    }

    private void writeMeasured(DocxParagraph line, Field field) {
        totals.of(field).write(line);
        line.text(measure(field));
        writeCoverage(line, field);
    }

    private void writeCoverage(DocxParagraph line, Field field) {
        Total total = totals.of(field);
        if (total.isKnown() && total.isPartial()) {
            total.writeCoverage(line);
        }
    }

    private static String measure(Field field) {
        return field.measure().isEmpty() || field.percent() ? "" : " " + field.measure();
    }
}
