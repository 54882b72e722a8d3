package vn.tonghop.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;
import vn.tonghop.finding.Sentences;
import vn.tonghop.parse.CampaignUnits;
import vn.tonghop.parse.Reading;
import vn.tonghop.parse.ReturnReader;
import vn.tonghop.rule.Outcome;
import vn.tonghop.rule.RuleBook;
import vn.tonghop.sample.SampleReturns;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.CellRef;
import vn.tonghop.workbook.SheetCells;
import vn.tonghop.workbook.WorkbookReader;
import vn.tonghop.workbook.XlsxPatch;

/** A clerk's desk: sound returns of one campaign, cells typed anew, the sheet Kiểm tra read, the file sent and what is said of it. */
final class Desk {
    final Campaign campaign;
    final RuleBook book;
    private final FilledWorkbooks workbooks;
    private final BlankWorkbooks blanks;
    private final SampleReturns samples;

    Desk(Campaign campaign, long seed) {
        this.campaign = campaign;
        this.book = RuleBook.of(campaign);
        this.workbooks = new FilledWorkbooks(campaign);
        this.blanks = new BlankWorkbooks(campaign);
        this.samples = new SampleReturns(campaign, book, seed, 0);
    }

    static Unit unit(int number, String type) {
        return new Unit(
                "DV%04d".formatted(number),
                "Đơn vị số " + number,
                type,
                "",
                number,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                "",
                false,
                List.of());
    }

    Answers sound(Unit unit) {
        return samples.of(unit).answers();
    }

    byte[] filled(Unit unit, Answers answers) {
        return workbooks.of(unit, answers);
    }

    /** One cell typed anew: a number, a text, or nothing. */
    static byte[] typed(byte[] file, Field field, String typed) {
        XlsxPatch patch = XlsxPatch.open(file, Budget.ofOurOwn());
        String sheet = field.place().sheet();
        CellRef cell = new CellRef(field.place().row(), field.place().column());
        if (typed.isEmpty()) {
            patch.clear(sheet, cell);
        } else if (typed.matches("-?\\d+(\\.\\d+)?")) {
            patch.setNumber(sheet, cell, new BigDecimal(typed));
        } else {
            patch.setText(sheet, cell, typed);
        }
        return patch.toBytes();
    }

    /** Everything that reading and the rules say. */
    List<Finding> said(Unit unit, byte[] file) {
        ReturnReader reader = new ReturnReader(List.of(new CampaignUnits(campaign, new Roster(List.of(unit)))));
        Reading reading = reader.read(WorkbookReader.read(file, Budget.standard(System::nanoTime)));
        List<Finding> said = new ArrayList<>(reading.findings());
        if (reading instanceof Reading.Read read) {
            Return sent = read.returned();
            said.addAll(book.judge(sent));
        }
        return said;
    }

    /** As loi.csv tells them. */
    List<String> lines(Unit unit, byte[] file) {
        return said(unit, file).stream()
                .map(finding -> finding.code().printed() + " " + finding.keys() + " "
                        + Sentences.vietnamese().message(finding))
                .toList();
    }

    CheckPlan plan(Unit unit) {
        Audience audience = Audience.of(unit.type());
        return CheckPlan.of(campaign.form(), audience, blanks.rules(audience));
    }

    /** The words that the sheet Kiểm tra of a file shows, in the order of the plan's rules. */
    List<Outcome> shown(CheckPlan plan, byte[] file) {
        SheetCells sheet = WorkbookReader.read(file, Budget.standard(System::nanoTime))
                .sheet(FormWords.CHECK)
                .orElseThrow();
        List<Outcome> shown = new ArrayList<>();
        for (int i = 0; i < plan.rules().size(); i++) {
            CellRef at = new CellRef(plan.ruleRow(i), CheckPlan.RESULT_COLUMN);
            String word = sheet.cells().stream()
                    .filter(cell -> cell.ref().equals(at))
                    .map(cell -> cell.raw())
                    .findFirst()
                    .orElseThrow();
            for (Outcome outcome : Outcome.values()) {
                if (outcome.word().equals(word)) {
                    shown.add(outcome);
                }
            }
        }
        return shown;
    }
}
