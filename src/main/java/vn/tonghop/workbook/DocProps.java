package vn.tonghop.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The properties of a document. A part that programs write wrongly is still read: only names and texts matter. */
final class DocProps {
    private static final int MOST = 1_000;

    private DocProps() {}

    /** The time of the last saving, as stored. */
    static Optional<String> modified(Xml xml) {
        String modified = "";
        while (xml.nextElement()) {
            if (xml.name().equals("modified")) {
                modified = xml.text().strip();
            }
        }
        return modified.isEmpty() ? Optional.empty() : Optional.of(modified);
    }

    /** Custom properties; a value that is no plain text or number is left out. */
    static Map<String, String> custom(Xml xml, Meter meter) {
        Map<String, String> properties = new LinkedHashMap<>();
        while (xml.nextElement()) {
            if (!xml.name().equals("property") || properties.size() >= MOST) {
                continue;
            }
            String name = xml.attribute("name");
            int own = xml.depth();
            while (xml.nextChild(own)) {
                String value = EscapedText.decode(xml.text());
                meter.text(name.length() + value.length());
                properties.putIfAbsent(name, value);
            }
        }
        return properties;
    }
}
