package vn.tonghop.workbook;

import java.util.List;
import vn.tonghop.workbook.Cell.Run;

/** A text and its fonts; most texts name none. */
record RichText(String text, List<Run> runs) {
    static final RichText EMPTY = new RichText("", List.of());

    /** The current {@code si} or {@code is}: its own text, or its runs one after the other, without phonetics. */
    static RichText read(Xml xml) {
        int own = xml.depth();
        String plain = "";
        RunFonts runs = null;
        while (xml.nextChild(own)) {
            switch (xml.name()) {
                case "t" -> {
                    String part = EscapedText.decode(xml.text());
                    if (runs != null) {
                        runs.add(part, "");
                    } else if (plain.isEmpty()) {
                        plain = part;
                    } else {
                        runs = new RunFonts(plain).add(part, "");
                    }
                }
                case "r" -> {
                    runs = runs == null ? new RunFonts(plain) : runs;
                    run(xml, runs);
                }
                default -> {}
            }
        }
        return runs == null ? new RichText(plain, List.of()) : runs.whole();
    }

    private static void run(Xml xml, RunFonts runs) {
        int own = xml.depth();
        String text = "";
        String font = "";
        while (xml.nextChild(own)) {
            if (xml.name().equals("t")) {
                text = EscapedText.decode(xml.text());
            } else if (xml.name().equals("rPr")) {
                font = font(xml);
            }
        }
        runs.add(text, font);
    }

    private static String font(Xml xml) {
        int own = xml.depth();
        String font = "";
        while (xml.nextChild(own)) {
            if (xml.name().equals("rFont")) {
                font = xml.attribute("val");
            }
        }
        return font;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The beginning of the text, with the fonts of what is left. */
    RichText cut(int longest) {
        if (text.length() <= longest) {
            return this;
        }
        List<Run> left = runs.stream().filter(run -> run.start() < longest).toList();
        boolean own = left.stream().allMatch(run -> run.font().isEmpty());
        return new RichText(text.substring(0, longest), own ? List.of() : left);
    }
}
