package vn.tonghop.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The part that holds the texts of a sheet's notes. What is not ours stays as it was written. */
final class NoteTexts {
    private final String author;
    private final Edits edits;
    private final String prefix;
    private final List<CellRef> ours = new ArrayList<>();
    private final Set<CellRef> others = new HashSet<>();
    private final StringBuilder added = new StringBuilder();
    private int authors;
    private int authorsEnd = -1;
    private int listEnd = -1;

    static byte[] none(String author) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"" + Xml.MAIN
                        + "\"><authors><author>" + EscapedText.encode(author)
                        + "</author></authors><commentList></commentList></comments>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Takes out all notes of the author. */
    NoteTexts(byte[] xml, String author) {
        this.author = author;
        this.edits = new Edits(xml);
        XmlScan scan = new XmlScan(xml);
        this.prefix = scan.prefix();
        while (scan.next()) {
            if (scan.opens(3, "author")) {
                authors++;
            }
            if (scan.closes(2, "authors") && !scan.tag().isEmpty()) {
                authorsEnd = scan.tag().start();
            }
            if (scan.opens(3, "comment")) {
                note(scan);
            }
            if (scan.closes(2, "commentList") && !scan.tag().isEmpty()) {
                listEnd = scan.tag().start();
            }
        }
    }

    /** Notes can be added only between the lists that every program writes. */
    boolean isUsual() {
        return authorsEnd >= 0 && listEnd >= 0;
    }

    private void note(XmlScan scan) {
        int start = scan.tag().start();
        CellRef cell = CellRef.of(scan.tag().value("ref"));
        StringBuilder text = new StringBuilder();
        while (!scan.closes(3, "comment") && scan.next()) {
            XmlTag tag = scan.tag();
            if (tag.opens() && !tag.isEmpty() && tag.name().equals("t") && scan.next()) {
                text.append(XmlTag.unescape(tag.text(tag.end(), scan.tag().start())));
            }
        }
        if (Notes.isBy(author, text.toString())) {
            ours.add(cell);
            edits.replace(start, scan.tag().end(), "");
        } else {
            others.add(cell);
        }
    }

    /** Where notes of the author stood. */
    List<CellRef> ours() {
        return ours;
    }

    boolean isTaken(CellRef cell) {
        return others.contains(cell);
    }

    void add(CellRef cell, String text) {
        added.append(("<%1$scomment ref=\"%2$s\" authorId=\"%3$d\"><%1$stext><%1$sr><%1$srPr><%1$ssz val=\"10\"/>"
                        + "<%1$scolor indexed=\"81\"/><%1$srFont val=\"Tahoma\"/><%1$sfamily val=\"2\"/></%1$srPr>"
                        + "<%1$st xml:space=\"preserve\">%4$s</%1$st></%1$sr></%1$stext></%1$scomment>")
                .formatted(prefix, cell.a1(), authors, EscapedText.encode(Notes.written(author, text))));
    }

    boolean isChanged() {
        return !ours.isEmpty() || !added.isEmpty();
    }

    byte[] bytes() {
        if (!added.isEmpty()) {
            edits.insert(authorsEnd, "<%1$sauthor>%2$s</%1$sauthor>".formatted(prefix, EscapedText.encode(author)));
            edits.insert(listEnd, added.toString());
        }
        return edits.apply();
    }
}
