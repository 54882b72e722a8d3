package vn.tonghop.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

/**
 * Walks the elements of one part. No document types, no outside entities, no bottomless nesting. Names are local names;
 * {@link #ours()} tells whether an element belongs to spreadsheets, in either of the two namespaces.
 */
final class Xml implements AutoCloseable {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String MAIN_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    /** A part of this size may teach the parser too many names to share it with the next file. */
    private static final int LARGE_PART = 4 << 20;

    /** A text in pieces, between comments, is held to the limit of one in a piece. */
    private static final int LONGEST_TEXT = 8 << 20;

    private static final InputFactoryImpl SHARED = factory();

    private final PartStream part;
    private final String partName;
    private final XMLStreamReader reader;
    private int depth;
    private final XmlLimits limits;

    Xml(PartStream part, ZipEntry entry) {
        this.part = part;
        this.partName = entry.name();
        this.limits = new XmlLimits(partName);
        try {
            InputFactoryImpl factory = entry.size() > LARGE_PART ? factory() : SHARED;
            this.reader = factory.createXMLStreamReader(part);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Moves to the next start of an element, anywhere; false at the end of the part. */
    boolean nextElement() {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                part.drain();
                return false;
            }
        }
    }

    /**
     * Moves to the next child of the element at depth {@code parent}; false once that element has ended. What the
     * caller left unread inside a child is passed over.
     */
    boolean nextChild(int parent) {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth < parent) {
                return false;
            }
        }
    }

    /** How many elements are open, the current one included. */
    int depth() {
        return depth;
    }

    private int next() {
        try {
            part.token();
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                limits.started(reader, depth);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.DTD) {
                throw new UnreadableWorkbookException(Reason.DTD, partName);
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    String name() {
        return reader.getLocalName();
    }

    boolean ours() {
        String namespace = reader.getNamespaceURI();
        return MAIN.equals(namespace) || MAIN_STRICT.equals(namespace);
    }

    String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** Value of the attribute in that namespace; {@code ""} when it is not there. */
    String attribute(String namespace, String name) {
        String value = reader.getAttributeValue(namespace, name);
        return value == null ? "" : value;
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attribute(int index) {
        return reader.getAttributeValue(index);
    }

    /** Value of the attribute without a namespace; {@code ""} when it is not there. */
    String attribute(String name) {
        String value = reader.getAttributeValue("", name);
        return value == null ? "" : value;
    }

    boolean flag(String name) {
        return isTrue(attribute(name));
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    /** The {@code r:id} of the element under whatever prefix; {@code ""} when it has none. */
    String relationship() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The text inside the current element, up to its end; nested elements give nothing. */
    String text() {
        int own = depth;
        String first = "";
        StringBuilder all = null;
        try {
            while (true) {
                int event = next();
                if (event == XMLStreamConstants.END_ELEMENT && depth < own) {
                    return all == null ? first : all.toString();
                }
                if (depth != own || !isCharacters(event)) {
                    continue;
                }
                if (first.isEmpty()) {
                    first = reader.getText();
                } else {
                    all = append(all == null ? new StringBuilder(first) : all, reader.getText());
                }
            }
        } catch (RuntimeException e) {
            throw lazily(e);
        }
    }

    /** What comes next where text and elements are mixed. */
    enum Piece {
        START,
        END,
        CHARACTERS
    }

    /** Moves to the next start, end or stretch of text, whichever comes first. */
    Piece nextPiece() {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return Piece.START;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return Piece.END;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw UnreadableWorkbookException.damaged(partName + " ends too early");
            }
            if (isCharacters(event)) {
                return Piece.CHARACTERS;
            }
        }
    }

    /** The current stretch of text. */
    String characters() {
        try {
            return reader.getText();
        } catch (RuntimeException e) {
            throw lazily(e);
        }
    }

    /** Passes over everything inside the current element, and its end. */
    void skip() {
        int own = depth;
        while (nextChild(own)) {
            // Nothing in it is wanted.
        }
    }

    private static boolean isCharacters(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private StringBuilder append(StringBuilder all, String more) {
        if (all.length() + more.length() > LONGEST_TEXT) {
            throw Meter.tooLarge(partName + " holds one text of more than " + LONGEST_TEXT + " characters");
        }
        return all.append(more);
    }

    /** The parser reads a text only when asked, and then reports broken XML by an unchecked exception of its own. */
    private RuntimeException lazily(RuntimeException e) {
        return e.getCause() instanceof XMLStreamException broken ? broken(broken) : e;
    }

    private UnreadableWorkbookException broken(XMLStreamException e) {
        return new UnreadableWorkbookException(Reason.DAMAGED, partName + " is no well-formed XML", e);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        } finally {
            part.close();
        }
    }
}
