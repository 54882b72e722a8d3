package vn.tonghop.workbook;

import java.util.HashMap;
import java.util.Map;

/** The fonts that the styles of a Word document give to texts that name none themselves. */
final class WordFonts {
    /** No honest chain of styles is longer. */
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, String> fonts = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();
    private String standard = "";
    private String standardStyle = "";

    private WordFonts() {}

    static WordFonts none() {
        return new WordFonts();
    }

    static WordFonts read(Xml xml) {
        WordFonts fonts = new WordFonts();
        String style = "";
        boolean inDefaults = false;
        while (xml.nextElement()) {
            switch (xml.name()) {
                case "docDefaults" -> inDefaults = true;
                case "style" -> {
                    inDefaults = false;
                    style = local(xml, "styleId");
                    boolean standard = Xml.isTrue(local(xml, "default"));
                    fonts.standardStyle =
                            standard && local(xml, "type").equals("paragraph") ? style : fonts.standardStyle;
                }
                case "basedOn" -> fonts.basedOn.put(style, local(xml, "val"));
                case "rFonts" -> {
                    if (inDefaults) {
                        fonts.standard = font(xml);
                    } else {
                        fonts.fonts.putIfAbsent(style, font(xml));
                    }
                }
                default -> {}
            }
        }
        return fonts;
    }

    /** The font of the upper half of Latin-1, where older encodings put their letters; {@code ""} when it is not named. */
    static String font(Xml xml) {
        String high = local(xml, "hAnsi");
        return high.isEmpty() ? local(xml, "ascii") : high;
    }

    /** Value of an attribute under whatever prefix; {@code ""} when it is not there. */
    static String local(Xml xml, String name) {
        for (int i = 0; i < xml.attributes(); i++) {
            if (xml.attributeName(i).equals(name)) {
                return xml.attribute(i);
            }
        }
        return "";
    }

    /**
     * The font of a run without one of its own.
     *
     * @param run       style of the run; {@code ""} when none
     * @param paragraph style of its paragraph; {@code ""} when none
     */
    String of(String run, String paragraph) {
        String own = ofStyle(run);
        if (!own.isEmpty()) {
            return own;
        }
        String around = ofStyle(paragraph.isEmpty() ? standardStyle : paragraph);
        return around.isEmpty() ? standard : around;
    }

    private String ofStyle(String style) {
        String at = style;
        for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
            String font = fonts.getOrDefault(at, "");
            if (!font.isEmpty()) {
                return font;
            }
            at = basedOn.getOrDefault(at, "");
        }
        return "";
    }
}
