package vn.tonghop.report;

import java.util.Optional;
import vn.tonghop.aggregate.Consolidation;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;

/** Draws a total as a formula over the lines behind it, and its coverage, and notes where both stand. */
final class TotalCells {
    /** Below this share of the expected units, in percent, a total is marked. */
    private static final int LOW = 80;

    private final Campaign campaign;
    private final Consolidation consolidation;
    private final Details details;
    private final KeyPlaces places;

    TotalCells(Campaign campaign, Consolidation consolidation, Details details, KeyPlaces places) {
        this.campaign = campaign;
        this.consolidation = consolidation;
        this.details = details;
        this.places = places;
    }

    void draw(Page page, Field field, Place total, Place coverage, Look look) {
        String value = consolidation.totals().get(field).value();
        Table table = campaign.form().table(field.key().table());
        if (!value.isEmpty() && (field.kind().adds() || field.isRate())) {
            Optional<String> formula = details.table(table).flatMap(behind -> behind.formula(field, value));
            formula.ifPresent(
                    text -> page.blank(total.row(), total.column(), look).setCellFormula(text));
            String format = field.isRate() ? NumberLook.RATE : NumberLook.of(value);
            page.number(total.row(), total.column(), look, format, value);
        } else if (field.kind() == Kind.STOCK && field.isTotal()) {
            page.text(total.row(), total.column(), look, stockTotal(table, field));
        } else {
            page.blank(total.row(), total.column(), look);
        }
        drawCoverage(page, field, coverage);
        places.add(field.key().toString(), total, coverage);
    }

    private void drawCoverage(Page page, Field field, Place coverage) {
        int counted = consolidation.counted(field);
        int expected = consolidation.expected(field);
        boolean figure = field.kind().adds() || field.isRate();
        boolean low = figure && 100L * counted < (long) LOW * expected;
        page.text(coverage.row(), coverage.column(), low ? Look.LOW_COVERAGE : Look.COVERAGE, counted + "/" + expected);
    }

    /** A stock never adds over years: a cross, or the last year's figure as words, which nobody adds on. */
    private String stockTotal(Table table, Field field) {
        if (campaign.stockTotal() == Campaign.StockTotal.CROSS) {
            return ReportWords.word("total.none");
        }
        Form form = campaign.form();
        return table.rows().stream()
                .filter(row -> !row.total())
                .reduce((first, second) -> second)
                .map(TableRow::key)
                .map(row -> new Key(table.key(), row, field.key().column()).toString())
                .flatMap(form::find)
                .map(last ->
                        VietnameseNumber.of(consolidation.totals().get(last).value()))
                .orElse("");
    }
}
