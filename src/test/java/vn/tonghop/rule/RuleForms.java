package vn.tonghop.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.TestCampaign;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;

/** A small form with a rule of every shape, and returns of it. */
final class RuleForms {
    static final String UNIT_TYPE = "chi-bo-co-so";

    static final Campaign CAMPAIGN = TestCampaign.of("""
            code: thu
            name: Thử
            indicators:
              - {code: T-01, text: Tổng số, kind: STOCK, unit: người}
              - {code: T-02, text: Phần một, kind: STOCK, unit: người}
              - {code: T-03, text: Phần hai, kind: STOCK, unit: người}
              - {code: T-04, text: Số hội nghị, kind: FLOW, unit: hội nghị}
              - {code: T-05, text: Lượt người, kind: FLOW, unit: lượt}
              - {code: T-06, text: Tỷ lệ hài lòng, kind: STOCK, type: dec, unit: "%"}
              - {code: T-07, text: Kinh phí, kind: MONEY, unit: triệu đồng}
              - {code: T-08, text: Kinh phí cấp trên, kind: MONEY, unit: triệu đồng, required: false}
              - {code: T-09, text: Số văn bản, kind: FLOW, unit: văn bản}
              - {code: T-10, text: Của Ban Tuyên giáo, kind: FLOW, unit: cuộc, owner: [ban-tuyen-giao]}
              - code: T-11
                text: Tỷ lệ dự học
                kind: RATE
                rate: {part: {text: Số dự, unit: người}, whole: {text: Số được triệu tập, unit: người}}
            tables:
              - key: VB
                place: outline
                title: Danh mục văn bản
                rows: {open: 4}
                columns:
                  - {text: Tên, type: text}
                  - {text: Số bản, type: int, adds: FLOW}
              - key: PL
                place: appendix
                title: Bảng
                partial: [2013]
                header:
                  - {text: Năm, label: true}
                  - {text: Hội nghị, kind: FLOW, unit: hội nghị}
                  - {text: Lượt người, kind: FLOW, unit: lượt}
                  - {text: Đảng viên, kind: STOCK, unit: người}
                  - {text: Tỷ lệ, kind: RATE, part: c3, whole: c4}
                rows: {years: [2013, 2018], total: Tổng}
            rules:
              - {code: R-SUM, left: [T-02, T-03], op: "=", right: [T-01], say: Hai phần cộng lại bằng tổng, en: The parts equal the total}
              - {code: R-SUMLE, left: [T-02, T-03], op: "<=", right: [T-01], say: Hai phần không vượt tổng}
              - {code: R-PART, left: [T-08], op: "<=", right: [T-07], tolerance: 0.5, say: Phần cấp trên không vượt kinh phí}
              - {code: R-ZERO, zero: T-04, with: [T-05], say: Không hội nghị thì không lượt người}
              - {code: R-GE, left: [T-05], op: ">=", right: [T-04], say: Lượt người không ít hơn hội nghị, ask: có phải ghi nhầm cột?}
              - {code: R-X, left: [T-09], op: "=", right: ["#VB"], say: Số văn bản bằng số dòng}
              - {code: R-X, left: [T-04], op: "=", right: [PL/*/c2], say: Hội nghị bằng cộng các năm}
              - {code: R-ZERO, rows: PL, zero: c2, with: [c3], one-way: true, say: Năm không có hội nghị thì không có lượt người}
              - {code: R-YOY, rows: PL, columns: [c2, c3], factor: 3, say: Hai năm chênh quá 3 lần}
              - {code: R-CARRY, rows: PL, columns: [c4], say: Các năm giống hệt nhau}
            """);

    static final RuleBook RULES = RuleBook.of(CAMPAIGN);

    private RuleForms() {}

    /** Keys and what was typed; keys of SL may be short. A blank text leaves the field blank. */
    static Answers answers(Map<String, String> typed) {
        Answers.Builder answers = new Answers.Builder(CAMPAIGN.form());
        typed.forEach((key, text) -> {
            Field field = CAMPAIGN.form().field(key.contains("/") ? key : "SL/" + key + "/gt");
            answers.set(field.ordinal(), Figure.of(text, text, field.place()));
        });
        return answers.build();
    }

    static Return sent(Answers answers) {
        return sent(answers, Map.of());
    }

    static Return sent(Answers answers, Map<Integer, String> computed) {
        return new Return(
                "thu",
                CAMPAIGN.form().hash(),
                "DV01",
                UNIT_TYPE,
                1,
                Optional.empty(),
                answers,
                computed,
                List.of(),
                List.of());
    }

    static Return sent(Map<String, String> typed) {
        return sent(answers(typed));
    }

    /** Findings of one code. */
    static List<Finding> judged(Return sent, String code) {
        return RULES.judge(sent).stream()
                .filter(finding -> finding.code().printed().equals(code))
                .toList();
    }
}
