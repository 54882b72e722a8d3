package vn.tonghop.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.aggregates.FormulaRecordAggregate;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Takes the cells out of one sheet of an {@code .xls}. */
final class XlsSheet {
    /** Past this a double has no digits behind the point and its plain spelling only grows. */
    private static final double LONGEST_PLAIN = 1e17;

    private final HSSFSheet sheet;
    private final XlsFonts fonts;
    private final Meter meter;
    private final SheetLog log;
    private final Set<Long> notCalculated = new HashSet<>();

    XlsSheet(HSSFSheet sheet, Meter meter) {
        this.sheet = sheet;
        this.fonts = new XlsFonts(sheet.getWorkbook());
        this.meter = meter;
        this.log = new SheetLog(sheet.getSheetName());
    }

    SheetCells read(boolean hidden) {
        notCalculated();
        List<Cell> cells = new ArrayList<>();
        for (Row row : sheet) {
            meter.time();
            for (org.apache.poi.ss.usermodel.Cell stored : row) {
                Cell cell = cell((HSSFCell) stored);
                if (cell != null) {
                    meter.cell();
                    cells.add(cell);
                }
            }
        }
        return new SheetCells(log.sheet(), hidden, cells, merges(), links(), log.oddities());
    }

    /** The format cannot say that a formula has no result; programs then store a zero to be replaced on loading. */
    private void notCalculated() {
        sheet.getSheet().getCellValueIterator().forEachRemaining(value -> {
            if (value instanceof FormulaRecordAggregate formula) {
                FormulaRecord stored = formula.getFormulaRecord();
                if (stored.isCalcOnLoad() && stored.getValue() == 0) {
                    notCalculated.add(CellRef.pack(value.getRow(), value.getColumn()));
                }
            }
        });
    }

    private @Nullable Cell cell(HSSFCell stored) {
        boolean isFormula = stored.getCellType() == CellType.FORMULA;
        CellType type = isFormula ? stored.getCachedFormulaResultType() : stored.getCellType();
        RichText text = type == CellType.STRING ? text(stored) : RichText.EMPTY;
        String raw = type == CellType.STRING ? text.text() : raw(stored, type);
        String formula = isFormula ? formula(stored) : "";
        if (raw.isEmpty() && formula.isEmpty()) {
            return null;
        }
        meter.text(raw.length() + formula.length());
        boolean cached = isFormula && !raw.isEmpty();
        int style = stored.getCellStyle().getIndex();
        return new Cell(
                stored.getRowIndex(),
                stored.getColumnIndex(),
                declared(type),
                raw,
                formula,
                cached,
                style,
                text.runs());
    }

    private static Cell.Type declared(CellType type) {
        return switch (type) {
            case BOOLEAN -> Cell.Type.BOOL;
            case ERROR -> Cell.Type.ERROR;
            case STRING -> Cell.Type.TEXT;
            case NUMERIC, BLANK, FORMULA, _NONE -> Cell.Type.NUMBER;
        };
    }

    private String raw(HSSFCell stored, CellType type) {
        return switch (type) {
            case NUMERIC ->
                notCalculated.contains(CellRef.pack(stored.getRowIndex(), stored.getColumnIndex()))
                        ? ""
                        : number(stored.getNumericCellValue());
            case BOOLEAN -> stored.getBooleanCellValue() ? "1" : "0";
            case ERROR -> error(stored.getErrorCellValue());
            case STRING, BLANK, FORMULA, _NONE -> "";
        };
    }

    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value) || Math.abs(value) >= LONGEST_PLAIN) {
            return Double.toString(value);
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private RichText text(HSSFCell stored) {
        RichText text = fonts.of(stored);
        int longest = meter.budget().textLength();
        if (text.text().length() > longest) {
            log.note(
                    Oddity.Kind.TEXT_CUT,
                    new CellRef(stored.getRowIndex(), stored.getColumnIndex()).a1(),
                    text.text().length() + " characters");
        }
        return text.cut(longest);
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code;
    }

    /** A formula POI cannot spell is still a formula. */
    private static String formula(HSSFCell stored) {
        try {
            return stored.getCellFormula();
        } catch (RuntimeException e) {
            return "?";
        }
    }

    private List<Merge> merges() {
        List<Merge> merges = new ArrayList<>();
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            meter.cell();
            merges.add(
                    new Merge(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn()));
        }
        return merges;
    }

    private Map<CellRef, String> links() {
        Map<CellRef, String> links = new HashMap<>();
        for (HSSFHyperlink link : sheet.getHyperlinkList()) {
            String address = link.getAddress();
            if (link.getType() != HyperlinkType.DOCUMENT && address != null) {
                meter.cell();
                links.putIfAbsent(new CellRef(link.getFirstRow(), link.getFirstColumn()), address);
            }
        }
        return links;
    }
}
