package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compiles the outline: numbers the prompts p01, p02 … in print order and spells sentence keys in full. */
final class OutlineCompiler {
    private final Set<String> tables = new HashSet<>();
    private final Set<String> indicators = new HashSet<>();
    private int prompts;

    OutlineCompiler(CampaignSource source) {
        source.tables().forEach(table -> tables.add(table.key()));
        source.indicators().forEach(indicator -> indicators.add(indicator.code()));
    }

    List<Section> compile(List<CampaignSource.Node> outline) {
        return compile(outline, 1);
    }

    private List<Section> compile(List<CampaignSource.Node> nodes, int level) {
        List<Section> sections = new ArrayList<>();
        for (CampaignSource.Node node : nodes) {
            sections.add(section(node, level));
        }
        return sections;
    }

    private Section section(CampaignSource.Node node, int level) {
        boolean bullet = !node.text().isEmpty();
        String heading = bullet ? node.text() : node.heading();
        CampaignSource.Reading reading = node.reading();
        Optional<Key> prompt = node.prompt().asked() ? Optional.of(nextPrompt()) : Optional.empty();
        return new Section(
                level,
                bullet,
                node.number(),
                heading,
                reading.number().isEmpty() ? node.number() : reading.number(),
                reading.heading().isEmpty() ? heading : reading.heading(),
                node.guidance(),
                prompt,
                new Owner(node.prompt().owner()),
                node.prompt().required(),
                asked(node),
                node.say().stream().map(pattern -> sentence(node, pattern)).toList(),
                compile(node.items(), level + 1));
    }

    private Key nextPrompt() {
        prompts++;
        return new Key(PromptLayout.TABLE, String.format(Locale.ROOT, "p%02d", prompts), "gt");
    }

    /** Indicators by code; tables by "#" and key, since a list may share its code with an indicator. */
    private List<String> asked(CampaignSource.Node node) {
        List<String> asked = new ArrayList<>();
        for (String code : node.asks()) {
            boolean known = false;
            if (indicators.contains(code)) {
                asked.add(code);
                known = true;
            }
            if (tables.contains(code)) {
                asked.add("#" + code);
                known = true;
            }
            if (!known) {
                throw DefinitionException.of("asks", node.heading() + node.text(), code);
            }
        }
        return asked;
    }

    private Sentence sentence(CampaignSource.Node node, String pattern) {
        try {
            return new SentenceParser(this::spelledKey).parse(pattern);
        } catch (IllegalArgumentException e) {
            throw DefinitionException.of("say.syntax", node.heading() + node.text(), String.valueOf(e.getMessage()));
        }
    }

    /** S0-01 → SL/S0-01/gt, S0-30.truoc → SL/S0-30/truoc; full keys stay. */
    private String spelledKey(String name) {
        if (indicators.contains(name)) {
            return "SL/" + name + "/gt";
        }
        int dot = name.lastIndexOf('.');
        return dot > 0 && indicators.contains(name.substring(0, dot))
                ? "SL/" + name.substring(0, dot) + "/" + name.substring(dot + 1)
                : name;
    }
}
