package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;
import vn.tonghop.workbook.WorkbookPart.Tab;

/** Reads an {@code .xlsx} from its parts: workbook, shared strings, sheets, properties; styles only when asked. */
final class XlsxReader {
    private final Opc opc;
    private final Meter meter;
    private final List<Oddity> oddities;

    private XlsxReader(Opc opc, Meter meter, List<Oddity> oddities) {
        this.opc = opc;
        this.meter = meter;
        this.oddities = new ArrayList<>(oddities);
    }

    /** @param oddities already found in the file */
    static Book read(byte[] file, Meter meter, List<Oddity> oddities) {
        return new XlsxReader(Opc.open(file, meter), meter, oddities).book();
    }

    private Book book() {
        Map<String, Relationship> root = opc.relationships("");
        ZipEntry main = Opc.ofType(root, "officeDocument")
                .flatMap(opc::part)
                .orElseThrow(() -> new UnreadableWorkbookException(Reason.NOT_A_WORKBOOK, "no main part"));
        Map<String, Relationship> related = opc.relationships(main.name());
        WorkbookPart workbook;
        try (Xml xml = opc.xml(main)) {
            workbook = WorkbookPart.read(xml, meter);
        }
        SharedStrings strings =
                optional(related, "sharedStrings", SharedStrings::read).orElseGet(SharedStrings::none);
        List<SheetCells> sheets = sheets(workbook.tabs(), related, strings);
        boolean macros = Opc.ofType(related, "vbaProject").isPresent();
        return new Book(
                FileKind.XLSX,
                sheets,
                workbook.names(),
                property(root, "custom-properties", DocProps::custom).orElseGet(Map::of),
                property(root, "core-properties", (xml, m) -> DocProps.modified(xml))
                        .flatMap(modified -> modified),
                workbook.date1904(),
                macros,
                new Styles(() -> styles(related)),
                oddities);
    }

    /** Asked late, so it has a budget of its own. */
    private List<Style> styles(Map<String, Relationship> related) {
        Optional<ZipEntry> entry = Opc.ofType(related, "styles").flatMap(opc::part);
        if (entry.isEmpty()) {
            return List.of();
        }
        Zip zip = opc.zip();
        try (Xml xml = new Xml(zip.open(entry.get(), new Meter(meter.budget())), entry.get())) {
            return StyleSheet.read(xml);
        }
    }

    private <T> Optional<T> optional(
            Map<String, Relationship> relationships, String type, BiFunction<Xml, Meter, T> reading) {
        return Opc.ofType(relationships, type).flatMap(opc::part).map(entry -> {
            try (Xml xml = opc.xml(entry)) {
                return reading.apply(xml, meter);
            }
        });
    }

    /** What a document says of itself is no reason to refuse its figures: there are programs that write it wrongly. */
    private <T> Optional<T> property(
            Map<String, Relationship> relationships, String type, BiFunction<Xml, Meter, T> reading) {
        try {
            return optional(relationships, type, reading);
        } catch (UnreadableWorkbookException e) {
            if (e.reason() != Reason.DAMAGED) {
                throw e;
            }
            // Bytes that changed on the way are another matter: this refuses them.
            Opc.ofType(relationships, type).flatMap(opc::part).ifPresent(opc::bytes);
            return Optional.empty();
        }
    }

    private List<SheetCells> sheets(List<Tab> tabs, Map<String, Relationship> related, SharedStrings strings) {
        List<SheetCells> sheets = new ArrayList<>(tabs.size());
        for (Tab tab : tabs) {
            Relationship relationship = related.get(tab.relationship());
            if (relationship == null) {
                missing(tab, "no relationship " + tab.relationship());
            } else if (!relationship.type().equals("worksheet")) {
                oddities.add(new Oddity(Oddity.Kind.NO_CELL_SHEET, tab.name(), "", relationship.type()));
            } else {
                Optional<ZipEntry> part = opc.part(relationship);
                part.ifPresentOrElse(
                        entry -> sheets.add(sheet(entry, tab, strings)), () -> missing(tab, relationship.target()));
            }
        }
        if (sheets.isEmpty()) {
            throw new UnreadableWorkbookException(Reason.NO_SHEETS, tabs.size() + " listed, none with cells");
        }
        return List.copyOf(sheets);
    }

    private SheetCells sheet(ZipEntry entry, Tab tab, SharedStrings strings) {
        SheetReader reader;
        try (Xml xml = opc.xml(entry)) {
            reader = new SheetReader(xml, tab.name(), strings, meter);
            reader.read();
        }
        return reader.cells(tab.hidden(), reader.hasLinks() ? opc.relationships(entry.name()) : Map.of());
    }

    private void missing(Tab tab, String detail) {
        oddities.add(new Oddity(Oddity.Kind.MISSING_SHEET, tab.name(), "", detail));
    }
}
