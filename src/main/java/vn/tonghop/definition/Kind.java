package vn.tonghop.definition;

/** How a field combines over units and years (design: "Kinds"). */
public enum Kind {
    /** Identity on the cover: never added. */
    COVER,
    /** "Ô để trống nghĩa là": what the blank cells of a table or of a year row mean. */
    DECL,
    /** Happened during a period: adds over units and over years. */
    FLOW,
    /** Exists at a date: adds over units, never over years. */
    STOCK,
    /** Percent, always 100·Σpart/Σwhole over the unit-rows where both count. */
    RATE,
    /** Money in the field's own unit of measure: adds over units and years. */
    MONEY,
    /** Có / Không: counts "Có". */
    BOOL,
    /** One cell of an open list: rows are collected. */
    LIST,
    /** Prose: digested, never added. */
    TEXT;

    /** True when a total over units is a number. */
    public boolean adds() {
        return this == FLOW || this == STOCK || this == MONEY || this == BOOL;
    }
}
