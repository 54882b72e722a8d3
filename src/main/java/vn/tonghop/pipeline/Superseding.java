package vn.tonghop.pipeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tonghop.aggregate.Change;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.PlainText;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Key;

/** The figures behind a total, or behind one unit's figure, that a later return replaced. */
record Superseding(TotalTrace trace) {

    /** @param key of a field or of a total of an open list */
    List<Trace.Superseded> of(String key) {
        Form form = trace.state().campaign().form();
        Set<String> keys = new TreeSet<>();
        form.find(key).ifPresent(field -> collect(form, field, keys));
        Key list = Key.parse(key);
        boolean totalOfList = form.find(key).isEmpty();
        try (Stream<Change> changes = trace.state().changes()) {
            return changes.filter(change ->
                            trace.only().isEmpty() || trace.only().get().equals(change.unit()))
                    .filter(change -> totalOfList
                            ? isColumn(change.field().key(), list)
                            : keys.contains(change.field().key().toString()))
                    .map(this::told)
                    .toList();
        }
    }

    /** What people type behind a field: itself, the rows of a total, the part and the whole of a rate. */
    private static void collect(Form form, Field field, Set<String> keys) {
        keys.add(field.key().toString());
        field.operands().forEach(operand -> collect(form, form.field(operand), keys));
    }

    private static boolean isColumn(Key field, Key total) {
        return field.table().equals(total.table()) && field.column().equals(total.column());
    }

    private Trace.Superseded told(Change change) {
        return new Trace.Superseded(
                change.unit().code(),
                change.field().key().toString(),
                said(change.before().figure()),
                said(change.after().figure()),
                change.effect().map(Superseding::signed).orElse(""),
                change.before().file().file(),
                change.before().received(),
                change.after().file().file(),
                change.after().received());
    }

    private String said(Figure figure) {
        String typed = PlainText.of(figure.asTyped().isEmpty() ? figure.value() : figure.asTyped());
        return figure.state() == State.VALUE ? typed : trace.words().said(figure.state(), typed);
    }

    private static String signed(BigDecimal effect) {
        return (effect.signum() > 0 ? "+" : "") + Decimals.plain(effect);
    }
}
