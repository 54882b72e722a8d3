package vn.tonghop.parse;

import vn.tonghop.workbook.Cell;

/** Formulas that a person typed where a figure was asked. */
final class Formulas {
    private Formulas() {}

    /** Why the stored result cannot be trusted, as a case of the sentence; "" when it can. */
    static String flaw(Cell cell) {
        if (cell.formula().indexOf('[') >= 0 || cell.formula().contains("://")) {
            return "external";
        }
        if (cell.isUncalculated()) {
            return "uncalculated";
        }
        return cell.type() == Cell.Type.ERROR ? "error" : "";
    }
}
