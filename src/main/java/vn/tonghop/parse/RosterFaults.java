package vn.tonghop.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.definition.DefinitionException;

/** Faults of one roster in the order of its rows. */
final class RosterFaults {
    private final String file;
    private final Map<String, DefinitionException> faults = new LinkedHashMap<>();

    RosterFaults(String file) {
        this.file = file;
    }

    void add(String key, int row, RosterColumn column, String... more) {
        Object[] args = new Object[more.length + 3];
        args[0] = file;
        args[1] = row;
        args[2] = column.heading();
        System.arraycopy(more, 0, args, 3, more.length);
        DefinitionException fault = new DefinitionException("messages.roster", key, args);
        faults.putIfAbsent(String.valueOf(fault.getMessage()), fault);
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw DefinitionException.all(List.copyOf(faults.values()));
        }
    }
}
