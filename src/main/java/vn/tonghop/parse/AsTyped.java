package vn.tonghop.parse;

import vn.tonghop.answers.Decimals;
import vn.tonghop.workbook.Cell;

/** What a person sees in the formula bar: programs store one number in several spellings, and a formula beside its result. */
final class AsTyped {
    private AsTyped() {}

    static String of(Cell cell) {
        return cell.isFormula() ? "=" + cell.formula() : constant(cell);
    }

    /** The value alone, or the stored result of a formula. */
    static String constant(Cell cell) {
        return cell.type() == Cell.Type.NUMBER
                ? StoredNumber.parse(cell.raw()).map(Decimals::plain).orElse(cell.raw())
                : cell.raw();
    }
}
