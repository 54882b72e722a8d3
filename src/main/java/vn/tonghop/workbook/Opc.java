package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

/** The package layer: parts are found through relationships, never by the name a program usually gives them. */
final class Opc {
    static final String CONTENT_TYPES = "[Content_Types].xml";

    private final Zip zip;
    private final Meter meter;

    private Opc(Zip zip, Meter meter) {
        this.zip = zip;
        this.meter = meter;
    }

    static Opc open(byte[] file, Meter meter) {
        return new Opc(entries(file, meter), meter);
    }

    /** What is in a package, if it is neither too much nor said twice. */
    static Zip entries(byte[] file, Meter meter) {
        Zip zip = Zip.open(file);
        if (zip.entries().size() > meter.budget().parts()) {
            throw new UnreadableWorkbookException(
                    Reason.TOO_MANY_PARTS, zip.entries().size() + " entries");
        }
        zip.twin().ifPresent(name -> {
            throw new UnreadableWorkbookException(Reason.AMBIGUOUS_ENTRIES, name);
        });
        return zip;
    }

    Zip zip() {
        return zip;
    }

    Xml xml(ZipEntry entry) {
        return new Xml(zip.open(entry, meter), entry);
    }

    byte[] bytes(ZipEntry entry) {
        return zip.bytes(entry, meter);
    }

    /** The part a relationship leads to; empty when it lies outside or is not in the package. */
    Optional<ZipEntry> part(Relationship relationship) {
        return relationship.external() ? Optional.empty() : zip.entry(relationship.target());
    }

    /** First relationship of that type. */
    static Optional<Relationship> ofType(Map<String, Relationship> relationships, String type) {
        return relationships.values().stream()
                .filter(relationship -> relationship.type().equals(type))
                .findFirst();
    }

    /**
     * What a part points to, by id and in the order of the file.
     *
     * @param part name of the part; {@code ""} for the package itself
     */
    Map<String, Relationship> relationships(String part) {
        Map<String, Relationship> relationships = new LinkedHashMap<>();
        zip.entry(relationshipsOf(part)).ifPresent(entry -> {
            try (Xml xml = xml(entry)) {
                while (xml.nextElement()) {
                    if (xml.name().equals("Relationship")) {
                        Relationship relationship = relationship(xml, part);
                        relationships.putIfAbsent(relationship.id(), relationship);
                    }
                }
            }
        });
        return relationships;
    }

    static String relationshipsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static Relationship relationship(Xml xml, String part) {
        boolean external = xml.attribute("TargetMode").equals("External");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        return new Relationship(
                xml.attribute("Id"),
                type.substring(type.lastIndexOf('/') + 1),
                external ? target : resolve(part, target),
                external);
    }

    /** Name of the part a target means, seen from another part; never outside the package. */
    private static String resolve(String part, String target) {
        String path = target.replace('\\', '/');
        int fragment = path.indexOf('#');
        path = unescape(fragment < 0 ? path : path.substring(0, fragment));
        String whole = path.startsWith("/") ? path : part.substring(0, part.lastIndexOf('/') + 1) + path;
        List<String> steps = new ArrayList<>();
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.remove(steps.size() - 1);
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static String unescape(String target) {
        return target.contains("%20") ? target.replace("%20", " ") : target;
    }

    /** Target of a new relationship from a part to another, as programs that read by text expect it: relative. */
    static String relative(String from, String to) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        return to.startsWith(folder) ? to.substring(folder.length()) : "/" + to;
    }
}
