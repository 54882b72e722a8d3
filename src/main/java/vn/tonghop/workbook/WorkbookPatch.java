package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.workbook.PatchRefusedException.Reason;

/** Lists new sheets in the workbook part and opens one of the sheets. */
final class WorkbookPatch {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONSHIPS_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final Edits edits;
    private final String prefix;
    private final boolean strict;
    private final List<XmlTag> views = new ArrayList<>();
    private final List<XmlTag> localNames = new ArrayList<>();
    private int sheets;
    private int firstSheet = -1;
    private int sheetsEnd = -1;
    private long highestId;

    WorkbookPatch(byte[] xml) {
        this.edits = new Edits(xml);
        XmlScan scan = new XmlScan(xml);
        this.prefix = scan.prefix();
        this.strict = scan.tag().attributes().stream()
                .anyMatch(attribute -> scan.tag()
                        .text(attribute.valueStart(), attribute.valueEnd())
                        .equals(Xml.MAIN_STRICT));
        while (scan.next()) {
            note(scan);
        }
        if (firstSheet < 0 || sheetsEnd < 0) {
            throw new PatchRefusedException(Reason.UNREADABLE, "no sheets");
        }
    }

    private void note(XmlScan scan) {
        XmlTag tag = scan.tag();
        if (scan.opens(3, "sheet")) {
            firstSheet = firstSheet < 0 ? tag.start() : firstSheet;
            highestId = Math.max(highestId, number(tag, "sheetId"));
            sheets++;
        } else if (scan.closes(2, "sheets")) {
            sheetsEnd = tag.start();
        } else if (scan.opens(3, "workbookView")) {
            views.add(tag);
        } else if (scan.opens(3, "definedName") && !tag.value("localSheetId").isEmpty()) {
            localNames.add(tag);
        }
    }

    private static long number(XmlTag tag, String attribute) {
        try {
            return Long.parseLong(tag.value(attribute).strip());
        } catch (NumberFormatException e) {
            throw new PatchRefusedException(Reason.UNREADABLE, attribute + " " + tag.value(attribute), e);
        }
    }

    /** The dialect without compromises, whose addresses differ. */
    boolean strict() {
        return strict;
    }

    String relationshipType() {
        return (strict ? RELATIONSHIPS_STRICT : RELATIONSHIPS) + "/worksheet";
    }

    int sheets() {
        return sheets;
    }

    /** Names that belong to one sheet count sheets from the left: each moves on by one. */
    void insertFirst(String name, String relationship) {
        edits.insert(firstSheet, sheet(name, relationship, ""));
        for (XmlTag tag : localNames) {
            edits.attribute(tag, "localSheetId", Long.toString(number(tag, "localSheetId") + 1));
        }
    }

    void appendHidden(String name, String relationship) {
        edits.insert(sheetsEnd, sheet(name, relationship, " state=\"hidden\""));
    }

    /** The prefix of relationships may be bound to anything here: the new element binds it itself. */
    private String sheet(String name, String relationship, String state) {
        highestId++;
        return "<%ssheet xmlns:r=\"%s\" name=\"%s\" sheetId=\"%d\"%s r:id=\"%s\"/>"
                .formatted(
                        prefix,
                        strict ? RELATIONSHIPS_STRICT : RELATIONSHIPS,
                        EscapedText.encode(name),
                        highestId,
                        state,
                        relationship);
    }

    void activate(int tab) {
        for (XmlTag view : views) {
            edits.attribute(view, "activeTab", Integer.toString(tab));
            edits.removeAttribute(view, "firstSheet");
        }
    }

    byte[] apply() {
        return edits.apply();
    }
}
