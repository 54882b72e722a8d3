package vn.tonghop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.finding.Code;

/** Whatever a rule can find is said in both languages and explained in the documentation. */
class RuleSentencesTest {
    static Stream<Code> codesOfRules() {
        return Arrays.stream(Code.values())
                .filter(code -> code.printed().startsWith("R-")
                        || code == Code.NOTHING_ANSWERED
                        || code == Code.COMPUTED_REPLACED);
    }

    @ParameterizedTest
    @MethodSource("codesOfRules")
    void everyCodeHasItsSentencesInBothLanguages(Code code) {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "messages.findings",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(bundle.getLocale()).isEqualTo(locale);
            assertThat(bundle.getString(code.printed())).isNotBlank();
            assertThat(bundle.getString(code.printed() + ".expected")).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/docs/findings.md", "src/docs/rules.md"})
    void everyCodeIsExplainedInTheDocumentation(String page) throws IOException {
        String text = Files.readString(Path.of(page));
        assertThat(codesOfRules().map(Code::printed))
                .allSatisfy(code ->
                        assertThat(text).as("Explain %s in %s", code, page).contains(code));
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void everyRuleOfEveryCampaignIsSaidInBothLanguages(Campaign campaign) {
        assertThat(RuleBook.of(campaign).rules()).allSatisfy(rule -> {
            assertThat(rule.sentence(Locale.ROOT)).isNotBlank();
            assertThat(rule.sentence(Locale.ENGLISH)).isNotBlank().isNotEqualTo(rule.sentence(Locale.ROOT));
        });
    }

    static Stream<Campaign> campaigns() {
        return Definitions.builtIn().all().stream();
    }
}
