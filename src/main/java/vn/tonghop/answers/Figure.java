package vn.tonghop.answers;

import java.math.BigDecimal;
import vn.tonghop.definition.Place;

/**
 * What one field got.
 *
 * @param value in CSV form: plain decimal, {@code 2021-05-21}, {@code 1}/{@code 0}, or NFC text; "" unless the state counts
 * @param asTyped the cell's text as it was typed, or the declaration's text; "" for an empty cell
 * @param place where it was read; the form's own place for an empty cell
 */
public record Figure(State state, String value, Qualifier qualifier, String asTyped, Place place) {
    public static Figure of(String value, String asTyped, Place place) {
        return new Figure(State.VALUE, value, Qualifier.EXACT, asTyped, place);
    }

    public static Figure none(String asTyped, Place place) {
        return new Figure(State.NONE, "0", Qualifier.EXACT, asTyped, place);
    }

    public static Figure missing(String asTyped, Place place) {
        return new Figure(State.MISSING, "", Qualifier.EXACT, asTyped, place);
    }

    public static Figure blank(Place place) {
        return new Figure(State.BLANK, "", Qualifier.EXACT, "", place);
    }

    public static Figure excluded(String asTyped, Place place) {
        return new Figure(State.EXCLUDED, "", Qualifier.EXACT, asTyped, place);
    }

    public boolean counts() {
        return state.counts();
    }

    /** Whether the cell holds anything typed by hand, sound or not. */
    public boolean isTyped() {
        return state == State.VALUE || state == State.EXCLUDED || !asTyped.isEmpty();
    }

    /** The value as a number. Call only on counted figures of numeric or BOOL fields. */
    public BigDecimal number() {
        return new BigDecimal(value);
    }

    /** The same cell, not counted any more. */
    public Figure asExcluded() {
        return excluded(asTyped, place);
    }
}
