package vn.tonghop.workbook;

/** Whether a sheet is among those shown as selected; two at once would be edited together. */
final class TabSelection {
    private TabSelection() {}

    static byte[] clear(byte[] sheet) {
        XmlScan scan = new XmlScan(sheet);
        Edits edits = new Edits(sheet);
        while (scan.next() && !scan.opens(2, "sheetData")) {
            if (scan.opens(3, "sheetView") && Xml.isTrue(scan.tag().value("tabSelected"))) {
                edits.attribute(scan.tag(), "tabSelected", "0");
            }
        }
        return edits.apply();
    }
}
