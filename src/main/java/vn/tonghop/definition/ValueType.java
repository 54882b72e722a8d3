package vn.tonghop.definition;

import java.util.Locale;

/** What may be typed into a field. */
public enum ValueType {
    INT,
    DEC,
    TEXT,
    DATE,
    BOOL,
    CHOICE;

    /** As `cells` prints it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isNumber() {
        return this == INT || this == DEC;
    }
}
