package vn.tonghop.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * POI writes the truth values of XML attributes as words. Both spellings are right, but ExcelJS loses protection and
 * unlocked cells, SheetJS and Calligra lose hidden rows, unless they are digits.
 */
public final class BooleanSpelling {
    /** Attributes that are truth values wherever they stand in sheets, workbook, styles, comments and tables. */
    private static final Set<String> ATTRIBUTES = Set.of("""
            aca allowBlank alignWithMargins applyAlignment applyBorder applyFill applyFont applyNumberFormat \
            applyProtection applyStyles applyWidthHeightFormats array autoCompressPictures autoFilter \
            autoFilterDateGrouping autoPageBreaks backupFile bestFit blackAndWhite ca calcCompleted calcOnSave \
            calculatedColumn checkCompatibility collapsed concurrentCalc customBuiltin customFormat \
            customHeight customWidth dataBound date1904 defaultGridColor defaultSize del1 del2 deleteColumns deleteRows \
            diagonalDown diagonalUp differentFirst differentOddEven disablePrompts draft dt2D dtr \
            enableFormatConditionsCalculation equalAverage aboveAverage evalError filterMode filterPrivacy fitToPage \
            forceFullCalc formatCells formatColumns formatRows formulaRange fullCalcOnLoad fullPrecision gridLines \
            gridLinesSet gte headings hidden hiddenButton hidePivotFieldList horizontalCentered insertColumns \
            insertHyperlinks insertRows iterate justifyLastLine lockRevision lockStructure lockWindows locked man \
            minimized numberStoredAsText objects outline outlineData percent phonetic pivot pivotButton pivotTables \
            promptedSolutions publishItems publishToServer published quotePrefix readOnlyRecommended \
            refreshAllConnections refreshOnChange reverse rightToLeft saveExternalLinkValues scaleWithDoc scenarios \
            selectLockedCells selectUnlockedCells showAutoFilter showButton showDropDown showErrorMessage showFormulas \
            showGridLines showHeader showHorizontalScroll showInkAnnotation showInputMessage showOutlineSymbols \
            showPageBreaks showPivotChartFilter showRowCol showRowColHeaders showRuler showSheetTabs showValue \
            showVerticalScroll showWhiteSpace showZeros showFirstColumn showLastColumn showRowStripes \
            showColumnStripes shrinkToFit sort stopIfTrue summaryBelow summaryRight syncHorizontal syncVertical \
            tabSelected thickBot thickTop totalsRowShown transitionEntry transitionEvaluation twoDigitTextYear \
            unlockedFormula usePrinterDefaults useFirstPageNumber vbProcedure verticalCentered windowProtection \
            workbookParameter wrapText xlm zeroHeight zoomToFit""".split(" "));

    /** Attributes that are truth values in these elements and texts in others. */
    private static final Map<String, Set<String>> IN_ELEMENT = Map.of(
            "val", Set.of("b", "i", "strike", "outline", "shadow", "condense", "extend"),
            "sheet", Set.of("sheetProtection"),
            "bottom", Set.of("cfRule"),
            "top", Set.of("top10"),
            "function", Set.of("definedName"),
            "formula", Set.of("ignoredError"));

    private BooleanSpelling() {}

    /** The same workbook with digits. Parts that hold no word are copied as they are. */
    public static byte[] asDigits(byte[] xlsx, Budget budget) {
        try {
            Opc opc = Opc.open(xlsx, new Meter(budget));
            ZipWriter writer = new ZipWriter(xlsx.length);
            for (ZipEntry entry : opc.zip().entries()) {
                byte[] part = entry.name().endsWith(".xml") ? opc.bytes(entry) : new byte[0];
                byte[] spelled = isSpreadsheet(part) ? asDigits(part) : part;
                if (spelled == part) {
                    writer.copy(xlsx, entry);
                } else {
                    writer.add(entry.name(), spelled);
                }
            }
            return writer.finish();
        } catch (UnreadableWorkbookException e) {
            throw new PatchRefusedException(
                    PatchRefusedException.Reason.UNREADABLE, e.reason().name(), e);
        }
    }

    private static boolean isSpreadsheet(byte[] part) {
        String head = new String(part, 0, Math.min(part.length, 1_024), StandardCharsets.ISO_8859_1);
        return head.contains(Xml.MAIN) || head.contains(Xml.MAIN_STRICT);
    }

    private static byte[] asDigits(byte[] part) {
        Edits edits = new Edits(part);
        XmlScan scan = new XmlScan(part);
        while (scan.next()) {
            XmlTag tag = scan.tag();
            if (tag.opens()) {
                for (XmlTag.Attribute attribute : tag.attributes()) {
                    String value = tag.text(attribute.valueStart(), attribute.valueEnd());
                    boolean word = value.equals("true") || value.equals("false");
                    if (word && isTruth(tag.name(), attribute.name())) {
                        edits.replace(attribute.valueStart(), attribute.valueEnd(), value.equals("true") ? "1" : "0");
                    }
                }
            }
        }
        return edits.apply();
    }

    private static boolean isTruth(String element, String attribute) {
        return ATTRIBUTES.contains(attribute)
                || IN_ELEMENT.getOrDefault(attribute, Set.of()).contains(element);
    }
}
