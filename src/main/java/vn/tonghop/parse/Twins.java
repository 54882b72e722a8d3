package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Code;
import vn.tonghop.workbook.Cell;

/** Cells that claim to be the same field: a copied row, column or sheet, or one cell given twice. Fine as long as all say the same. */
final class Twins {
    private final RowMark row;
    private final List<Integer> ordinals = new ArrayList<>();
    private final List<String> quotes = new ArrayList<>();
    private Place first = Place.NONE;
    private Place copied = Place.NONE;

    Twins(RowMark row) {
        this.row = row;
    }

    /**
     * Compares the cells of one field.
     *
     * @param found every cell that answers the field, none empty; at least one
     * @return whether two of them say different things
     */
    boolean compare(Field field, List<FieldCell> found) {
        int before = ordinals.size();
        FieldCell one = found.get(0);
        Optional<Cell> twin = one.grid().twin(one.cell());
        if (twin.isPresent()) {
            add(field, one, new FieldCell(one.grid(), twin.get()));
        }
        for (FieldCell other : found.subList(1, found.size())) {
            copied = copied.isNone() ? other.place() : copied;
            if (!sameContent(one.cell(), other.cell())) {
                add(field, one, other);
                break;
            }
        }
        return ordinals.size() > before;
    }

    private void add(Field field, FieldCell one, FieldCell other) {
        if (field.input()) {
            first = first.isNone() ? one.place() : first;
            ordinals.add(field.ordinal());
            quotes.add(quote(one) + " | " + quote(other));
        }
    }

    private String quote(FieldCell cell) {
        Place place = cell.place();
        String sheet = place.sheet().equals(first.sheet()) ? "" : place.sheet() + "!";
        return sheet + place.cell() + " = " + AsTyped.constant(cell.cell());
    }

    private static boolean sameContent(Cell one, Cell other) {
        return one.type() == other.type() && AsTyped.of(one).equals(AsTyped.of(other));
    }

    /** One finding for the row, naming each pair that differs. */
    void tell(StructureLog log) {
        if (!ordinals.isEmpty()) {
            String said = StructureLog.listed(quotes);
            log.doubt(Code.PLACE_TWICE, ordinals, first, said, "differs", row.name(), said);
        } else if (!copied.isNone()) {
            log.noteCopy(copied, row.name());
        }
    }
}
