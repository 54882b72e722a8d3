package vn.tonghop.parse;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.tonghop.definition.DefinitionException;
import vn.tonghop.definition.Roster;

/** Reads {@code don-vi.xlsx}, the list of units that the operator keeps in Excel. */
public final class RosterReader {
    private final Set<String> campaigns;

    /** @param campaigns codes that the column Đợt may name */
    public RosterReader(Set<String> campaigns) {
        this.campaigns = Set.copyOf(campaigns);
    }

    /** @throws DefinitionException naming file, row, column, cause and cure, when the roster cannot be used */
    public Roster read(Path file) {
        return new Roster(List.of());
    }
}
