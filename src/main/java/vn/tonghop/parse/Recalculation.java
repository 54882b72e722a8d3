package vn.tonghop.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import vn.tonghop.answers.Decimals;
import vn.tonghop.workbook.Cell;

/**
 * Calculates formulas typed into input cells anew, from the values stored in all other cells: programs that change an input often leave
 * the old result behind. Made only for a book that has such formulas; each rests on stored values alone, so none leads to another.
 */
final class Recalculation implements AutoCloseable {
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST_FORMULA = 1_000;
    private static final int MOST_CELLS = 20_000;

    private final List<Grid> grids;
    private final List<Workbook> copies = new ArrayList<>(1);

    Recalculation(List<Grid> grids) {
        this.grids = grids;
    }

    /** The result as it should be stored; empty when it cannot be calculated here. */
    Optional<String> of(String sheet, Cell cell) {
        if (cell.formula().length() > LONGEST_FORMULA || !isInside(cell)) {
            return Optional.empty();
        }
        try {
            if (copies.isEmpty()) {
                copies.add(copied());
            }
            return calculated(copies.get(0), sheet, cell);
        } catch (RuntimeException e) {
            // POI names what it does not know by exceptions of many kinds; for us they all mean: not here.
            return Optional.empty();
        }
    }

    private static Optional<String> calculated(Workbook copy, String sheet, Cell cell) {
        org.apache.poi.ss.usermodel.Cell place = cell(copy.getSheet(sheet), cell);
        try {
            place.setCellFormula(cell.formula());
            return text(copy.getCreationHelper().createFormulaEvaluator().evaluate(place));
        } finally {
            if (place.getCellType() == CellType.FORMULA) {
                // Not so where the formula could not even be read.
                place.removeFormula();
            }
            set(place, cell);
        }
    }

    private Workbook copied() {
        Workbook copy = new HSSFWorkbook();
        int cells = 0;
        for (Grid grid : grids) {
            Sheet sheet = copy.createSheet(grid.name());
            for (int i = 0; i < grid.size() && cells < MOST_CELLS; i++) {
                if (isInside(grid.cell(i))) {
                    set(cell(sheet, grid.cell(i)), grid.cell(i));
                    cells++;
                }
            }
        }
        return copy;
    }

    private static boolean isInside(Cell cell) {
        return cell.row() <= SpreadsheetVersion.EXCEL97.getLastRowIndex()
                && cell.column() <= SpreadsheetVersion.EXCEL97.getLastColumnIndex();
    }

    private static org.apache.poi.ss.usermodel.Cell cell(Sheet sheet, Cell at) {
        Row row = sheet.getRow(at.row()) == null ? sheet.createRow(at.row()) : sheet.getRow(at.row());
        return row.getCell(at.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void set(org.apache.poi.ss.usermodel.Cell place, Cell cell) {
        Optional<BigDecimal> number =
                cell.type() == Cell.Type.NUMBER ? StoredNumber.parse(cell.raw()) : Optional.empty();
        if (number.isPresent()) {
            place.setCellValue(number.get().doubleValue());
        } else if (cell.raw().isEmpty()) {
            place.setBlank();
        } else {
            place.setCellValue(cell.raw());
        }
    }

    private static Optional<String> text(CellValue value) {
        return switch (value.getCellType()) {
            case NUMERIC -> number(value.getNumberValue());
            case STRING -> Optional.of(value.getStringValue());
            case BOOLEAN -> Optional.of(value.getBooleanValue() ? "1" : "0");
            default -> Optional.empty();
        };
    }

    private static Optional<String> number(double result) {
        return Double.isFinite(result)
                ? Optional.of(Decimals.plain(BigDecimal.valueOf(result).round(EXCEL)))
                : Optional.empty();
    }

    @Override
    public void close() {
        for (Workbook copy : copies) {
            try {
                copy.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
