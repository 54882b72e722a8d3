package vn.tonghop.report;

import java.util.List;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Section;

/** The outline with, for each prompt, how many units answered it, and a cell for what the board makes of the answers. */
final class PromptTotals {
    private static final int TEXT = 0;
    private static final int COVERAGE = 1;
    private static final int DIGEST = 2;
    private static final int COLUMNS = 3;

    private final Campaign campaign;
    private final TotalCells totals;
    private final Page page;
    private int row = 4;

    PromptTotals(Campaign campaign, TotalCells totals, Page page) {
        this.campaign = campaign;
        this.totals = totals;
        this.page = page;
    }

    void draw() {
        page.hideGrid();
        page.widths(0, List.of(76.0, 12.0, 50.0));
        page.line(0, COLUMNS, Look.TITLE, ReportWords.word("prompts.title"));
        page.line(1, COLUMNS, Look.SUBTITLE, campaign.name());
        page.text(3, TEXT, Look.HEADER, ReportWords.word("head.prompt"));
        page.text(3, COVERAGE, Look.HEADER, ReportWords.word("head.answered"));
        page.text(3, DIGEST, Look.HEADER, ReportWords.word("head.digest"));
        page.height(3, TextFit.height(2, Look.HEADER));
        campaign.outline().stream().flatMap(Section::walk).forEachOrdered(this::draw);
        page.freeze(3, 4, 0);
        page.print("A4", true);
        page.printArea(row, COLUMNS);
    }

    private void draw(Section section) {
        Look look = section.bullet() || section.prompt().isPresent() ? Look.LABEL : Look.GROUP;
        page.text(row, TEXT, look, Reading.of(section.meant()));
        page.blank(row, COVERAGE, Look.COVERAGE);
        page.blank(row, DIGEST, Look.LABEL);
        section.prompt().map(Key::toString).flatMap(campaign.form()::find).ifPresent(this::drawCoverage);
        page.height(row, TextFit.height(Reading.of(section.meant()), page.width(TEXT), look));
        row++;
    }

    private void drawCoverage(Field prompt) {
        totals.draw(page, prompt, page.place(row, DIGEST), page.place(row, COVERAGE), Look.LABEL);
    }
}
