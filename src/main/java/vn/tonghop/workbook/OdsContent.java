package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the sheets and names of an {@code .ods}. */
final class OdsContent {
    private static final int MOST_SHEETS = 5_000;
    private static final int MOST_NAMES = 100_000;

    private final OdsStyles styles;
    private final Meter meter;
    private final List<SheetCells> sheets = new ArrayList<>();
    private final List<Oddity> oddities = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private boolean date1904;

    OdsContent(OdsStyles styles, Meter meter) {
        this.styles = styles;
        this.meter = meter;
    }

    void read(Xml xml) {
        while (xml.nextElement()) {
            if (xml.name().equals("spreadsheet") && xml.namespace().equals(Odf.OFFICE)) {
                spreadsheet(xml);
            } else {
                styles.take(xml);
            }
        }
    }

    private void spreadsheet(Xml xml) {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            switch (xml.name()) {
                case "calculation-settings" -> settings(xml);
                case "table" -> table(xml);
                case "named-expressions" -> names(xml, "");
                default -> {}
            }
        }
    }

    private void settings(Xml xml) {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.name().equals("null-date")) {
                date1904 = xml.attribute(Odf.TABLE, "date-value").startsWith("1904-01-01");
            }
        }
    }

    private void table(Xml xml) {
        String name = xml.attribute(Odf.TABLE, "name");
        if (isCopyOfAnotherFile(name)) {
            oddities.add(new Oddity(Oddity.Kind.NO_CELL_SHEET, name, "", "copy of another file"));
            xml.skip();
            return;
        }
        boolean hidden = styles.hidesTable(xml.attribute(Odf.TABLE, "style-name"));
        OdsSheet sheet = new OdsSheet(name, styles, date1904, meter);
        sheet.read(xml, scoped -> names(scoped, name + "!"));
        sheets.add(sheet.cells(hidden));
        if (sheets.size() > MOST_SHEETS) {
            throw Meter.tooLarge(sheets.size() + " sheets");
        }
    }

    /** LibreOffice keeps what links to other files gave as tables that nobody sees. */
    private static boolean isCopyOfAnotherFile(String name) {
        return name.startsWith("'") && name.contains("'#$");
    }

    /** @param scope {@code ""} or the sheet with {@code !} */
    private void names(Xml xml, String scope) {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            String range = xml.attribute(Odf.TABLE, "cell-range-address");
            String formula = range.isEmpty()
                    ? OdsFormula.asInXlsx(xml.attribute(Odf.TABLE, "expression"))
                    : OdsFormula.range(range);
            String name = scope + xml.attribute(Odf.TABLE, "name");
            meter.text(name.length() + formula.length());
            names.putIfAbsent(name, formula);
            if (names.size() > MOST_NAMES) {
                throw Meter.tooLarge(names.size() + " names");
            }
        }
    }

    List<SheetCells> sheets() {
        return sheets;
    }

    List<Oddity> oddities() {
        return oddities;
    }

    Map<String, String> names() {
        return names;
    }

    boolean date1904() {
        return date1904;
    }
}
