package vn.tonghop.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A text exactly as the source document prints it, and what we understand where the print is plainly wrong.
 *
 * @param text verbatim, quirks kept
 * @param reading what is meant; empty when the text says what it means
 */
public record Printed(String text, String reading) {
    public static final Printed NOTHING = new Printed("", "");

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Printed(@JsonProperty("text") String text, @JsonProperty("reading") String reading) {
        this.text = text == null ? "" : text;
        this.reading = reading == null ? "" : reading;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Printed of(String text) {
        return new Printed(text, "");
    }

    /** True when the source prints nothing here. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The text to use in our own reports: the reading where there is one. */
    public String meant() {
        return reading.isEmpty() ? text : reading;
    }
}
