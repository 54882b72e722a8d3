package vn.tonghop.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.definition.RuleSource;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;

/** What a definition says about the severity of rules that it need not declare, because they follow from the fields. */
record ImpliedSeverities(Map<Code, Severity> severities) {
    private static final Set<Code> IMPLIED = EnumSet.of(
            Code.RULE_INT,
            Code.RULE_PCT,
            Code.RULE_DATE,
            Code.RULE_OWN,
            Code.RULE_BLANK,
            Code.RULE_TOT,
            Code.RULE_TOT_STOCK,
            Code.RULE_RATIO,
            Code.RULE_DUP);

    static ImpliedSeverities of(List<RuleSource> sources) {
        return new ImpliedSeverities(sources.stream()
                .filter(ImpliedSeverities::concern)
                .collect(Collectors.toMap(
                        ImpliedSeverities::code, source -> RuleCompiler.severity(source, code(source)), (a, b) -> b)));
    }

    /** Whether the source speaks of such a rule. */
    static boolean concern(RuleSource source) {
        return Code.of(source.code()).filter(IMPLIED::contains).isPresent();
    }

    private static Code code(RuleSource source) {
        return Code.of(source.code()).orElseThrow();
    }

    List<Finding> applied(List<Finding> found) {
        return found.stream()
                .map(finding -> finding.withSeverity(severities.getOrDefault(finding.code(), finding.severity())))
                .toList();
    }
}
