package vn.tonghop.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

/** Reads a spreadsheet of LibreOffice and others ({@code .ods}) from its parts: manifest, styles, content, properties. */
final class OdsReader {
    private final Zip zip;
    private final Meter meter;
    private final OdsStyles styles = new OdsStyles();

    private OdsReader(Zip zip, Meter meter) {
        this.zip = zip;
        this.meter = meter;
    }

    static Book read(byte[] file, Meter meter) {
        return new OdsReader(Opc.entries(file, meter), meter).book();
    }

    private Book book() {
        if (isEncrypted()) {
            throw new UnreadableWorkbookException(Reason.ENCRYPTED, "password needed");
        }
        part("styles.xml").ifPresent(this::commonStyles);
        ZipEntry entry = part("content.xml")
                .orElseThrow(() -> new UnreadableWorkbookException(Reason.NOT_A_WORKBOOK, "no content.xml"));
        OdsContent content = new OdsContent(styles, meter);
        try (Xml xml = xml(entry)) {
            content.read(xml);
        }
        if (content.sheets().isEmpty()) {
            throw new UnreadableWorkbookException(Reason.NO_SHEETS, "ods");
        }
        OdsMeta meta = part("meta.xml").map(this::meta).orElseGet(OdsMeta::none);
        List<Style> read = styles.list();
        return new Book(
                FileKind.ODS,
                List.copyOf(content.sheets()),
                content.names(),
                meta.custom(),
                meta.modified(),
                content.date1904(),
                macros(),
                new Styles(() -> read),
                List.copyOf(content.oddities()));
    }

    private Optional<ZipEntry> part(String name) {
        return zip.entry(name);
    }

    private Xml xml(ZipEntry entry) {
        return new Xml(zip.open(entry, meter), entry);
    }

    private boolean isEncrypted() {
        Optional<ZipEntry> manifest = part("META-INF/manifest.xml");
        if (manifest.isEmpty()) {
            return false;
        }
        boolean encrypted = false;
        try (Xml xml = xml(manifest.get())) {
            while (xml.nextElement()) {
                encrypted |= xml.name().equals("encryption-data");
            }
        }
        return encrypted;
    }

    private void commonStyles(ZipEntry entry) {
        try (Xml xml = xml(entry)) {
            while (xml.nextElement()) {
                switch (xml.name()) {
                    // Headers and footers have styles of their own, under names that the content uses for others.
                    case "automatic-styles", "master-styles" -> xml.skip();
                    default -> styles.take(xml);
                }
            }
        }
    }

    private OdsMeta meta(ZipEntry entry) {
        try (Xml xml = xml(entry)) {
            return OdsMeta.read(xml, meter);
        } catch (UnreadableWorkbookException e) {
            if (e.reason() != Reason.DAMAGED) {
                throw e;
            }
            // Written wrongly, it says nothing; changed on the way, it is refused.
            zip.bytes(entry, meter);
            return OdsMeta.none();
        }
    }

    /** Modules in a library; its lists are there also when it is empty. */
    private boolean macros() {
        return zip.entries().stream()
                .map(ZipEntry::name)
                .anyMatch(name -> (name.startsWith("Basic/") && name.endsWith(".xml") && !name.contains("/script-l"))
                        || (name.startsWith("Scripts/") && !name.endsWith("/")));
    }

    /** What a document says of itself. */
    private record OdsMeta(Optional<String> modified, Map<String, String> custom) {
        private static final int MOST = 1_000;

        static OdsMeta none() {
            return new OdsMeta(Optional.empty(), Map.of());
        }

        static OdsMeta read(Xml xml, Meter meter) {
            String modified = "";
            Map<String, String> custom = new LinkedHashMap<>();
            while (xml.nextElement()) {
                if (xml.name().equals("date") && xml.namespace().equals(Odf.DC)) {
                    modified = xml.text().strip();
                } else if (xml.name().equals("user-defined") && custom.size() < MOST) {
                    String name = xml.attribute(Odf.META, "name");
                    String value = xml.text();
                    meter.text(name.length() + value.length());
                    custom.putIfAbsent(name, value);
                }
            }
            return new OdsMeta(modified.isEmpty() ? Optional.empty() : Optional.of(modified), custom);
        }
    }
}
