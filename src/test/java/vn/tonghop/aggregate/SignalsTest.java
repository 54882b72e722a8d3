package vn.tonghop.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.TestCampaign;
import vn.tonghop.definition.Unit;

class SignalsTest {
    private static final Campaign CAMPAIGN = TestCampaign.of("""
            code: thu
            name: Báo cáo thử
            outline:
              - number: "I."
                heading: TÌNH HÌNH
                items:
                  - {text: "- Nêu khó khăn.", prompt: true}
                  - {text: "- Việc phổ biến nghị quyết đến từng đảng viên, đoàn viên, hội viên và người lao động trong cơ quan; việc viết thu hoạch, việc kiểm tra sau học tập và những chuyển biến trong nhận thức.", prompt: true}
            tables:
              - key: PL
                place: appendix
                title: Kết quả
                partial: [2023]
                header:
                  - {text: Năm, label: true}
                  - {text: Hội nghị, kind: FLOW, unit: hội nghị}
                  - {text: Đảng viên, kind: STOCK, unit: người}
                  - {text: Dự học, kind: FLOW, unit: lượt}
                  - {text: Viết thu hoạch, kind: FLOW, unit: lượt}
                  - {text: Kinh phí, kind: MONEY, unit: triệu đồng}
                rows: {years: [2019, 2023]}
            """);

    private static final String STORY =
            "Đầu năm chúng tôi họp ba lần mới chọn được người đứng lớp vì đồng chí cũ chuyển công tác lên tỉnh; "
                    + "lớp đầu tiên mở ở nhà văn hóa thôn Đông, máy chiếu hỏng giữa chừng nên phải đọc chay, "
                    + "lớp sau mượn được loa của trường học nên bà con ngồi đến cuối buổi.";

    @Test
    void anAnswerThatDiffersOnlyInNameAndFiguresIsTheSame() {
        List<Signal> signals = signals(
                Map.of("DC/p01/gt", "Chi bộ Đông Hà có 12 đảng viên. " + STORY),
                Map.of("DC/p01/gt", "Chi bộ Tây Sơn có 31 đảng viên. " + STORY));
        assertThat(signals).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(Signal.Kind.SAME_WORDS);
            assertThat(signal.units()).extracting(Unit::name).containsExactly("Chi bộ Đông Hà", "Chi bộ Tây Sơn");
            assertThat(signal.percent()).isEqualTo(100);
            assertThat(signal.spots())
                    .containsExactly(new Signal.Spot(
                            "- Nêu khó khăn.",
                            CAMPAIGN.form().field("DC/p01/gt").place().sheet(),
                            CAMPAIGN.form().field("DC/p01/gt").place().cell()));
            assertThat(signal.evidence())
                    .isEqualTo("Chi bộ Đông Hà có 12 đảng viên. Đầu năm chúng tôi họp ba lần mới chọn được người"
                            + " đứng lớp vì đồng chí cũ chuyển công tác lên tỉnh; lớp đầu tiên …");
        });
    }

    @Test
    void shortAnswersAreAlikeByChance() {
        assertThat(signals(
                        Map.of("DC/p01/gt", "Không có khó khăn gì lớn, đơn vị hoàn thành các nhiệm vụ được giao."),
                        Map.of("DC/p01/gt", "Không có khó khăn gì lớn, đơn vị hoàn thành các nhiệm vụ được giao.")))
                .isEmpty();
    }

    @Test
    void theSameWordsUnderAnotherPromptAreNotCompared() {
        assertThat(signals(Map.of("DC/p01/gt", STORY), Map.of("DC/p02/gt", STORY)))
                .isEmpty();
    }

    @Test
    void oneAnswerInManyUnitsIsOneLine() {
        assertThat(signals(
                        Map.of("DC/p01/gt", STORY),
                        Map.of("DC/p01/gt", STORY),
                        Map.of("DC/p01/gt", STORY),
                        Map.of("DC/p01/gt", STORY),
                        Map.of("DC/p01/gt", STORY),
                        Map.of("DC/p01/gt", STORY)))
                .singleElement()
                .satisfies(signal -> assertThat(signal.units()).hasSize(6));
    }

    @Test
    void anAnswerInTheOutlinesWordsIsAsked() {
        assertThat(signals(Map.of(
                        "DC/p02/gt",
                        "Việc phổ biến nghị quyết đến từng đảng viên, đoàn viên, hội viên và người lao động trong cơ quan;"
                                + " việc viết thu hoạch, việc kiểm tra sau học tập được chú ý.")))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.kind()).isEqualTo(Signal.Kind.OUTLINE_WORDS);
                    assertThat(signal.percent()).isEqualTo(89);
                });
    }

    @Test
    void equalRowsOfTwoUnitsAreOneLineATable() {
        Map<String, String> row =
                Map.of("PL/2020/c2", "7", "PL/2020/c3", "212", "PL/2020/c4", "640", "PL/2020/c5", "587");
        assertThat(signals(row, row)).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(Signal.Kind.SAME_FIGURES);
            assertThat(signal.evidence()).isEqualTo("7; 212; 640; 587");
            assertThat(signal.spots()).extracting(Signal.Spot::label).containsExactly("2020");
        });
    }

    @Test
    void smallFiguresAreEqualByChance() {
        Map<String, String> row = Map.of("PL/2020/c2", "7", "PL/2020/c3", "12", "PL/2020/c4", "12", "PL/2020/c5", "12");
        assertThat(signals(row, row)).isEmpty();
    }

    @Test
    void aFullYearThatRepeatsTheYearBeforeIsAsked() {
        assertThat(signals(typed("2020", 3, 51, 164, 155), typed("2021", 3, 51, 164, 155)))
                .isEmpty();
        assertThat(repeated("2020", "2021", 212)).containsExactly(Signal.Kind.YEAR_REPEATED);
        assertThat(repeated("2022", "2023", 212)).isEmpty();
        assertThat(repeated("2020", "2022", 212)).isEmpty();
    }

    @Test
    void aStockThatNeverChangesIsLeftToItsRule() {
        assertThat(repeated("2020", "2021", 49)).isEmpty();
    }

    @Test
    void aColumnOfRoundNumbersIsAskedButNotMoney() {
        assertThat(signals(Map.of("PL/2019/c4", "150", "PL/2020/c4", "200", "PL/2021/c4", "350", "PL/2022/c4", "400")))
                .extracting(Signal::kind)
                .containsExactly(Signal.Kind.ROUND_NUMBERS);
        assertThat(signals(Map.of("PL/2019/c4", "150", "PL/2020/c4", "200", "PL/2021/c4", "350", "PL/2022/c4", "401")))
                .isEmpty();
        assertThat(signals(Map.of("PL/2019/c6", "150", "PL/2020/c6", "200", "PL/2021/c6", "350", "PL/2022/c6", "400")))
                .isEmpty();
    }

    @Test
    void inBoundedMemoryACopyIsStillFound() {
        Prints prints = new Prints(4096);
        for (int document = 0; document < 2000; document++) {
            for (int piece = 0; piece < 100; piece++) {
                prints.add(Mixed.of((document == 1999 ? 0 : document) + " " + piece), document);
            }
        }
        List<List<Integer>> shared = new ArrayList<>();
        prints.forEachShared((from, to) -> shared.add(List.of(prints.document(from), prints.document(to - 1))));
        assertThat(shared).isNotEmpty().containsOnly(List.of(0, 1999));
    }

    private static List<Signal.Kind> repeated(String year, String later, int members) {
        Map<String, String> both = new HashMap<>(typed(year, 3, members, 164, 155));
        both.putAll(typed(later, 3, members, 164, 155));
        both.put("PL/2019/c3", members == 212 ? "201" : Integer.toString(members));
        return signals(both).stream().map(Signal::kind).toList();
    }

    private static Map<String, String> typed(String year, int meetings, int members, int attended, int wrote) {
        return Map.of(
                "PL/" + year + "/c2", Integer.toString(meetings),
                "PL/" + year + "/c3", Integer.toString(members),
                "PL/" + year + "/c4", Integer.toString(attended),
                "PL/" + year + "/c5", Integer.toString(wrote));
    }

    @SafeVarargs
    private static List<Signal> signals(Map<String, String>... typed) {
        List<UnitAnswers> units = new ArrayList<>();
        for (Map<String, String> answers : typed) {
            units.add(Units.sent(unit(units.size()), CAMPAIGN.form(), answers));
        }
        return Signals.of(CAMPAIGN, wanted -> units.stream().filter(unit -> wanted.test(unit.unit())));
    }

    private static Unit unit(int number) {
        String name = Stream.of("Chi bộ Đông Hà", "Chi bộ Tây Sơn")
                .skip(number)
                .findFirst()
                .orElse("Chi bộ số " + number);
        Unit unit = Units.unit("U" + number, Units.CELL);
        return new Unit(
                unit.code(),
                name,
                unit.type(),
                "",
                unit.order(),
                unit.deadline(),
                unit.from(),
                unit.to(),
                List.of(),
                "",
                "",
                false,
                List.of());
    }
}
