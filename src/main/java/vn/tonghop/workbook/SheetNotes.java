package vn.tonghop.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The notes of one author on one sheet of an {@code .xlsx}. They need three parts and a line in the sheet; where a program keeps them in
 * a way of its own, the sheet is left as it is.
 */
final class SheetNotes {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** What may follow the line that names the drawing of the notes. */
    private static final Set<String> LATER = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst",
            "AlternateContent");

    private final String author;
    private final String part;
    private final Opc opc;
    private final Map<String, byte[]> changed;
    private final Map<String, Relationship> related;
    private Optional<String> newComments = Optional.empty();

    /**
     * @param part name of the sheet's part
     * @param changed new bytes of parts by name; takes those that change here
     */
    SheetNotes(String author, String part, Opc opc, Map<String, byte[]> changed) {
        this.author = author;
        this.part = part;
        this.opc = opc;
        this.changed = changed;
        this.related = opc.relationships(part);
    }

    void replace(Map<CellRef, String> notes) {
        boolean threaded = Opc.ofType(related, "threadedComment").isPresent();
        Optional<ZipEntry> texts = Opc.ofType(related, "comments").flatMap(opc::part);
        Optional<ZipEntry> drawing = Opc.ofType(related, "vmlDrawing").flatMap(opc::part);
        if (texts.isPresent() && drawing.isPresent() && !threaded) {
            change(texts.get().name(), bytes(texts.get()), drawing.get().name(), bytes(drawing.get()), notes);
        } else if (texts.isEmpty() && related.values().stream().noneMatch(SheetNotes::isDrawing) && !notes.isEmpty()) {
            create(notes);
        }
    }

    private static boolean isDrawing(Relationship relationship) {
        return relationship.type().equals("vmlDrawing") || relationship.type().equals("comments");
    }

    /** The part of notes that this sheet did not have before. */
    Optional<String> newComments() {
        return newComments;
    }

    private void create(Map<CellRef, String> notes) {
        String texts = free("xl/comments", ".xml");
        String drawing = free("xl/drawings/vmlDrawing", ".vml");
        changed.put(texts, new byte[0]);
        changed.put(drawing, new byte[0]);
        change(texts, NoteTexts.none(author), drawing, NoteShape.DRAWING.getBytes(StandardCharsets.UTF_8), notes);
        newComments = Optional.of(texts);
        String drawingId = relate(Map.of("comments", texts, "vmlDrawing", drawing));
        changed.put(part, named(bytes(part), drawingId));
    }

    private void change(
            String textsName, byte[] texts, String drawingName, byte[] drawing, Map<CellRef, String> notes) {
        NoteTexts written = new NoteTexts(texts, author);
        NoteDrawing drawn = new NoteDrawing(drawing);
        if (!written.isUsual() || !drawn.isUsual()) {
            return;
        }
        written.ours().forEach(drawn::remove);
        new TreeMap<>(notes).forEach((cell, text) -> {
            if (!written.isTaken(cell)) {
                written.add(cell, text);
                drawn.add(cell, text);
            }
        });
        if (written.isChanged()) {
            changed.put(textsName, written.bytes());
            changed.put(drawingName, drawn.bytes());
        }
    }

    private byte[] bytes(ZipEntry entry) {
        byte[] bytes = changed.get(entry.name());
        return bytes == null ? opc.bytes(entry) : bytes;
    }

    private byte[] bytes(String name) {
        return opc.zip().entry(name).map(this::bytes).orElseThrow();
    }

    private String free(String stem, String ending) {
        int number = 1;
        while (opc.zip().entry(stem + number + ending).isPresent() || changed.containsKey(stem + number + ending)) {
            number++;
        }
        return stem + number + ending;
    }

    /**
     * @param parts by type of the new relationships
     * @return id of the drawing
     */
    private String relate(Map<String, String> parts) {
        String name = Opc.relationshipsOf(part);
        StringBuilder added = new StringBuilder();
        String drawingId = "";
        int id = related.size();
        for (Map.Entry<String, String> target : new TreeMap<>(parts).entrySet()) {
            do {
                id++;
            } while (related.containsKey("rId" + id));
            drawingId = "rId" + id;
            added.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(drawingId, RELATIONSHIPS, target.getKey(), target(target.getValue())));
        }
        changed.put(
                name,
                opc.zip()
                        .entry(name)
                        .map(entry -> appended(bytes(entry), added.toString()))
                        .orElseGet(() ->
                                ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\""
                                                + "http://schemas.openxmlformats.org/package/2006/relationships\">"
                                                + added
                                                + "</Relationships>")
                                        .getBytes(StandardCharsets.UTF_8)));
        return drawingId;
    }

    /** Programs that go by text expect the way from the usual folder. */
    private String target(String name) {
        return part.startsWith("xl/worksheets/") ? "../" + name.substring("xl/".length()) : "/" + name;
    }

    private static byte[] appended(byte[] list, String added) {
        Edits edits = new Edits(list);
        XmlScan scan = new XmlScan(list);
        String prefix = scan.prefix();
        String own = prefix.isEmpty() ? added : added.replace("<Relationship ", "<" + prefix + "Relationship ");
        while (scan.next()) {
            XmlTag tag = scan.tag();
            if (scan.depth() == 1 && tag.isEmpty()) {
                edits.replace(tag.attributesEnd(), tag.end(), ">" + own + "</" + prefix + "Relationships>");
            } else if (scan.depth() == 1 && !tag.opens()) {
                edits.insert(tag.start(), own);
            }
        }
        return edits.apply();
    }

    /** The sheet with the line that names its drawing, where the order of elements has it. */
    private static byte[] named(byte[] sheet, String drawingId) {
        Edits edits = new Edits(sheet);
        XmlScan scan = new XmlScan(sheet);
        String line =
                "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>".formatted(scan.prefix(), RELATIONSHIPS, drawingId);
        boolean pastCells = false;
        while (scan.next()) {
            XmlTag tag = scan.tag();
            pastCells |= scan.closes(2, "sheetData");
            boolean later = scan.depth() == 2 && tag.opens() && LATER.contains(tag.name());
            boolean end = scan.depth() == 1 && !tag.opens();
            if (pastCells && (later || end)) {
                edits.insert(tag.start(), line);
                return edits.apply();
            }
        }
        return sheet;
    }
}
