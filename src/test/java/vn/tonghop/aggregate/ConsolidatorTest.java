package vn.tonghop.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.aggregate.Units.CELL;
import static vn.tonghop.aggregate.Units.answers;
import static vn.tonghop.aggregate.Units.sent;
import static vn.tonghop.aggregate.Units.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.State;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.TestCampaign;
import vn.tonghop.definition.Unit;

class ConsolidatorTest {
    private static final Campaign CAMPAIGN = TestCampaign.of("""
            code: thu
            name: Thử
            indicators:
              - {code: A, text: Số lượt, kind: FLOW}
              - {code: B, text: Kinh phí, kind: MONEY}
              - {code: C, text: Có kế hoạch, kind: BOOL}
              - {code: D, text: Ghi chú, kind: TEXT}
              - {code: E, text: Của Ban Tuyên giáo, kind: FLOW, owner: [ban-tuyen-giao]}
              - {code: F, text: Tỷ lệ, kind: RATE, rate: {part: {text: Tử}, whole: {text: Mẫu}}}
            tables:
              - key: PL
                place: appendix
                header:
                  - {text: Năm, label: true}
                  - {text: Lượt, kind: FLOW}
                  - {text: Đảng viên, kind: STOCK}
                  - {text: Dự học, kind: FLOW}
                  - {text: Tỷ lệ, kind: RATE, part: c4, whole: c3}
                rows: {years: [2021, 2022], total: Tổng}
              - key: L1
                place: outline
                rows: {open: 3}
                columns:
                  - {text: Tên, type: text}
                  - {text: Số lượng, type: int, adds: FLOW}
                  - {text: Hội viên, type: int, adds: STOCK}
              - key: L2
                place: outline
                rows: {open: 3}
                columns:
                  - {text: Hình thức, type: text, group: true}
                  - {text: Đơn vị tính, type: text, group: true}
                  - {text: Số lượng, type: dec, adds: FLOW}
              - key: L3
                place: outline
                rows: {open: 3}
                columns:
                  - {text: Chỉ tiêu, type: text}
                  - {text: Đánh giá, type: choice, choices: [vượt, đạt, chưa đạt], group: true}
            """);
    private static final Form FORM = CAMPAIGN.form();
    private static final Unit ONE = unit("U1", CELL);
    private static final Unit TWO = unit("U2", CELL);
    private static final Unit THREE = unit("U3", CELL);
    private static final Unit BOARD = unit("TP", "co-quan-tong-hop");

    @Test
    void flowsAndMoneyAddOverUnitsAndYears() {
        Consolidation totals = added(
                sent(ONE, FORM, Map.of("SL/A/gt", "3", "SL/B/gt", "1.5", "PL/2021/c2", "4", "PL/2022/c2", "5")),
                sent(TWO, FORM, Map.of("SL/A/gt", "không", "SL/B/gt", "2.25", "PL/2022/c2", "10")),
                sent(THREE, FORM, Map.of("SL/A/gt", "chưa có", "PL/2021/c2", "?")));
        assertTotal(totals, "SL/A/gt", "3", 2, 3);
        assertTotal(totals, "SL/B/gt", "3.75", 2, 3);
        assertTotal(totals, "PL/2021/c2", "4", 1, 3);
        assertTotal(totals, "PL/2022/c2", "15", 2, 3);
        assertTotal(totals, "PL/TONG/c2", "19", 2, 3);
    }

    @Test
    void aStockAddsOverUnitsButItsTotalRowOnlySaysHowManyCount() {
        Consolidation totals = added(
                sent(ONE, FORM, Map.of("PL/2021/c3", "40", "PL/2022/c3", "42")),
                sent(TWO, FORM, Map.of("PL/2022/c3", "8")));
        assertTotal(totals, "PL/2022/c3", "50", 2, 3);
        assertTotal(totals, "PL/TONG/c3", "", 2, 3);
    }

    @Test
    void boolCountsYesAndTextIsOnlyCounted() {
        Consolidation totals = added(
                sent(ONE, FORM, Map.of("SL/C/gt", "1", "SL/D/gt", "Chưa có vướng mắc")),
                sent(TWO, FORM, Map.of("SL/C/gt", "0")),
                sent(THREE, FORM, Map.of("SL/C/gt", "1")));
        assertTotal(totals, "SL/C/gt", "2", 3, 3);
        assertTotal(totals, "SL/D/gt", "", 1, 3);
    }

    @Test
    void aRateIsComputedFromTheUnitRowsWhereBothPartsCount() {
        Consolidation totals = added(
                sent(ONE, FORM, Map.of("PL/2021/c4", "30", "PL/2021/c3", "40", "PL/2022/c4", "5", "PL/2022/c3", "5")),
                sent(TWO, FORM, Map.of("PL/2021/c4", "100", "PL/2022/c4", "0", "PL/2022/c3", "1")),
                sent(THREE, FORM, Map.of("PL/2021/c4", "2", "PL/2021/c3", "chưa có")));
        assertTotal(totals, "PL/2021/c5", "75", 1, 3);
        assertTotal(totals, "PL/2022/c5", "83.33", 2, 3);
        // (30 + 5 + 0) / (40 + 5 + 1)
        assertTotal(totals, "PL/TONG/c5", "76.09", 2, 3);
    }

    @Test
    void aRateOverNothingIsEmptyThoughItCounts() {
        assertTotal(added(sent(ONE, FORM, Map.of("SL/F/tu", "0", "SL/F/mau", "0"))), "SL/F/gt", "", 1, 3);
    }

    @Test
    void nobodyAnsweredIsEmptyNotZero() {
        Consolidation totals = added();
        assertTotal(totals, "SL/A/gt", "", 0, 3);
        assertThat(totals.totals().get("SL/A/gt").state()).isEqualTo(State.BLANK);
        assertTotal(totals, "PL/TONG/c5", "", 0, 3);
        assertThat(totals.lists())
                .extracting(ListTotal::key, ListTotal::value, ListTotal::counted, ListTotal::expected)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("L1/TONG/c2", "", 0, 3),
                        org.assertj.core.api.Assertions.tuple("L1/TONG/c3", "", 0, 3));
    }

    @Test
    void onlyTypesThatFillAFieldAreExpectedInIt() {
        Unit board = unit("BTG", "ban-tuyen-giao");
        Consolidator consolidator = consolidator(ONE, board, BOARD);
        consolidator.add(sent(board, FORM, Map.of("SL/E/gt", "6")));
        assertTotal(consolidator.finish(), "SL/E/gt", "6", 1, 2);
    }

    @Test
    void unitsRolledUpOrNotExpectedCountNowhere() {
        Unit roof = unit("DB", "dang-bo-co-so", "TH", true);
        Unit rolled = unit("CB1", CELL, "DB", false);
        Unit gone = unit("CB2", CELL);
        Consolidator consolidator =
                new Consolidator(CAMPAIGN, new Roster(List.of(roof, rolled, gone)), List.of(roof, rolled));
        consolidator.add(sent(roof, FORM, Map.of("SL/A/gt", "10")));
        consolidator.add(sent(rolled, FORM, Map.of("SL/A/gt", "4")));
        consolidator.add(sent(gone, FORM, Map.of("SL/A/gt", "5")));
        assertTotal(consolidator.finish(), "SL/A/gt", "10", 1, 1);
    }

    @Test
    void anUngroupedListHasOneTotalAColumn() {
        Consolidation totals = added(
                sent(ONE, FORM, Map.of("L1/1/c1", "a", "L1/1/c2", "3", "L1/3/c2", "4")),
                sent(TWO, FORM, Map.of("L1/KHAI/gt", "Không phát sinh")),
                sent(THREE, FORM, Map.of("L1/1/c1", "chỉ có tên")));
        assertList(totals, "L1", "TONG/c2 = 7 (2/3)", "TONG/c3 = 0 (1/3)");
    }

    @Test
    void aGroupedListAddsWithinItsGroups() {
        Consolidation totals = added(
                sent(ONE, FORM, Map.of("L2/1/c1", "Pa nô", "L2/1/c2", "cái", "L2/1/c3", "3", "L2/2/c1", "Tờ rơi")),
                sent(TWO, FORM, Map.of("L2/1/c1", "pa  nô", "L2/1/c2", "Cái", "L2/1/c3", "2.5", "L2/3/c3", "1")));
        assertList(totals, "L2", "pa-no.cai/c3 = 5.5 (2/3)", "to-roi./c3 =  (0/3)", "-cdb4ee/c3 = 1 (1/3)");
        assertThat(totals.lists().get(2).group()).containsExactly("Pa nô", "cái");
        assertThat(totals.lists().get(2).kind()).isEqualTo(Kind.FLOW);
    }

    @Test
    void aGroupedListWithNothingToAddCountsItsRows() {
        Consolidation totals = added(
                sent(ONE, FORM, Map.of("L3/1/c1", "a", "L3/1/c2", "đạt", "L3/2/c1", "b", "L3/2/c2", "đạt")),
                sent(TWO, FORM, Map.of("L3/1/c1", "a", "L3/1/c2", "vượt")),
                sent(THREE, FORM, Map.of("L3/1/c1", "c", "L3/1/c2", "đạt")));
        assertList(totals, "L3", "dat/c2 = 3 (2/3)", "vuot/c2 = 1 (1/3)");
    }

    @Test
    void aLowerBoardIsOneUnitAndItsRatesComeFromTheUnitsBehindIt() {
        Answers visible = answers(FORM, Map.of("SL/F/tu", "50", "SL/F/mau", "100", "SL/A/gt", "9", "SL/C/gt", "2"));
        List<UnitRow> below = List.of(
                new UnitRow("X1", "X1", CELL, answers(FORM, Map.of("SL/F/tu", "10", "SL/F/mau", "40"))),
                new UnitRow("X2", "X2", CELL, answers(FORM, Map.of("SL/F/tu", "40"))),
                new UnitRow("X3", "X3", CELL, answers(FORM, Map.of("SL/F/mau", "60"))));
        Consolidator consolidator = consolidator(ONE, BOARD);
        consolidator.add(sent(ONE, FORM, Map.of("SL/F/tu", "5", "SL/F/mau", "10", "SL/A/gt", "1", "SL/C/gt", "1")));
        consolidator.add(sent(BOARD, visible, below));
        Consolidation totals = consolidator.finish();
        assertTotal(totals, "SL/F/gt", "30", 2, 2);
        assertTotal(totals, "SL/F/tu", "55", 2, 2);
        assertTotal(totals, "SL/A/gt", "10", 2, 2);
        assertTotal(totals, "SL/C/gt", "3", 2, 2);
    }

    @Test
    void aLowerBoardWithoutTheUnitsBehindItCountsWithWhatItShows() {
        Consolidator consolidator = consolidator(BOARD);
        consolidator.add(sent(BOARD, answers(FORM, Map.of("SL/F/tu", "50", "SL/F/mau", "100")), List.of()));
        assertTotal(consolidator.finish(), "SL/F/gt", "50", 1, 1);
    }

    @Test
    void listsOfALowerBoardAreThoseOfTheUnitsBehindIt() {
        Answers visible = answers(FORM, Map.of("L1/1/c2", "5", "L3/1/c2", "đạt"));
        List<UnitRow> below = List.of(
                new UnitRow("X1", "X1", CELL, answers(FORM, Map.of("L1/1/c2", "2", "L3/1/c2", "đạt"))),
                new UnitRow("X2", "X2", CELL, answers(FORM, Map.of("L1/1/c2", "4", "L3/1/c2", "đạt"))));
        Consolidator consolidator = consolidator(ONE, BOARD);
        consolidator.add(sent(BOARD, visible, below));
        Consolidation totals = consolidator.finish();
        assertList(totals, "L1", "TONG/c2 = 6 (1/2)", "TONG/c3 =  (0/2)");
        assertList(totals, "L3", "dat/c2 = 2 (1/2)");
    }

    @Test
    void coverageSaysInHowManyUnitsATableCounts() {
        Consolidator consolidator = consolidator(ONE, TWO, THREE);
        consolidator.add(sent(ONE, FORM, Map.of("SL/A/gt", "1", "L1/KHAI/gt", "Không phát sinh")));
        consolidator.add(sent(TWO, FORM, Map.of("SL/A/gt", "chưa có", "PL/2021/c2", "3")));
        assertThat(consolidator.coverage())
                .containsExactly(
                        new Coverage("SL", 1, 3),
                        new Coverage("PL", 1, 3),
                        new Coverage("L1", 1, 3),
                        new Coverage("L2", 0, 3),
                        new Coverage("L3", 0, 3));
    }

    @Test
    void contributionsOfARateAddUpToItsPartsAndNameWhatLiesBehind() {
        Answers visible = answers(FORM, Map.of("SL/F/tu", "50", "SL/F/mau", "40"));
        UnitRow behind = new UnitRow("X1", "X1", CELL, answers(FORM, Map.of("SL/F/tu", "10", "SL/F/mau", "40")));
        List<Contribution> found = Contributions.of(sent(BOARD, visible, List.of(behind)), FORM.field("SL/F/gt"));
        assertThat(found)
                .extracting(
                        Contribution::role,
                        contribution -> contribution.figure().value())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("part", "10"),
                        org.assertj.core.api.Assertions.tuple("whole", "40"));
        assertThat(found.get(0).behind())
                .extracting(Contribution.Behind::unit, from -> from.figure().value())
                .containsExactly(org.assertj.core.api.Assertions.tuple("X1", "10"));
    }

    @Test
    void contributionsOfAListTotalAreTheRowsOfItsGroup() {
        UnitAnswers unit = sent(
                ONE,
                FORM,
                Map.of(
                        "L2/1/c1", "Pa nô", "L2/1/c3", "3", "L2/2/c1", "Tờ rơi", "L2/2/c3", "9", "L2/3/c1", "PA NÔ",
                        "L2/3/c3", "4"));
        ListTotal total = added(unit).lists().get(2);
        assertThat(total.value()).isEqualTo("7");
        assertThat(Contributions.of(unit, total))
                .extracting(contribution -> contribution.key().toString())
                .containsExactly("L2/1/c3", "L2/3/c3");
    }

    private static Consolidator consolidator(Unit... expected) {
        return new Consolidator(CAMPAIGN, new Roster(List.of(expected)), List.of(expected));
    }

    private static Consolidation added(UnitAnswers... units) {
        Consolidator consolidator = consolidator(ONE, TWO, THREE);
        Arrays.stream(units).forEach(consolidator::add);
        return consolidator.finish();
    }

    private static void assertTotal(Consolidation totals, String key, String value, int counted, int expected) {
        Map<String, Object> found = new HashMap<>();
        found.put("value", totals.totals().get(key).value());
        found.put("counted", totals.counted(FORM.field(key)));
        found.put("expected", totals.expected(FORM.field(key)));
        assertThat(found).as(key).isEqualTo(Map.of("value", value, "counted", counted, "expected", expected));
    }

    private static void assertList(Consolidation totals, String table, String... lines) {
        List<String> found = new ArrayList<>();
        totals.lists().stream()
                .filter(total -> total.table().equals(table))
                .forEach(total -> found.add("%s/%s = %s (%d/%d)"
                        .formatted(total.row(), total.column(), total.value(), total.counted(), total.expected())));
        assertThat(found).containsExactly(lines);
    }
}
