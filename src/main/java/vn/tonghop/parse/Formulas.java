package vn.tonghop.parse;

import java.util.Optional;
import vn.tonghop.finding.Code;
import vn.tonghop.workbook.Cell;

/** Formulas that a person typed where a figure was asked. */
final class Formulas {
    private Formulas() {}

    /** Why the stored result cannot be trusted as it stands; empty when it may be. */
    static Optional<Remark> flaw(Cell cell) {
        if (cell.formula().indexOf('[') >= 0 || cell.formula().contains("://")) {
            return Optional.of(Remark.of(Code.CELL_FORMULA, "external"));
        }
        if (cell.isUncalculated()) {
            return Optional.of(Remark.of(Code.CELL_FORMULA, "uncalculated"));
        }
        return cell.type() == Cell.Type.ERROR
                ? Optional.of(Remark.of(Code.CELL_FORMULA, "error", cell.raw()))
                : Optional.empty();
    }
}
