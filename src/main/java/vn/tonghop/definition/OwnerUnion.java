package vn.tonghop.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who owns at least one field of a group, and who owns what two conditions leave. */
final class OwnerUnion {
    private final Set<String> types = new LinkedHashSet<>();
    private boolean everyone;

    void add(Owner owner) {
        everyone |= owner.types().isEmpty();
        if (!owner.isNobody()) {
            types.addAll(owner.types());
        }
    }

    Owner owner() {
        if (everyone) {
            return Owner.EVERYONE;
        }
        return types.isEmpty() ? new Owner(List.of("-")) : new Owner(List.copyOf(types));
    }

    /** A field that two conditions restrict, a column's and a row's. */
    static Owner both(Owner a, Owner b) {
        if (a.types().isEmpty()) {
            return b;
        }
        if (b.types().isEmpty()) {
            return a;
        }
        List<String> common = a.types().stream().filter(b.types()::contains).toList();
        return common.isEmpty() ? new Owner(List.of("-")) : new Owner(common);
    }
}
