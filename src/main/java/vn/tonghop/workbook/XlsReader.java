package vn.tonghop.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

/** Reads an {@code .xls} of Excel 97–2003 through POI's model of it; small files of an old format. */
final class XlsReader {
    private final HSSFWorkbook workbook;
    private final Meter meter;

    private XlsReader(HSSFWorkbook workbook, Meter meter) {
        this.workbook = workbook;
        this.meter = meter;
    }

    /**
     * Opens the file also where it is encrypted with the password that Excel itself uses when only the structure is
     * protected.
     *
     * @param oddities told of the book
     */
    static Book read(byte[] file, Meter meter, List<Oddity> oddities) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file));
                HSSFWorkbook workbook = new HSSFWorkbook(container, true)) {
            boolean macros = container.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR");
            return new XlsReader(workbook, meter).book(macros, oddities);
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableWorkbookException(Reason.ENCRYPTED, "password needed", e);
        } catch (OldExcelFormatException e) {
            throw new UnreadableWorkbookException(Reason.OLD_FORMAT, "Excel 95 or older", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableWorkbookException(Reason.DAMAGED, "xls", e);
        }
    }

    private Book book(boolean macros, List<Oddity> oddities) {
        List<SheetCells> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
            sheets.add(new XlsSheet(workbook.getSheetAt(i), meter).read(hidden));
        }
        if (sheets.isEmpty()) {
            throw new UnreadableWorkbookException(Reason.NO_SHEETS, "xls");
        }
        return new Book(
                FileKind.XLS_BIFF8,
                List.copyOf(sheets),
                names(),
                customProperties(),
                modified(),
                workbook.getInternalWorkbook().isUsing1904DateWindowing(),
                macros,
                new Styles(this::styles),
                List.copyOf(oddities));
    }

    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (HSSFName name : workbook.getAllNames()) {
            String formula = name.isFunctionName() ? "" : formula(name);
            int sheet = name.getSheetIndex();
            String scope = sheet >= 0 && sheet < workbook.getNumberOfSheets() ? workbook.getSheetName(sheet) + "!" : "";
            if (!formula.isEmpty()) {
                names.putIfAbsent(scope + name.getNameName(), formula);
            }
        }
        return names;
    }

    /** A name that points to what POI cannot spell is no vote for anything. */
    private static String formula(HSSFName name) {
        try {
            String formula = name.getRefersToFormula();
            return formula == null ? "" : formula;
        } catch (RuntimeException e) {
            return "";
        }
    }

    private Map<String, String> customProperties() {
        Map<String, String> properties = new LinkedHashMap<>();
        DocumentSummaryInformation information = workbook.getDocumentSummaryInformation();
        CustomProperties custom = information == null ? null : information.getCustomProperties();
        if (custom != null) {
            custom.nameSet().forEach(name -> {
                Object value = custom.get(name);
                if (value != null) {
                    properties.put(name, value.toString());
                }
            });
        }
        return properties;
    }

    private Optional<String> modified() {
        SummaryInformation information = workbook.getSummaryInformation();
        return Optional.ofNullable(information)
                .map(SummaryInformation::getLastSaveDateTime)
                .map(Date::toInstant)
                .filter(saved -> saved.isAfter(Instant.EPOCH))
                .map(Instant::toString);
    }

    private List<Style> styles() {
        List<Style> styles = new ArrayList<>();
        XlsFonts fonts = new XlsFonts(workbook);
        for (int i = 0; i < workbook.getNumCellStyles(); i++) {
            HSSFCellStyle style = workbook.getCellStyleAt(i);
            styles.add(new Style(format(style), fonts.name(style.getFontIndex()), style.getLocked()));
        }
        return styles;
    }

    private static String format(HSSFCellStyle style) {
        String builtIn = NumberFormat.builtIn(style.getDataFormat());
        String own = style.getDataFormatString();
        return builtIn.equals(NumberFormat.GENERAL) && own != null ? own : builtIn;
    }
}
