package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part that lists the sheets.
 *
 * @param names name to formula text; a name of one sheet is written {@code sheet!name}
 */
record WorkbookPart(List<Tab> tabs, Map<String, String> names, boolean date1904) {
    private static final int MOST_TABS = 5_000;
    private static final int MOST_NAMES = 100_000;

    /** One sheet as listed. */
    record Tab(String name, String relationship, boolean hidden) {}

    private record LocalName(int tab, String name, String formula) {}

    static WorkbookPart read(Xml xml, Meter meter) {
        List<Tab> tabs = new ArrayList<>();
        List<LocalName> names = new ArrayList<>();
        boolean date1904 = false;
        while (xml.nextElement()) {
            if (!xml.ours()) {
                continue;
            }
            switch (xml.name()) {
                case "workbookPr" -> date1904 = xml.flag("date1904");
                case "sheet" -> tabs.add(tab(xml));
                case "definedName" -> names.add(name(xml, meter));
                default -> {}
            }
            if (tabs.size() > MOST_TABS || names.size() > MOST_NAMES) {
                throw Meter.tooLarge(tabs.size() + " sheets, " + names.size() + " names");
            }
        }
        return new WorkbookPart(tabs, byName(names, tabs), date1904);
    }

    private static Tab tab(Xml xml) {
        String state = xml.attribute("state");
        boolean hidden = state.equals("hidden") || state.equals("veryHidden");
        return new Tab(EscapedText.decode(xml.attribute("name")), xml.relationship(), hidden);
    }

    private static LocalName name(Xml xml, Meter meter) {
        String local = xml.attribute("localSheetId");
        String name = xml.attribute("name");
        String formula = EscapedText.decode(xml.text());
        meter.text(name.length() + formula.length());
        long place = local.isEmpty() ? -1 : CellRef.pack("A" + local);
        int tab = local.equals("0") ? 0 : CellRef.isNowhere(place) ? -1 : CellRef.rowOf(place) + 1;
        return new LocalName(tab, name, formula);
    }

    private static Map<String, String> byName(List<LocalName> names, List<Tab> tabs) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (LocalName name : names) {
            String scope = name.tab() >= 0 && name.tab() < tabs.size()
                    ? tabs.get(name.tab()).name() + "!"
                    : "";
            byName.putIfAbsent(scope + name.name(), name.formula());
        }
        return byName;
    }
}
