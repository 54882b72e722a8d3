package vn.tonghop.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.rule.RuleForms.CAMPAIGN;
import static vn.tonghop.rule.RuleForms.RULES;
import static vn.tonghop.rule.RuleForms.answers;
import static vn.tonghop.rule.RuleForms.judged;
import static vn.tonghop.rule.RuleForms.sent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.answers.State;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.DefinitionException;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.TestCampaign;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;
import vn.tonghop.finding.Sentences;
import vn.tonghop.finding.Severity;

class RuleBookTest {
    @Test
    void partsThatEqualTheirTotalAreFine() {
        assertThat(judged(sent(Map.of("T-01", "12", "T-02", "7", "T-03", "5")), "R-SUM"))
                .isEmpty();
    }

    @Test
    void partsThatDoNotEqualTheirTotalAreAnErrorThatNamesAllOfThem() {
        List<Finding> found = judged(sent(Map.of("T-01", "20", "T-02", "7", "T-03", "5")), "R-SUM");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(found.get(0).keys()).containsExactly("SL/T-02/gt", "SL/T-03/gt", "SL/T-01/gt");
        assertThat(found.get(0).found()).isEqualTo("7; 5; 20");
        assertThat(Sentences.vietnamese().message(found.get(0)))
                .isEqualTo(
                        "Trang Số liệu: các phần cộng lại chưa bằng tổng: 7 [E7] + 5 [E8] = 12, trong khi tổng ghi 20 [E6].");
        assertThat(Sentences.vietnamese().expected(found.get(0))).isEqualTo("Hai phần cộng lại bằng tổng.");
        assertThat(Sentences.vietnamese().proposal(found.get(0)))
                .isEqualTo("Xem lại các ô E7, E8, E6, sửa ô ghi sai ngay trong tệp này rồi gửi lại.");
        assertThat(Sentences.in(Locale.ENGLISH).expected(found.get(0))).isEqualTo("The parts equal the total.");
    }

    @Test
    void listedPartsMayFallShortOfTheTotalButNotExceedIt() {
        assertThat(judged(sent(Map.of("T-01", "20", "T-02", "7", "T-03", "5")), "R-SUMLE"))
                .isEmpty();
        assertThat(judged(sent(Map.of("T-01", "11", "T-02", "7", "T-03", "5")), "R-SUMLE"))
                .hasSize(1);
    }

    @Test
    void aPartMayExceedItsWholeByTheToleranceOnly() {
        assertThat(judged(sent(Map.of("T-07", "10", "T-08", "10.5")), "R-PART")).isEmpty();
        assertThat(judged(sent(Map.of("T-07", "10", "T-08", "10.51")), "R-PART"))
                .extracting(Finding::keys)
                .containsExactly(List.of("SL/T-08/gt", "SL/T-07/gt"));
    }

    @Test
    void noEventsMeansNoPeopleAndTheReverse() {
        assertThat(judged(sent(Map.of("T-04", "0", "T-05", "0")), "R-ZERO")).isEmpty();
        assertThat(judged(sent(Map.of("T-04", "2", "T-05", "40")), "R-ZERO")).isEmpty();
        assertThat(judged(sent(Map.of("T-04", "0", "T-05", "40")), "R-ZERO")).hasSize(1);
        assertThat(judged(sent(Map.of("T-04", "2", "T-05", "0")), "R-ZERO")).hasSize(1);
    }

    @Test
    void oneWayZeroAllowsEventsWithoutPeople() {
        assertThat(judged(sent(Map.of("PL/2014/c2", "3", "PL/2014/c3", "0")), "R-ZERO"))
                .isEmpty();
        List<Finding> found = judged(sent(Map.of("PL/2014/c2", "0", "PL/2014/c3", "25")), "R-ZERO");
        assertThat(found).hasSize(1);
        assertThat(Sentences.vietnamese().message(found.get(0)))
                .startsWith("Trang PL: một bên bằng 0 mà bên kia khác 0: 0 [");
        assertThat(Sentences.vietnamese().expected(found.get(0)))
                .isEqualTo("2014: Năm không có hội nghị thì không có lượt người.");
    }

    @Test
    void fewerPeopleThanEventsIsAskedNotExcluded() {
        List<Finding> found = judged(sent(Map.of("T-04", "9", "T-05", "4")), "R-GE");
        assertThat(found).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(Sentences.vietnamese().proposal(found.get(0))).endsWith("xin xác nhận lại. Có phải ghi nhầm cột?");
        assertThat(judged(sent(Map.of("T-04", "9", "T-05", "9")), "R-GE")).isEmpty();
    }

    @Test
    void filledRowsOfAListAreCounted() {
        assertThat(judged(sent(Map.of("T-09", "2", "VB/1/c1", "KH 1", "VB/3/c2", "5")), "R-X"))
                .isEmpty();
        List<Finding> found = judged(sent(Map.of("T-09", "3", "VB/1/c1", "KH 1", "VB/3/c2", "5")), "R-X");
        assertThat(found).extracting(Finding::keys).containsExactly(List.of("SL/T-09/gt"));
        assertThat(Sentences.vietnamese().message(found.get(0)))
                .isEqualTo("Trang Số liệu: đối chiếu hai nơi chưa khớp: 3 [E14], nơi kia 2.");
    }

    @Test
    void aBlankListSaysNothingUnlessDeclaredEmpty() {
        assertThat(judged(sent(Map.of("T-09", "3")), "R-X")).isEmpty();
        assertThat(judged(sent(Map.of("T-09", "3", "VB/KHAI/gt", "Không phát sinh")), "R-X"))
                .hasSize(1);
        assertThat(judged(sent(Map.of("T-09", "0", "VB/KHAI/gt", "Không phát sinh")), "R-X"))
                .isEmpty();
    }

    @Test
    void allBodyRowsOfAColumnAreAddedAndOneBlankLeavesTheRuleUndecided() {
        Map<String, String> years = Map.of(
                "PL/2013/c2",
                "1",
                "PL/2014/c2",
                "1",
                "PL/2015/c2",
                "1",
                "PL/2016/c2",
                "1",
                "PL/2017/c2",
                "1",
                "PL/2018/c2",
                "1",
                "T-04",
                "7");
        List<Finding> found = judged(sent(years), "R-X");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).keys()).hasSize(7).contains("SL/T-04/gt", "PL/2018/c2");
        Answers oneBlank = answers(years).toBuilder()
                .set("PL/2016/c2", Figure.blank(Place.NONE))
                .build();
        assertThat(judged(sent(oneBlank), "R-X")).isEmpty();
    }

    @Test
    void aNoneIsZeroAndMissingExcludedOrQualifiedLeavesTheRuleUndecided() {
        Answers two = answers(Map.of("T-01", "20", "T-02", "7"));
        assertThat(judged(with(two, "SL/T-03/gt", Figure.none("không", Place.NONE)), "R-SUM"))
                .hasSize(1);
        assertThat(judged(with(two, "SL/T-03/gt", Figure.missing("chưa có", Place.NONE)), "R-SUM"))
                .isEmpty();
        assertThat(judged(with(two, "SL/T-03/gt", Figure.excluded("abc", Place.NONE)), "R-SUM"))
                .isEmpty();
        Figure about = new Figure(State.VALUE, "5", Qualifier.ABOUT, "khoảng 5", Place.NONE);
        assertThat(judged(with(two, "SL/T-03/gt", about), "R-SUM")).isEmpty();
    }

    @Test
    void aFigureThatMoreThanTriplesIsAskedOnceAColumn() {
        List<Finding> found =
                judged(sent(Map.of("PL/2014/c2", "60", "PL/2015/c2", "181", "PL/2016/c2", "60")), "R-YOY");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).keys()).containsExactly("PL/2014/c2", "PL/2015/c2", "PL/2016/c2");
        assertThat(Sentences.vietnamese().message(found.get(0)))
                .isEqualTo("Trang PL, cột \"Hội nghị\": hai năm liền nhau chênh quá 3 lần: "
                        + "2014: 60 [C8] → 2015: 181 [C9]; 2015: 181 [C9] → 2016: 60 [C10].");
    }

    @Test
    void exactlyThreefoldSmallOrPartialYearsAreNoLeap() {
        assertThat(judged(sent(Map.of("PL/2014/c2", "60", "PL/2015/c2", "180")), "R-YOY"))
                .isEmpty();
        assertThat(judged(sent(Map.of("PL/2014/c2", "49", "PL/2015/c2", "500")), "R-YOY"))
                .isEmpty();
        assertThat(judged(sent(Map.of("PL/2013/c2", "60", "PL/2014/c2", "600")), "R-YOY"))
                .isEmpty();
        assertThat(judged(sent(Map.of("PL/2014/c2", "60", "PL/2016/c2", "600")), "R-YOY"))
                .isEmpty();
    }

    @Test
    void aStockThatStandsStillOverAllFullYearsIsOneWarning() {
        Map<String, String> still =
                Map.of("PL/2014/c4", "80", "PL/2015/c4", "80", "PL/2016/c4", "80", "PL/2018/c4", "80");
        List<Finding> found = judged(sent(still), "R-CARRY");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).keys()).containsExactly("PL/2014/c4", "PL/2015/c4", "PL/2016/c4", "PL/2018/c4");
        assertThat(Sentences.vietnamese().message(found.get(0)))
                .isEqualTo("Trang PL, cột \"Đảng viên\": 4 năm đều ghi đúng một số 80.");
    }

    @Test
    void threeYearsSmallStocksOrOneOtherYearAreNoStandstill() {
        assertThat(judged(sent(Map.of("PL/2014/c4", "80", "PL/2015/c4", "80", "PL/2016/c4", "80")), "R-CARRY"))
                .isEmpty();
        assertThat(judged(
                        sent(Map.of("PL/2014/c4", "9", "PL/2015/c4", "9", "PL/2016/c4", "9", "PL/2017/c4", "9")),
                        "R-CARRY"))
                .isEmpty();
        assertThat(judged(
                        sent(Map.of(
                                "PL/2014/c4",
                                "80",
                                "PL/2015/c4",
                                "80",
                                "PL/2016/c4",
                                "80",
                                "PL/2017/c4",
                                "80",
                                "PL/2018/c4",
                                "81")),
                        "R-CARRY"))
                .isEmpty();
    }

    @Test
    void countsAreWholeAndNotNegativeAndPercentsStayWithinAHundred() {
        assertThat(judged(sent(Map.of("T-01", "1.5", "T-04", "-3", "T-05", "12")), "R-INT"))
                .extracting(finding -> finding.keys().get(0))
                .containsExactly("SL/T-01/gt", "SL/T-04/gt");
        assertThat(judged(sent(Map.of("T-06", "98.5")), "R-PCT")).isEmpty();
        List<Finding> found = judged(sent(Map.of("T-06", "250")), "R-PCT");
        assertThat(Sentences.vietnamese().message(found.get(0)))
                .isEqualTo("Trang Số liệu, ô E11 (Tỷ lệ hài lòng) ghi \"250\", nằm ngoài khoảng 0 đến 100 phần trăm.");
    }

    @Test
    void otherRulesJudgeWhatDomainLeaves() {
        Return negative = sent(Map.of("T-01", "12", "T-02", "-7", "T-03", "5"));
        assertThat(RULES.judge(negative))
                .extracting(finding -> finding.code().printed())
                .contains("R-INT")
                .doesNotContain("R-SUM", "R-SUMLE");
    }

    @Test
    void oneRulesExclusionMakesNoOtherUndecided() {
        assertThat(RULES.judge(sent(Map.of("T-01", "11", "T-02", "7", "T-03", "5"))))
                .extracting(finding -> finding.code().printed())
                .contains("R-SUM", "R-SUMLE");
    }

    @Test
    void whatReadingRefusedIsNotTakenUpAgain() {
        Return sent = sent(Map.of("T-01", "20", "T-02", "7", "T-03", "5"));
        Finding gone = Finding.of(vn.tonghop.finding.Code.PLACE_GONE, List.of("SL/T-03/gt"), Place.NONE, "");
        assertThat(judged(sent.withFindings(List.of(gone)), "R-SUM")).isEmpty();
    }

    @Test
    void requiredFieldsLeftBlankAreOneFindingASheet() {
        List<Finding> found = judged(sent(Map.of("T-01", "12")), "R-BLANK");
        assertThat(found).extracting(finding -> finding.place().sheet()).containsExactly("Số liệu", "PL");
        assertThat(found.get(0).keys())
                .containsExactly(
                        "SL/T-02/gt",
                        "SL/T-03/gt",
                        "SL/T-04/gt",
                        "SL/T-05/gt",
                        "SL/T-06/gt",
                        "SL/T-07/gt",
                        "SL/T-09/gt",
                        "SL/T-11/tu",
                        "SL/T-11/mau");
        assertThat(Sentences.vietnamese().message(found.get(0)))
                .isEqualTo("Trang Số liệu: còn 9 trong 10 ô cần điền đang để trống: E7, E8, E9, E10, E11, E12, ….");
        assertThat(found.get(1).args()).startsWith("18", "18");
    }

    @Test
    void missingIsAnAnswer() {
        Answers.Builder all = new Answers.Builder(CAMPAIGN.form());
        CAMPAIGN.form().fields().forEach(field -> all.set(field.ordinal(), Figure.missing("chưa có", field.place())));
        assertThat(judged(sent(all.build()), "R-BLANK")).isEmpty();
    }

    @Test
    void figuresInFieldsOfOtherTypesAreToldOnceASheet() {
        Place at = CAMPAIGN.form().field("SL/T-10/gt").place();
        Answers foreign = answers(Map.of("T-01", "1")).toBuilder()
                .set("SL/T-10/gt", Figure.excluded("4", at))
                .build();
        List<Finding> found = judged(sent(foreign), "R-OWN");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).keys()).containsExactly("SL/T-10/gt");
        assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(Sentences.vietnamese().message(found.get(0)))
                .isEqualTo(
                        "Trang Số liệu: 1 ô không thuộc phần đơn vị ghi mà có số liệu: E15. Số ở đó không được cộng vào tổng.");
        assertThat(Sentences.vietnamese().expected(found.get(0))).isEqualTo("Đơn vị ghi các ô này: Ban Tuyên giáo.");
    }

    @Test
    void aReturnThatAnswersNothingIsOneErrorWithoutKeys() {
        List<Finding> found = RULES.judge(sent(Map.of()));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).code().printed()).isEqualTo("S-EMPTY");
        assertThat(found.get(0).keys()).isEmpty();
        assertThat(judged(sent(Map.of("BIA/don-vi/gt", "Chi bộ 1")), "S-EMPTY")).hasSize(1);
        assertThat(judged(sent(Map.of("PL/KHAI/gt", "Không phát sinh")), "S-EMPTY"))
                .isEmpty();
    }

    @Test
    void aTotalTypedOverTheFormulaIsComparedWithItsRows() {
        Map<String, String> rows = Map.of(
                "PL/2013/c2",
                "1",
                "PL/2014/c2",
                "2",
                "PL/2015/c2",
                "3",
                "PL/2016/c2",
                "4",
                "PL/2017/c2",
                "5",
                "PL/2018/c2",
                "6");
        assertThat(judged(overwritten(rows, "PL/TONG/c2", "21"), "R-TOT")).isEmpty();
        assertThat(judged(overwritten(rows, "PL/TONG/c2", "21"), "S-COMPUTED")).hasSize(1);
        List<Finding> found = judged(overwritten(rows, "PL/TONG/c2", "30"), "R-TOT");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).keys()).containsExactly("PL/TONG/c2");
        assertThat(Sentences.vietnamese().message(found.get(0)))
                .isEqualTo(
                        "Trang PL, ô C13 (Tổng › Hội nghị): công thức bị ghi đè bằng \"30\", trong khi cộng các hàng được 21.");
    }

    @Test
    void yearsOfAStockAddedUpAreToldAsSuch() {
        Map<String, String> rows = Map.of(
                "PL/2013/c4",
                "10",
                "PL/2014/c4",
                "10",
                "PL/2015/c4",
                "10",
                "PL/2016/c4",
                "10",
                "PL/2017/c4",
                "10",
                "PL/2018/c4",
                "12");
        assertThat(judged(overwritten(rows, "PL/TONG/c4", "62"), "R-TOT-STOCK")).hasSize(1);
        assertThat(judged(overwritten(rows, "PL/TONG/c4", "12"), "R-TOT-STOCK")).isEmpty();
        assertThat(judged(overwritten(rows, "PL/TONG/c4", "12"), "S-COMPUTED")).hasSize(1);
    }

    @Test
    void aRateTypedOverTheFormulaMayBeRoundedAsPeopleRound() {
        Map<String, String> row = Map.of("PL/2014/c3", "2", "PL/2014/c4", "3");
        assertThat(judged(overwritten(row, "PL/2014/c5", "67"), "R-RATIO")).isEmpty();
        assertThat(judged(overwritten(row, "PL/2014/c5", "66.7"), "R-RATIO")).isEmpty();
        assertThat(judged(overwritten(row, "PL/2014/c5", "66.5"), "R-RATIO")).hasSize(1);
        List<Finding> found = judged(overwritten(row, "PL/2014/c5", "70"), "R-RATIO");
        assertThat(Sentences.vietnamese().expected(found.get(0))).isEqualTo("66,67, do phần mềm tự tính.");
    }

    @Test
    void onALowerBoardsTotalsOnlyDomainIsJudged() {
        Answers totals = answers(Map.of("T-01", "20", "T-02", "7", "T-03", "-5"));
        UnitRow row = new UnitRow("X1", "Chi bộ X1", "chi-bo-co-so", totals);
        Return board = new Return(
                "thu",
                CAMPAIGN.form().hash(),
                "TP",
                "co-quan-tong-hop",
                1,
                Optional.empty(),
                totals,
                Map.of(),
                List.of(),
                List.of(row));
        assertThat(RULES.judge(board))
                .extracting(finding -> finding.code().printed())
                .containsExactly("R-INT");
    }

    @Test
    void theSeverityOfADefinitionOutweighsTheDesigns() {
        Rule part = RuleBook.of(TestCampaign.builtIn("de-an-1327")).rules().stream()
                .filter(rule -> rule.fields().get(0).key().toString().equals("PL02/2015/c4"))
                .filter(rule -> rule.code().printed().equals("R-PART"))
                .findFirst()
                .orElseThrow();
        assertThat(part.severity()).isEqualTo(Severity.WARNING);
        assertThat(part.sentence(Locale.ROOT))
                .isEqualTo("2015: Số đảng viên được học tập không vượt tổng số đảng viên");
        assertThat(part.sentence(Locale.ENGLISH)).isEqualTo("2015: Members taught are no more than all members");
    }

    @Test
    void everyBuiltInCampaignHasRulesThatCompile() {
        assertThat(Definitions.builtIn().all())
                .allSatisfy(
                        campaign -> assertThat(RuleBook.of(campaign).rules()).isNotEmpty());
    }

    @Test
    void liveRulesAreThoseThatTheTypeCanDecide() {
        RuleBook book = RuleBook.of(TestCampaign.builtIn("de-an-1327"));
        assertThat(book.liveRules("ubkt"))
                .isNotEmpty()
                .allMatch(rule -> rule.fields().stream().allMatch(field -> field.filledBy("ubkt")));
        assertThat(book.liveRules("ubkt")).hasSizeLessThan(book.liveRules().size());
        assertThat(book.liveRules())
                .isSortedAccordingTo((a, b) -> Integer.compare(
                        a.fields().get(0).ordinal(), b.fields().get(0).ordinal()));
    }

    @Test
    void aRuleAboutAnUnknownFieldStopsTheStartAndIsNamed() {
        assertThatThrownBy(() -> RuleBook.of(campaignWith("left: [T-01], op: \"=\", right: [T-99]")))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "Luật R-SUM \"bằng nhau\": biểu không có T-99. Sửa lại khóa trong mục rules của đợt báo cáo.");
    }

    @Test
    void aRuleAboutARateOrWithoutASideStopsTheStart() {
        assertThatThrownBy(() -> RuleBook.of(campaignWith("left: [T-01], op: \"=\", right: [T-02]")))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("T-02 không phải ô số do đơn vị ghi");
        assertThatThrownBy(() -> RuleBook.of(campaignWith("left: [T-01], op: \"=\"")))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("thiếu vế");
        assertThatThrownBy(() -> RuleBook.of(campaignWith("left: [T-01], op: \"<\", right: [T-01]")))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("op là \"<\"");
    }

    private static vn.tonghop.definition.Campaign campaignWith(String rule) {
        return TestCampaign.of("""
                code: thu
                name: Thử
                indicators:
                  - {code: T-01, text: Số, kind: FLOW}
                  - {code: T-02, text: Tỷ lệ, kind: RATE, rate: {part: {text: A}, whole: {text: B}}}
                rules:
                  - {code: R-SUM, %s, say: bằng nhau}
                """.formatted(rule));
    }

    private static Return with(Answers answers, String key, Figure figure) {
        return sent(answers.toBuilder().set(key, figure).build());
    }

    private static Return overwritten(Map<String, String> typed, String key, String constant) {
        return sent(answers(typed), Map.of(CAMPAIGN.form().field(key).ordinal(), constant));
    }
}
