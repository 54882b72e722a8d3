package vn.tonghop.parse.mangling;

/** A cell of the sheet: the paper it is printed on stays what it asks, whatever is written in it. */
final class Spot {
    /** Asks nothing. */
    static final int NO_FIELD = -1;

    /** Ordinal of the field that the form asks here, or {@link #NO_FIELD}. */
    final int slot;
    /** 0 for the field's own cell, 1… for the rows that continue it. */
    final int part;

    final String link;
    Content content;

    Spot(int slot, int part, String link, Content content) {
        this.slot = slot;
        this.part = part;
        this.link = link;
        this.content = content;
    }

    static Spot of(Content content) {
        return new Spot(NO_FIELD, 0, "", content);
    }

    Spot copy() {
        return new Spot(slot, part, link, content);
    }

    boolean asks() {
        return slot != NO_FIELD;
    }

    boolean isToken() {
        String raw = content.raw();
        return content.isText()
                && (raw.startsWith("r:") || raw.startsWith("c:"))
                && raw.indexOf('/') > 2
                && raw.indexOf(' ') < 0;
    }
}
