package vn.tonghop.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Line;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Sheet;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.ValueType;
import vn.tonghop.rule.Outcome;
import vn.tonghop.rule.Rule;
import vn.tonghop.workbook.CellRef;
import vn.tonghop.workbook.XlsxPatch;

/** Renews the stored results of our formulas after cells were typed, since most programs show what is stored. */
final class Recalculation {
    private final Form form;
    private final Computations computations;
    private final ProgressLines progress;
    private final CheckPlan check;

    Recalculation(Campaign campaign, Audience audience, List<Rule> rules) {
        this.form = campaign.form();
        this.computations = new Computations(campaign);
        this.progress = new ProgressLines(form, audience);
        this.check = CheckPlan.of(form, audience, rules);
    }

    void renew(XlsxPatch patch, Typing typing) {
        renewFields(patch, typing);
        renewAttachLines(patch, typing);
        renewCheck(patch, typing);
    }

    private void renewFields(XlsxPatch patch, Typing typing) {
        ComputedValues values = new ComputedValues(computations, typing);
        for (Field field : form.fields()) {
            if (computations.formula(field).isPresent()) {
                Optional<BigDecimal> value = values.value(field);
                CellRef cell = cell(field.place());
                value.ifPresentOrElse(
                        number -> patch.setResult(field.place().sheet(), cell, number),
                        () -> patch.setResult(field.place().sheet(), cell, ""));
            }
        }
    }

    private void renewAttachLines(XlsxPatch patch, Typing typing) {
        String report = typing.find(CoverSheet.NUMBER);
        String day = typing.day(CoverSheet.DAY);
        for (Sheet sheet : form.plan().sheets()) {
            sheet.first(Line.Role.ATTACH)
                    .filter(line -> new AttachLine(form).formula(line.text()).isPresent())
                    .ifPresent(line -> patch.setResult(
                            sheet.name(),
                            new CellRef(line.row(), 1),
                            AttachLine.filled(line.text(), report, day, typing.unitName())));
        }
    }

    private void renewCheck(XlsxPatch patch, Typing typing) {
        Answers seen = typing.seen();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < check.rules().size(); i++) {
            Outcome outcome = outcome(check.rules().get(i), seen, typing);
            outcomes.add(outcome);
            patch.setResult(FormWords.CHECK, result(check.ruleRow(i)), outcome.word());
        }
        long[] counts = new long[CheckPlan.Count.values().length];
        for (CheckPlan.Count count : CheckPlan.Count.values()) {
            counts[count.ordinal()] = check.count(count, outcomes);
            patch.setResult(
                    FormWords.CHECK,
                    result(CheckPlan.SUMMARY + count.ordinal()),
                    BigDecimal.valueOf(counts[count.ordinal()]));
        }
        long percent = renewProgress(patch, typing);
        patch.setResult(FormWords.CHECK, result(CheckPlan.PERCENT), BigDecimal.valueOf(percent));
        Place stamp = CoverSheet.stamp(form.plan());
        patch.setResult(stamp.sheet(), cell(stamp), Stamp.of(counts, percent).text(counts));
        Place standing = CoverSheet.standing(form.plan());
        patch.setResult(standing.sheet(), cell(standing), CheckSheet.standing(counts, percent));
    }

    private long renewProgress(XlsxPatch patch, Typing typing) {
        long wanted = 0;
        long answered = 0;
        for (int i = 0; i < check.tables().size(); i++) {
            Table table = check.tables().get(i);
            int count = progress.answered(table, typing);
            patch.setResult(FormWords.CHECK, result(check.progressRow(i)), BigDecimal.valueOf(count));
            if (progress.wanted(table) > 0) {
                wanted += progress.wanted(table);
                answered += count;
            }
        }
        return wanted == 0 ? 0 : 100 * answered / wanted;
    }

    /** A formula cannot read words in a cell of numbers. */
    private static Outcome outcome(Rule rule, Answers seen, Typing typing) {
        boolean words = rule.fields().stream()
                .filter(field -> field.type().isNumber() || field.type() == ValueType.DATE)
                .anyMatch(field -> !typing.of(field).text().isEmpty());
        return words ? Outcome.UNCLEAR : rule.outcome(seen);
    }

    private static CellRef result(int row) {
        return new CellRef(row, CheckPlan.RESULT_COLUMN);
    }

    private static CellRef cell(Place place) {
        return new CellRef(place.row(), place.column());
    }
}
