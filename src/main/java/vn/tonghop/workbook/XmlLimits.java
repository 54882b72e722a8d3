package vn.tonghop.workbook;

import static vn.tonghop.workbook.UnreadableWorkbookException.damaged;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Stops a part whose nesting or whose names would eat memory and time while every single text is short. */
final class XmlLimits {
    private static final int DEEPEST = 256;
    /** The parser remembers every name and slows down with their square; from here on names are counted. */
    private static final int FREE_NAMES = 20_000;
    /** All of spreadsheet XML has fewer. */
    private static final int MOST_NAMES = 5_000;

    private final String part;
    private final Set<String> names = new HashSet<>();
    private int elementsAndAttributes;

    XmlLimits(String part) {
        this.part = part;
    }

    /** To be told of every element that starts. */
    void started(XMLStreamReader reader, int depth) {
        int attributes = reader.getAttributeCount();
        elementsAndAttributes += 1 + attributes;
        if (depth > DEEPEST) {
            throw damaged(part + " nests deeper than " + DEEPEST);
        }
        if (elementsAndAttributes <= FREE_NAMES) {
            return;
        }
        names.add(reader.getLocalName());
        for (int i = 0; i < attributes; i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        if (names.size() > MOST_NAMES) {
            throw Meter.tooLarge(part + " uses more than " + MOST_NAMES + " names");
        }
    }
}
