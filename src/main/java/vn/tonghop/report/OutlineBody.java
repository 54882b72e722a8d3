package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.List;
import java.util.Optional;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Section;
import vn.tonghop.definition.Sentence;
import vn.tonghop.definition.Table;

/** The outline, section by section: its headings as meant, what it asks as guidance, and what the units answered. */
final class OutlineBody {
    private static final int LONGEST_NAME = 80;

    /** What units wrote to a prompt. */
    @FunctionalInterface
    interface PromptWords {
        /** @param about what the prompt asks, in a few words */
        List<PlannedLine> of(Field prompt, String about);
    }

    private final Docx document;
    private final Campaign campaign;
    private final Totals totals;
    private final PromptWords words;
    private final Guidance guidance;
    private final OfficeRows offices;
    private final IndicatorSentences indicators;
    private final String area;

    OutlineBody(
            Docx document, Campaign campaign, Totals totals, PromptWords words, Guidance guidance, OfficeRows offices) {
        this.document = document;
        this.campaign = campaign;
        this.totals = totals;
        this.words = words;
        this.guidance = guidance;
        this.offices = offices;
        this.indicators = new IndicatorSentences(document, campaign, totals);
        String named = campaign.issuer("report").area();
        this.area = named.isEmpty() ? word("area") : named;
    }

    void write() {
        campaign.outline().stream().flatMap(Section::walk).forEach(this::write);
    }

    private void write(Section section) {
        if (section.level() == 1) {
            totals.beginPart();
        }
        if (section.bullet()) {
            SourceText.beside(guidance.write(section.meant()), section);
        } else {
            writeHeading(document, section);
        }
        section.guidance().forEach(text -> SourceText.beside(guidance.write(text.meant()), text));
        writeSentences(section.say());
        section.asks().stream()
                .filter(code -> !code.startsWith("#") && inWords(code).isEmpty())
                .forEach(indicators::write);
        section.asks().stream().filter(code -> code.startsWith("#")).forEach(code -> writeTable(code.substring(1)));
        section.prompt()
                .map(key -> campaign.form().field(key.toString()))
                .ifPresent(prompt -> write(prompt, name(section)));
        section.asks().stream().flatMap(code -> inWords(code).stream()).forEach(this::writeWords);
    }

    /** A number in words ("Phần thứ nhất") is a heading of its own, as the outlines print it. */
    static void writeHeading(Docx document, Section section) {
        DocxStyle style = DocxStyle.heading(section.level());
        if (section.meantNumber().contains(" ") && !section.meantHeading().isEmpty()) {
            document.paragraph(style).acrossTheMiddle().text(section.meantNumber());
            SourceText.beside(
                    document.paragraph(style).acrossTheMiddle().spaced(0, 6).text(section.meantHeading()), section);
        } else {
            SourceText.beside(document.paragraph(style).text(section.meant()), section);
        }
    }

    /** What can be said in one paragraph, what cannot in another that asks for it. */
    private void writeSentences(List<Sentence> patterns) {
        Optional<DocxParagraph> said = Optional.empty();
        List<SentencePattern> sentences = patterns.stream()
                .map(pattern -> new SentencePattern(pattern, totals, area))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        for (SentencePattern sentence : sentences) {
            if (sentence.isSayable()) {
                DocxParagraph into =
                        said.map(before -> before.text(" ")).orElseGet(() -> document.paragraph(DocxStyle.TEXT));
                sentence.write(into);
                said = Optional.of(into);
            }
        }
        sentences.stream()
                .filter(sentence -> !sentence.isSayable())
                .forEach(sentence -> sentence.writeAsGap(document.paragraph(DocxStyle.GAP)));
    }

    /** The indicator, where it is answered in words. */
    private Optional<Field> inWords(String code) {
        return Extracts.prompts(campaign.form()).stream()
                .filter(field -> field.key().row().equals(code))
                .findFirst();
    }

    private void writeWords(Field asked) {
        document.paragraph(DocxStyle.GUIDANCE).keptWithNext().text(asked.label());
        write(asked, asked.label());
    }

    private void write(Field prompt, String about) {
        words.of(prompt, about).forEach(line -> line.write(document));
    }

    private void writeTable(String key) {
        Table table = campaign.form().table(key);
        if (table.shape() == Table.Shape.LIST) {
            new ListSummary(document, totals, offices).write(table);
        } else if (!Appendices.isOnItsOwnPage(table)) {
            FormTable.names(table)
                    .forEach(name -> FormTable.write(
                            document.paragraph(DocxStyle.PLAIN)
                                    .centred()
                                    .keptWithNext()
                                    .spaced(6, 3)
                                    .in(document.profile().tables().caption()),
                            name));
            new FormTable(document, campaign, totals, table).write();
            document.paragraph(DocxStyle.BREAK).spaced(0, 6);
        }
    }

    /** What a gap calls the section: its words without mark or number, not too long. */
    private static String name(Section section) {
        String words = section.meantHeading().replaceFirst("^[-–+*•]\\s*", "").replaceFirst(":$", "");
        if (words.length() <= LONGEST_NAME) {
            return words;
        }
        int cut = words.lastIndexOf(' ', LONGEST_NAME);
        return words.substring(0, cut < 0 ? LONGEST_NAME : cut) + "…";
    }
}
