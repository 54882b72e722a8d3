package vn.tonghop.definition;

/** Something odd in the source, kept as printed, with our reading of it; {@code reading} is empty when there is nothing to read. */
public record Quirk(String id, String where, String found, String reading) {
    public Quirk {
        reading = reading == null ? "" : reading;
        where = where == null ? "" : where;
        found = found == null ? "" : found;
    }
}
