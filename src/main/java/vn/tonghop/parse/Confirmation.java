package vn.tonghop.parse;

import java.util.Optional;

/**
 * What the operator ruled about one file.
 *
 * @param unit code of the unit that the file was assigned to, whatever its marks say of the unit; empty when not assigned
 * @param ownIdentity the file is what its own marks say, although something contradicts them
 * @param figures the figures of a Word document were compared and are right
 */
public record Confirmation(Optional<String> unit, boolean ownIdentity, boolean figures) {
    /** No ruling: every doubt holds the file. */
    public static final Confirmation NONE = new Confirmation(Optional.empty(), false, false);

    public static Confirmation assignedTo(String unit) {
        return new Confirmation(Optional.of(unit), true, false);
    }

    public static Confirmation accepted() {
        return new Confirmation(Optional.empty(), true, true);
    }

    /** The same, its figures confirmed too. */
    public Confirmation withFigures() {
        return new Confirmation(unit, ownIdentity, true);
    }
}
