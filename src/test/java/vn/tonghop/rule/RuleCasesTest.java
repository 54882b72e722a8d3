package vn.tonghop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;

/** Every rule says what its cases say, and every rule has a case in which it holds and one in which it does not. */
class RuleCasesTest {
    static Stream<RuleCases.Case> cases() {
        return RuleCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseLeadsToTheFindingsThatItNames(RuleCases.Case given) {
        assertThat(RuleCases.judged(given).stream()
                        .filter(finding -> isAbout(finding, given))
                        .map(RuleCasesTest::spelled)
                        .toList())
                .containsExactlyElementsOf(
                        given.expected().isEmpty()
                                ? List.of()
                                : List.of(given.expected().split(" \\| ")));
    }

    /** Cases fill in a few cells only: blanks are told in the cases of blanks, and there of the tables filled in. */
    private static boolean isAbout(Finding finding, RuleCases.Case given) {
        if (finding.code() != Code.RULE_BLANK) {
            return true;
        }
        String table = finding.keys().get(0).replaceFirst("/.*", "/");
        return given.rule().equals("R-BLANK") && given.given().contains(table);
    }

    private static String spelled(Finding finding) {
        return Stream.concat(
                        Stream.of(finding.code().printed(), finding.severity().name()), finding.keys().stream())
                .collect(Collectors.joining(" "));
    }

    static Stream<Campaign> campaigns() {
        return Definitions.builtIn().all().stream();
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void everyDeclaredRuleHasACaseThatHoldsAndOneThatDoesNot(Campaign campaign) {
        List<RuleCases.Case> cases = RuleCases.of("declared")
                .filter(given -> given.campaign().equals(campaign.code()))
                .toList();
        assertThat(campaign.rules())
                .extracting(RuleCases::name)
                .doesNotHaveDuplicates()
                .allSatisfy(rule -> assertThat(expectations(cases, rule))
                        .as("Write a passing and a failing case of %s in declared.tsv", rule)
                        .anyMatch(String::isEmpty)
                        .anyMatch(expected -> expected.startsWith(rule.substring(0, rule.indexOf(' ')))));
    }

    @Test
    void everyImpliedRuleHasACaseThatHoldsAndOneThatDoesNot() {
        List<RuleCases.Case> cases = RuleCases.of("implied").toList();
        Set<Code> declared = campaigns()
                .flatMap(campaign -> campaign.rules().stream())
                .map(rule -> Code.of(rule.code()).orElseThrow())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
        assertThat(Code.values())
                .filteredOn(code -> code.printed().startsWith("R-") && !declared.contains(code))
                .contains(Code.RULE_DUP, Code.RULE_DATE, Code.RULE_RATIO)
                .extracting(Code::printed)
                .allSatisfy(code -> assertThat(expectations(cases, code))
                        .as("Write a passing and a failing case of %s in implied.tsv", code)
                        .anyMatch(expected -> !expected.startsWith(code + " "))
                        .anyMatch(expected -> expected.startsWith(code + " ")));
    }

    private static List<String> expectations(List<RuleCases.Case> cases, String rule) {
        return cases.stream()
                .filter(given -> given.rule().equals(rule))
                .map(RuleCases.Case::expected)
                .toList();
    }
}
