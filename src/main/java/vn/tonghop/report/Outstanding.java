package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.definition.Issuer;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.UnitTypes;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Sentences;
import vn.tonghop.finding.Severity;

/**
 * What one reminded unit still has to do.
 *
 * @param daysLate from its deadline to today; 0 or less before it has passed
 * @param todo in words, without a full stop: that nothing was sent, or which tables are empty and which cells are wrong
 */
record Outstanding(UnitStatus status, long daysLate, String todo) {
    /** Wrong cells that are named; the return slip shows them all. */
    private static final int MOST_NAMED = 3;

    /** What is open of one unit: the first errors in words, and how many there are. */
    private static final class Open {
        private final List<String> named = new ArrayList<>();
        /** Sheets with fields left empty, as R-BLANK found them, by table. */
        private final Map<String, String> blanks = new LinkedHashMap<>();

        private int errors;
        private int warnings;
    }

    /** The office that reminds, as it is written in a sentence and not at the head of a letter. */
    static String sender(Issuer issuer) {
        return UnitTypes.slugOf(issuer.body()).map(UnitTypes::label).orElse(issuer.body());
    }

    boolean isLate() {
        return daysLate > 0;
    }

    /** Units with a reminder today, in print order; one that has explained all that is open waits for us, not we for it. */
    static List<Outstanding> of(CampaignState state) {
        List<UnitStatus> reminded = state.units().stream()
                .filter(unit -> unit.reminder().isPresent() && unit.deadline().isPresent())
                .toList();
        Map<String, Open> open = reminded.isEmpty() ? Map.of() : open(state);
        return reminded.stream()
                .map(unit -> new Outstanding(
                        unit,
                        ChronoUnit.DAYS.between(unit.deadline().orElseThrow(), state.today()),
                        todo(state, unit, open.getOrDefault(unit.unit().code(), new Open()))))
                .filter(unit -> !unit.todo().isEmpty())
                .toList();
    }

    private static Map<String, Open> open(CampaignState state) {
        Map<String, Open> byUnit = new HashMap<>();
        Sentences sentences = Sentences.vietnamese();
        try (Stream<OpenFinding> findings = state.findings()) {
            findings.filter(found -> !found.isExplained()).forEachOrdered(found -> {
                Open open = byUnit.computeIfAbsent(found.unit().code(), none -> new Open());
                Finding finding = found.finding();
                if (finding.code() == Code.RULE_BLANK && !finding.isError()) {
                    finding.keys()
                            .forEach(key -> open.blanks.put(
                                    Key.parse(key).table(), finding.place().sheet()));
                } else if (finding.severity() == Severity.WARNING) {
                    open.warnings++;
                }
                if (finding.isError()) {
                    open.errors++;
                    if (open.named.size() < MOST_NAMED) {
                        open.named.add(named(finding, sentences));
                    }
                }
            });
        }
        return byUnit;
    }

    private static String named(Finding finding, Sentences sentences) {
        if (finding.place().isNone()) {
            return sentences.message(finding);
        }
        String key = finding.found().isEmpty() ? "todo.error.blank" : "todo.error";
        return word(key, finding.place().sheet(), finding.place().cell(), finding.found());
    }

    private static String todo(CampaignState state, UnitStatus unit, Open open) {
        if (!unit.isSent()) {
            return word("todo.not-sent");
        }
        List<String> parts = new ArrayList<>();
        if (!unit.missing().isEmpty()) {
            parts.add(word(
                    "todo.missing",
                    unit.missing().stream()
                            .map(key -> name(state.campaign().form().table(key)))
                            .collect(Collectors.joining(", "))));
        }
        open.blanks.keySet().removeAll(unit.missing());
        if (!open.blanks.isEmpty()) {
            parts.add(
                    word("todo.blanks", open.blanks.values().stream().distinct().collect(Collectors.joining(", "))));
        }
        if (open.errors > 0) {
            parts.add(word("todo.errors", String.join(word("todo.separator"), open.named)));
        }
        if (open.errors > open.named.size()) {
            parts.add(word("todo.errors.more", open.errors - open.named.size()));
        }
        if (open.warnings > 0) {
            parts.add(word("todo.confirm", open.warnings));
        }
        return String.join(word("todo.separator"), parts);
    }

    private static String name(Table table) {
        return table.caption().isEmpty()
                ? table.sheet()
                : FormTable.spaced(table.caption().meant());
    }
}
