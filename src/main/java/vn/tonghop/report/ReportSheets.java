package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.Change;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Table;

/** Which sheets a consolidated workbook has, and what they are called. */
final class ReportSheets {
    static final String OVERVIEW = ReportWords.word("sheet.overview");
    static final String CHARTS = ReportWords.word("sheet.charts");
    static final String STATUS = ReportWords.word("sheet.status");
    static final String FINDINGS = ReportWords.word("sheet.findings");
    static final String ANSWERS = ReportWords.word("sheet.answers");
    static final String CHANGES = ReportWords.word("sheet.changes");
    static final String DATA = ReportWords.word("sheet.data");
    static final String SIGNALS = ReportWords.word("sheet.signals");
    static final String RULINGS = ReportWords.word("sheet.rulings");

    private static final int LONGEST_NAME = 31;

    /** A sheet that belongs to no table, and the key of the words that say what it holds. */
    record Other(String sheet, String content) {}

    private final Form form;
    private final boolean rulings;
    private final boolean changes;
    private final boolean signals;
    private final List<Comparison> comparisons;

    ReportSheets(CampaignState state, Details details) {
        this.form = state.campaign().form();
        this.comparisons = Comparisons.of(form, state.consolidation(), details);
        this.signals = !state.signals().isEmpty() || !state.contradictions().isEmpty();
        this.rulings = !state.rulings().isEmpty();
        try (Stream<Change> replaced = state.changes()) {
            this.changes = replaced.findAny().isPresent();
        }
    }

    /** All of them, in tab order. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(OVERVIEW));
        tables().stream().map(this::total).forEach(names::add);
        others().stream().map(Other::sheet).forEach(names::add);
        tables().stream().map(this::behind).forEach(names::add);
        names.add(KeyPlaces.SHEET);
        return names.stream().distinct().toList();
    }

    /** Every table but the cover, in form order. */
    List<Table> tables() {
        return form.tables().stream()
                .filter(table -> table.shape() != Table.Shape.COVER)
                .toList();
    }

    /** The sheet of a table's totals; of a list that has none, the sheet of its rows. */
    String total(Table table) {
        boolean rowsOnly = table.shape() == Table.Shape.LIST && !ListTotals.isAdded(table);
        return rowsOnly ? detail(table) : table.sheet();
    }

    /** The sheet of what stands behind the totals. */
    String behind(Table table) {
        return table.shape() == Table.Shape.PROMPTS ? ANSWERS : detail(table);
    }

    static String detail(Table table) {
        String name = ReportWords.word("sheet.detail", table.key());
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        String sign = Integer.toHexString(table.key().hashCode());
        return name.substring(0, LONGEST_NAME - sign.length()) + sign;
    }

    /** Whether anything is worth a question. */
    boolean hasSignals() {
        return signals;
    }

    /** Whether a later return replaced anything. */
    boolean hasChanges() {
        return changes;
    }

    /** What the sheet of charts shows; there is none when this is empty. */
    List<Comparison> comparisons() {
        return comparisons;
    }

    List<Other> others() {
        List<Other> others = new ArrayList<>();
        if (!comparisons.isEmpty()) {
            others.add(new Other(CHARTS, "content.charts"));
        }
        others.addAll(List.of(
                new Other(STATUS, "content.status"),
                new Other(FINDINGS, "content.findings"),
                new Other(ANSWERS, "content.answers")));
        if (signals) {
            others.add(new Other(SIGNALS, "content.signals"));
        }
        if (changes) {
            others.add(new Other(CHANGES, "content.changes"));
        }
        if (rulings) {
            others.add(new Other(RULINGS, "content.rulings"));
        }
        others.add(new Other(DATA, "content.data"));
        return others;
    }
}
