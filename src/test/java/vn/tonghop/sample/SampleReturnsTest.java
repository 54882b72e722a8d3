package vn.tonghop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;
import vn.tonghop.finding.Severity;
import vn.tonghop.rule.RuleBook;

class SampleReturnsTest {
    @ParameterizedTest
    @ValueSource(strings = {"de-an-1327", "quy-che-518", "ket-luan-224", "giua-nhiem-ky-duk", "nghi-quyet-13"})
    void inventedReturnsKeepEveryRule(String code) {
        Campaign campaign = campaign(code);
        RuleBook rules = RuleBook.of(campaign);
        SampleReturns returns = new SampleReturns(campaign, rules, 7, 0);
        for (Unit unit : FictitiousRoster.of(campaign, 40, 7)) {
            if (!unit.isOwnBody()) {
                assertThat(grave(rules, campaign, unit, returns.of(unit).answers()))
                        .as(unit.toString())
                        .isEmpty();
            }
        }
    }

    /** Where rules pull on one figure from two sides, invented figures must still come to terms: no column may go unreported. */
    @ParameterizedTest
    @ValueSource(strings = {"de-an-1327", "quy-che-518", "ket-luan-224", "giua-nhiem-ky-duk", "nghi-quyet-13"})
    void hardlyAnyFigureIsNotKnownYet(String code) {
        Campaign campaign = campaign(code);
        SampleReturns returns = new SampleReturns(campaign, RuleBook.of(campaign), 7, 0);
        Map<State, Long> figures = FictitiousRoster.of(campaign, 40, 7).stream()
                .filter(unit -> !unit.isOwnBody())
                .map(unit -> returns.of(unit).answers())
                .flatMap(answers -> campaign.form().fields().stream().map(answers::get))
                .collect(Collectors.groupingBy(Figure::state, Collectors.counting()));
        assertThat(figures.getOrDefault(State.MISSING, 0L) * 100).isLessThan(figures.get(State.VALUE));
    }

    @Test
    void theSameSeedInventsTheSameReturn() {
        Campaign campaign = campaign("de-an-1327");
        RuleBook rules = RuleBook.of(campaign);
        Unit unit = FictitiousRoster.of(campaign, 3, 5).get(1);
        assertThat(new SampleReturns(campaign, rules, 5, 1).of(unit))
                .isEqualTo(new SampleReturns(campaign, rules, 5, 1).of(unit));
    }

    @Test
    void theRosterHasOneUnitOfEachNamedTypeThenCommitteesAndCellsInTurnAndItsOwnBody() {
        List<Unit> units = FictitiousRoster.of(campaign("de-an-1327"), 10, 7);
        assertThat(units.stream().map(Unit::type))
                .containsExactly(
                        "chi-bo-co-so",
                        "dang-bo-co-so",
                        "mttq-doan-the",
                        "co-quan-tuyen-truyen",
                        "ban-tuyen-giao",
                        "ubkt",
                        "van-phong-cap-uy",
                        "dang-bo-co-so",
                        "chi-bo-co-so",
                        "dang-bo-co-so",
                        "co-quan-tong-hop");
        assertThat(units.get(0).code()).isEqualTo("DV0001");
        assertThat(units.get(10).code()).isEqualTo("TH");
    }

    @ParameterizedTest
    @CsvSource({
        "de-an-1327, p26, Tỉnh ủy",
        "de-an-1327, p27, Thành ủy",
        "ket-luan-224, p49, Huyện ủy",
        "quy-che-518, p22, Trung ương",
        "giua-nhiem-ky-duk, p69, Đảng ủy Khối"
    })
    void whatIsInventedUnderRecommendationsTurnsToSomebody(String code, String prompt, String addressee) {
        Campaign campaign = campaign(code);
        SampleReturns returns = new SampleReturns(campaign, RuleBook.of(campaign), 7, 0);
        List<String> made = FictitiousRoster.of(campaign, 40, 7).stream()
                .filter(unit -> !unit.isOwnBody())
                .map(unit -> returns.of(unit).answers().get(campaign.form().field("DC/" + prompt + "/gt")))
                .map(Figure::value)
                .toList();
        assertThat(made).anyMatch(text -> text.contains(addressee));
        assertThat(made)
                .allMatch(text -> text.matches(
                        "(?s)Không có.*|Đơn vị không có.*|.*(Đề nghị|Kiến nghị|Đề xuất|Kính mong|Đối với) .*"));
        assertThat(new HashSet<>(made)).hasSizeGreaterThan(30);
    }

    private static Campaign campaign(String code) {
        return Definitions.builtIn().find(code).orElseThrow();
    }

    private static List<Finding> grave(RuleBook rules, Campaign campaign, Unit unit, Answers answers) {
        Return sent = new Return(
                campaign.code(),
                campaign.form().hash(),
                unit.code(),
                unit.type(),
                1,
                Optional.empty(),
                answers,
                Map.of(),
                List.of(),
                List.of());
        return rules.judge(sent).stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
    }
}
