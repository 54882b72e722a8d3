package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Section;

/** {@code y-kien-don-vi.docx}: every text of every unit in full, by prompt, then by unit. */
public final class UnitOpinions {
    /** With more units the texts are too many for one document; the consolidated workbook and {@code so-lieu.csv} hold them. */
    public static final int MOST_UNITS = 300;

    private record Opinion(String unit, String text) {}

    private final Docx document;
    private final Campaign campaign;
    private final Totals totals;
    private final Map<Integer, List<Opinion>> opinions = new HashMap<>();

    private UnitOpinions(CampaignState state) {
        campaign = state.campaign();
        totals = new Totals(campaign.form(), state.consolidation());
        document = new Docx(LayoutProfile.of(campaign.issuer("report").profile()), word("opinions.title"));
        List<Field> prompts = Extracts.prompts(campaign.form());
        try (Stream<UnitAnswers> units = state.answers()) {
            units.forEachOrdered(unit -> prompts.forEach(prompt -> gather(unit, prompt)));
        }
    }

    /** @param state of at most {@link #MOST_UNITS} units, whose texts are held in memory */
    public static void write(CampaignState state, OutputStream out) {
        new UnitOpinions(state).write(out);
    }

    private void gather(UnitAnswers unit, Field prompt) {
        Figure answer = unit.answers().get(prompt);
        if (answer.state() == State.VALUE) {
            opinions.computeIfAbsent(prompt.ordinal(), none -> new ArrayList<>())
                    .add(new Opinion(unit.unit().name(), answer.value()));
        }
    }

    private void write(OutputStream out) {
        title(document.profile().head().type(), word("opinions.title"));
        title(document.profile().head().subject(), campaign.name());
        LetterHead.endTitle(document, document.profile().head().belowTitle());
        campaign.outline().stream().flatMap(Section::walk).forEach(this::write);
        document.write(out);
    }

    private void title(Lettering look, String text) {
        document.paragraph(DocxStyle.PLAIN).centred().in(look).text(text);
    }

    private void write(Section section) {
        if (section.bullet()) {
            document.paragraph(DocxStyle.GUIDANCE).text(section.meant());
        } else {
            OutlineBody.writeHeading(document, section);
        }
        section.prompt().map(key -> campaign.form().field(key.toString())).ifPresent(this::write);
        Extracts.prompts(campaign.form()).stream()
                .filter(field -> section.asks().contains(field.key().row()))
                .forEach(field -> {
                    document.paragraph(DocxStyle.GUIDANCE).keptWithNext().text(field.label());
                    write(field);
                });
    }

    private void write(Field prompt) {
        List<Opinion> given = opinions.getOrDefault(prompt.ordinal(), List.of());
        DocxParagraph lead = document.paragraph(given.isEmpty() ? DocxStyle.GAP : DocxStyle.GUIDANCE);
        totals.of(prompt).writeFraction(lead);
        lead.text(word("opinions.mentions"));
        for (Opinion opinion : given) {
            DocxParagraph name = document.paragraph(DocxStyle.TEXT).keptWithNext();
            name.in(Lettering.bold(document.profile().body().text().size())).text(word("indicator", opinion.unit()));
            opinion.text()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> document.paragraph(DocxStyle.TEXT).text(line));
        }
    }
}
