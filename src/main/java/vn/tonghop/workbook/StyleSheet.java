package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the cell styles of an {@code .xlsx}. */
final class StyleSheet {
    private static final int MOST = 100_000;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<String> fonts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    private StyleSheet() {}

    static List<Style> read(Xml xml) {
        StyleSheet sheet = new StyleSheet();
        while (xml.nextElement()) {
            switch (xml.name()) {
                case "numFmts" -> sheet.formats(xml);
                case "fonts" -> sheet.fonts(xml);
                case "cellXfs" -> sheet.styles(xml);
                default -> {}
            }
        }
        return List.copyOf(sheet.styles);
    }

    private void formats(Xml xml) {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            formats.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
            limit(formats.size());
        }
    }

    private void fonts(Xml xml) {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            String name = "";
            int font = xml.depth();
            while (xml.nextChild(font)) {
                if (xml.name().equals("name")) {
                    name = xml.attribute("val");
                }
            }
            fonts.add(name);
            limit(fonts.size());
        }
    }

    private void styles(Xml xml) {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            int id = number(xml.attribute("numFmtId"));
            int font = number(xml.attribute("fontId"));
            boolean locked = true;
            int xf = xml.depth();
            while (xml.nextChild(xf)) {
                if (xml.name().equals("protection")) {
                    String lock = xml.attribute("locked");
                    locked = lock.isEmpty() || Xml.isTrue(lock);
                }
            }
            String format = formats.getOrDefault(id, NumberFormat.builtIn(id));
            styles.add(new Style(format, font < fonts.size() ? fonts.get(font) : "", locked));
            limit(styles.size());
        }
    }

    private static void limit(int count) {
        if (count > MOST) {
            throw Meter.tooLarge("more than " + MOST + " styles");
        }
    }

    private static int number(String text) {
        try {
            return Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
