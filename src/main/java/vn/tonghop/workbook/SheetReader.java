package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Streams one sheet of an {@code .xlsx} into its cells. */
final class SheetReader {
    private final Xml xml;
    private final Meter meter;
    private final SheetLog log;
    private final CellParser parser;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final Map<CellRef, Link> links = new LinkedHashMap<>();
    private int row = -1;

    /** A hyperlink before its id is looked up. */
    private record Link(String id, String location) {}

    SheetReader(Xml xml, String name, SharedStrings strings, Meter meter) {
        this.xml = xml;
        this.meter = meter;
        this.log = new SheetLog(name);
        this.parser = new CellParser(xml, strings, meter, log);
    }

    void read() {
        while (xml.nextElement()) {
            if (!xml.ours()) {
                continue;
            }
            switch (xml.name()) {
                case "sheetData" -> rows();
                case "mergeCell" -> merge(xml.attribute("ref"));
                case "hyperlink" -> link();
                default -> {}
            }
        }
        log.repeatedRefs(cells);
    }

    private void rows() {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.name().equals("row")) {
                row(xml.attribute("r"));
            }
        }
    }

    private void row(String number) {
        row = number.isEmpty() ? row + 1 : rowNumber(number);
        int column = -1;
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.name().equals("c")) {
                long place = parser.read(row, column + 1);
                if (!CellRef.isNowhere(place)) {
                    column = CellRef.columnOf(place);
                    add(place);
                }
            }
        }
    }

    private int rowNumber(String number) {
        long place = CellRef.pack("A" + number.strip());
        if (CellRef.isNowhere(place)) {
            log.note(Oddity.Kind.BAD_REF, number, "row");
            return row + 1;
        }
        return CellRef.rowOf(place);
    }

    private void add(long place) {
        Cell cell = parser.cell(place);
        if (cell != null) {
            meter.cell();
            cells.add(cell);
        }
    }

    private void merge(String ref) {
        int colon = ref.indexOf(':');
        long first = CellRef.pack(colon < 0 ? ref : ref.substring(0, colon));
        long last = colon < 0 ? first : CellRef.pack(ref.substring(colon + 1));
        if (CellRef.isNowhere(first) || CellRef.isNowhere(last)) {
            log.note(Oddity.Kind.BAD_REF, ref, "merge");
            return;
        }
        meter.cell();
        merges.add(
                new Merge(CellRef.rowOf(first), CellRef.columnOf(first), CellRef.rowOf(last), CellRef.columnOf(last)));
    }

    private void link() {
        String ref = xml.attribute("ref");
        int colon = ref.indexOf(':');
        String id = xml.relationship();
        String location = xml.attribute("location");
        if (!id.isEmpty()) {
            meter.cell();
            CellRef.parse(colon < 0 ? ref : ref.substring(0, colon))
                    .ifPresent(cell -> links.putIfAbsent(cell, new Link(id, location)));
        }
    }

    /** The package must not be read while the sheet is: ids of links are looked up afterwards. */
    boolean hasLinks() {
        return !links.isEmpty();
    }

    SheetCells cells(boolean hidden, Map<String, Relationship> relationships) {
        Map<CellRef, String> addresses = new HashMap<>();
        links.forEach((cell, link) -> {
            Relationship target = relationships.get(link.id());
            if (target != null && target.external()) {
                String anchor = link.location().isEmpty() ? "" : "#" + link.location();
                addresses.put(cell, target.target() + anchor);
            }
        });
        return new SheetCells(log.sheet(), hidden, cells, merges, addresses, log.oddities());
    }
}
