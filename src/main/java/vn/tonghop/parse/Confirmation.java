package vn.tonghop.parse;

import java.util.Optional;

/**
 * What the operator ruled about the identity of one file.
 *
 * @param unit code of the unit that the file was assigned to, whatever its marks say of the unit; empty when not assigned
 * @param ownIdentity the file is what its own marks say, although something contradicts them
 */
public record Confirmation(Optional<String> unit, boolean ownIdentity) {
    /** No ruling: every doubt holds the file. */
    public static final Confirmation NONE = new Confirmation(Optional.empty(), false);

    public static Confirmation assignedTo(String unit) {
        return new Confirmation(Optional.of(unit), true);
    }

    public static Confirmation accepted() {
        return new Confirmation(Optional.empty(), true);
    }
}
