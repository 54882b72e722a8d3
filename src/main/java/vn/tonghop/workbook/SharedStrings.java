package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The texts of a book, each decoded once. */
final class SharedStrings {
    private final List<String> texts = new ArrayList<>();
    private final BitSet cut = new BitSet();

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(Xml xml, Meter meter) {
        SharedStrings strings = new SharedStrings();
        while (xml.nextElement()) {
            if (xml.name().equals("si") && xml.ours()) {
                strings.add(richText(xml), meter);
            }
        }
        return strings;
    }

    private void add(String text, Meter meter) {
        int longest = meter.budget().textLength();
        if (text.length() > longest) {
            cut.set(texts.size());
        }
        String kept = cut(text, longest);
        // An empty entry is some 6 bytes packed to nothing, but a place in memory.
        meter.text(kept.length() + 4);
        texts.add(kept);
    }

    static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /** Text of the current {@code si} or {@code is}: its own, or its runs one after the other, without phonetics. */
    static String richText(Xml xml) {
        int own = xml.depth();
        String text = "";
        StringBuilder runs = null;
        while (xml.nextChild(own)) {
            String part = switch (xml.name()) {
                case "t" -> xml.text();
                case "r" -> run(xml);
                default -> "";
            };
            if (text.isEmpty()) {
                text = part;
            } else if (!part.isEmpty()) {
                runs = runs == null ? new StringBuilder(text) : runs;
                runs.append(part);
            }
        }
        return EscapedText.decode(runs == null ? text : runs.toString());
    }

    private static String run(Xml xml) {
        int own = xml.depth();
        String text = "";
        while (xml.nextChild(own)) {
            if (xml.name().equals("t")) {
                text = xml.text();
            }
        }
        return text;
    }

    boolean has(int index) {
        return index >= 0 && index < texts.size();
    }

    String text(int index) {
        return texts.get(index);
    }

    boolean isCut(int index) {
        return cut.get(index);
    }
}
