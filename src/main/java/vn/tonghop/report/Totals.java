package vn.tonghop.report;

import java.util.List;
import vn.tonghop.aggregate.Consolidation;
import vn.tonghop.aggregate.ListTotal;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Sentence;
import vn.tonghop.definition.Table;

/** The totals of a campaign by key, ready to be shown. */
final class Totals {
    private final Form form;
    private final Consolidation consolidation;
    private final MissingUnits missing;
    private final DerivedTotals derived;

    Totals(Form form, Consolidation consolidation) {
        this(form, consolidation, MissingUnits.UNKNOWN, UnitRanges.NONE);
    }

    private Totals(Form form, Consolidation consolidation, MissingUnits missing, UnitRanges ranges) {
        this.derived = new DerivedTotals(this, ranges);
        this.form = form;
        this.consolidation = consolidation;
        this.missing = missing;
    }

    /**
     * The same totals for a report.
     *
     * @param named where a total lacks units, a comment names them
     * @param ranges what sentences need of the figures of single units
     */
    Totals naming(MissingUnits named, UnitRanges ranges) {
        return new Totals(form, consolidation, named, ranges);
    }

    /** What a comment says of missing units it says again in the next part of a document. */
    void beginPart() {
        missing.forget();
    }

    Form form() {
        return form;
    }

    Total of(Field field) {
        Figure figure = consolidation.totals().get(field);
        return new Total(
                field.key().toString(),
                "",
                figure.value(),
                field.isRate() || field.percent(),
                figure.qualifier(),
                consolidation.counted(field),
                consolidation.expected(field),
                missing);
    }

    /** A total, or what a sentence derives from it. */
    Total of(Sentence.Place place) {
        return derived.of(place);
    }

    /** @throws IllegalArgumentException when the form has no such key */
    Total of(String key) {
        return of(form.field(key));
    }

    static Total of(ListTotal total) {
        return new Total(
                total.key(),
                "",
                total.value(),
                false,
                Qualifier.EXACT,
                total.counted(),
                total.expected(),
                MissingUnits.UNKNOWN);
    }

    List<ListTotal> of(Table list) {
        return consolidation.lists().stream()
                .filter(total -> total.table().equals(list.key()))
                .toList();
    }
}
