package vn.tonghop.parse.mangling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;
import vn.tonghop.finding.Severity;

/** Of what the findings of a return tell a person: the fields they name, the cells they quote, the sheets they miss. Notes do not count. */
final class Told {
    private final Return sent;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> missingTables = new HashSet<>();
    private final Set<String> unread = new HashSet<>();

    Told(Return sent) {
        this.sent = sent;
        for (Finding finding : sent.findings()) {
            if (finding.severity() != Severity.NOTE) {
                keys.addAll(finding.keys());
            }
            if (finding.code() == Code.SHEET_MISSING) {
                missing(finding);
            }
        }
    }

    private void missing(Finding finding) {
        boolean there = finding.severity() != Severity.NOTE;
        missingTables.add(finding.args().get(there ? 1 : 0));
        if (there) {
            unread.add(finding.args().get(1));
        }
    }

    /** Whether the sheet of a table is said to be there, unrecognised. */
    boolean leavesUnread(String table) {
        return unread.contains(table);
    }

    boolean names(Field field) {
        return keys.contains(field.key().toString());
    }

    /** Whether the sheet of the field's table is said to be missing. */
    boolean misses(Field field) {
        return missingTables.contains(field.key().table());
    }

    /** Whether somebody is shown the very cell; a figure in another unit's field is shown by the rule R-OWN. */
    boolean shows(Truth.Stray stray) {
        if (stray.slot() != Spot.NO_FIELD) {
            Field field = sent.answers().form().field(stray.slot());
            boolean kept = sent.answers().get(field).state() == State.EXCLUDED;
            if ((field.input() && kept) || sent.computed().containsKey(stray.slot()) || names(field)) {
                return true;
            }
        }
        if (shows(new Place(stray.sheet().name, stray.row(), stray.column()))) {
            return true;
        }
        return quotes(new Place(stray.sheet().name, stray.row(), stray.column()));
    }

    /** Whether a finding shows what stands in the cell. */
    boolean quotes(Place place) {
        String cell = place.cell();
        return sent.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .filter(finding -> finding.place().sheet().equals(place.sheet()))
                .anyMatch(finding -> quotes(finding, cell));
    }

    /** Whether a row that lost its key, or never had one, is said to have been read as one of a list. */
    boolean shows(Place place) {
        return sent.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE && finding.code() == Code.PLACE_MOVED)
                .filter(finding -> finding.place().sheet().equals(place.sheet()))
                .flatMap(finding -> finding.args().stream().skip(1))
                .flatMap(rows -> List.of(rows.split(", ", -1)).stream())
                .anyMatch(row -> row.equals(Integer.toString(place.row() + 1)));
    }

    private static boolean quotes(Finding finding, String cell) {
        if (finding.place().cell().equals(cell)) {
            return true;
        }
        return finding.code() == Code.PLACE_OUTSIDE
                && List.of(finding.args().get(1).split(", ", -1)).stream().anyMatch(part -> isAt(part, cell));
    }

    private static boolean isAt(String part, String cell) {
        return part.startsWith(cell + " = ") || part.equals(cell) || new CellRange(part).contains(cell);
    }
}
