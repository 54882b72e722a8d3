package vn.tonghop.report;

import java.io.OutputStream;
import java.util.List;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.definition.Table;

/**
 * {@code tong-hop.xlsx}: an overview, the totals of each table in its own layout as formulas over the figures behind them, those
 * figures unit by unit, who has sent, what is open, all answers, all figures in one list, and the hidden sheet {@code _key} for programs.
 */
public final class ConsolidatedWorkbook {
    private final CampaignState state;
    private final ReportSheets sheets;
    private final Details details;
    private final KeyPlaces places = new KeyPlaces();

    private ConsolidatedWorkbook(CampaignState state) {
        this.state = state;
        this.details = Details.of(state);
        this.sheets = new ReportSheets(state, details);
    }

    /** Leaves the stream open. The same state gives the same bytes. */
    public static void write(CampaignState state, OutputStream out) {
        new ConsolidatedWorkbook(state).write(out);
    }

    private void write(OutputStream out) {
        try (ReportBook book = new ReportBook(sheets.names())) {
            new Overview(state, sheets, book.page(ReportSheets.OVERVIEW)).draw();
            drawTotals(book);
            drawComparisons(book);
            StatusRegister.draw(state, details, book.page(ReportSheets.STATUS), book);
            FindingRegister.draw(state, book.page(ReportSheets.FINDINGS), book);
            AnswerRegister.draw(state, details.prose(), book.page(ReportSheets.ANSWERS), book);
            if (sheets.hasSignals()) {
                SignalRegister.draw(state, book.page(ReportSheets.SIGNALS), book);
            }
            if (sheets.hasChanges()) {
                ChangeRegister.draw(state, book.page(ReportSheets.CHANGES), book);
            }
            drawRulings(book);
            FigureRegister.draw(state, details.figures(), book.page(ReportSheets.DATA), book);
            for (DetailLines lines : details.sheets()) {
                new DetailRegister(lines, book.page(lines.sheet())).draw(details, sheets.total(lines.table()), book);
            }
            places.draw(book.page(KeyPlaces.SHEET), book);
            book.write(out);
        }
    }

    private void drawTotals(ReportBook book) {
        TotalCells totals = new TotalCells(state.campaign(), state.consolidation(), details, places);
        for (Table table : sheets.tables()) {
            Page page = book.page(sheets.total(table));
            switch (table.shape()) {
                case PROMPTS -> new PromptTotals(state.campaign(), totals, page).draw();
                case FIGURES -> new FigureTotals(state.campaign(), table, totals, page).draw();
                case GRID -> new GridTotals(state.campaign(), table, totals, page).draw();
                case LIST -> drawList(table, page, book);
                case COVER -> {}
            }
        }
    }

    private void drawComparisons(ReportBook book) {
        if (!sheets.comparisons().isEmpty()) {
            new ComparisonSheet(places, book.page(ReportSheets.CHARTS))
                    .draw(sheets.comparisons(), state.campaign().name());
        }
    }

    private void drawList(Table list, Page page, ReportBook book) {
        if (ListTotals.isAdded(list)) {
            details.list(list)
                    .ifPresent(
                            behind -> new ListTotals(list, state.consolidation().lists(), behind, places, page)
                                    .draw(book, state.campaign().name()));
        }
    }

    private void drawRulings(ReportBook book) {
        List<String> rulings = state.rulings();
        if (!rulings.isEmpty()) {
            Page page = book.page(ReportSheets.RULINGS);
            page.widths(0, List.of(130.0));
            page.text(0, 0, Look.PLAIN_TITLE, ReportWords.word("rulings.title"));
            for (int i = 0; i < rulings.size(); i++) {
                page.line(i + 2, 1, Look.TEXT, rulings.get(i));
            }
            page.print("A4", true);
        }
    }
}
