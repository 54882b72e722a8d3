package vn.tonghop.pipeline;

import java.util.Locale;
import java.util.ResourceBundle;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Unit;

/** Says why a unit's figure does not count, from {@code messages/trace*.properties}. */
final class TraceWords {
    private final ResourceBundle bundle;

    private TraceWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** English for English, Vietnamese otherwise. */
    static TraceWords in(Locale locale) {
        return new TraceWords(ResourceBundle.getBundle(
                "messages.trace",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** @param state NOT_SENT or the name of the figure's {@link State} */
    Trace.NotCounted notCounted(Unit unit, String state) {
        return new Trace.NotCounted(unit.code(), state, bundle.getString(state));
    }

    /** Its figures are part of another unit's. */
    Trace.NotCounted rolledUp(Unit unit, State state) {
        return new Trace.NotCounted(unit.code(), state.name(), bundle.getString("rolled.up"));
    }

    /** What a cell said that holds no value that counts. */
    String said(State state, String typed) {
        boolean plain = !typed.isEmpty() && state != State.EXCLUDED;
        return plain ? typed : bundle.getString("was." + state).replace("{0}", typed);
    }
}
