package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles a checked definition into a {@link Campaign}. */
final class CampaignCompiler {
    private CampaignCompiler() {}

    /** @throws DefinitionException when parts of the definition contradict each other */
    static Campaign compile(CampaignSource source) {
        List<Section> outline = new OutlineCompiler(source).compile(source.outline());
        Form form = new FormCompiler(source).compile(outline);
        checkSentences(outline, form);
        Optional<CampaignSource.Period> period = Optional.ofNullable(source.period());
        return new Campaign(
                source.code(),
                source.name(),
                source.source(),
                source.title(),
                period.map(CampaignSource.Period::from),
                period.map(CampaignSource.Period::to),
                period.map(CampaignSource.Period::words).orElse(""),
                source.deadlines(),
                source.milestones(),
                "nam-cuoi".equals(source.stockTotal()) ? Campaign.StockTotal.LAST_YEAR : Campaign.StockTotal.CROSS,
                source.issuers(),
                source.instructions(),
                quirks(source, outline),
                outline,
                form,
                source.rules(),
                FormCompiler.namedTypes(form));
    }

    /** Every place of a sentence is a field; a misspelt one would surface only when the report is written. */
    private static void checkSentences(List<Section> outline, Form form) {
        outline.stream()
                .flatMap(Section::walk)
                .forEach(section -> section.say().forEach(sentence -> {
                    sentence.places()
                            .filter(place -> !place.isKnownTo(form))
                            .forEach(place ->
                                    fail(section, place.key() + (place.name().isEmpty() ? "" : "#" + place.name())));
                    sentence.choices()
                            .flatMap(Sentence.Choice::keys)
                            .filter(key -> form.find(key).isEmpty())
                            .forEach(key -> fail(section, key));
                    checkGap(section, sentence);
                }));
    }

    /** While nobody has answered, a sentence shows which figures it lacks. */
    private static void checkGap(Section section, Sentence sentence) {
        boolean figures = sentence.places().findAny().isPresent();
        if (figures && sentence.placesWhileUnknown().findAny().isEmpty()) {
            throw DefinitionException.of("say.unknown", section.printed());
        }
    }

    private static void fail(Section section, String place) {
        throw DefinitionException.of("say", section.printed(), place);
    }

    /** The quirks listed apart, then every printed text that carries its own reading. */
    private static List<Quirk> quirks(CampaignSource source, List<Section> outline) {
        List<Quirk> quirks = new ArrayList<>(source.quirks());
        for (Printed line : source.title()) {
            if (!line.reading().isEmpty()) {
                quirks.add(new Quirk("title", FormWords.COVER, line.text(), line.reading()));
            }
        }
        outline.stream()
                .flatMap(Section::walk)
                .filter(Section::hasReading)
                .forEach(section ->
                        quirks.add(new Quirk("outline", FormWords.PROMPTS, section.printed(), section.meant())));
        for (CampaignSource.TableSource table : source.tables()) {
            for (Printed text : List.of(table.caption(), table.title(), table.attach(), table.note(), table.band())) {
                if (!text.reading().isEmpty()) {
                    quirks.add(new Quirk("table", table.key(), text.text(), text.reading()));
                }
            }
        }
        return quirks;
    }
}
