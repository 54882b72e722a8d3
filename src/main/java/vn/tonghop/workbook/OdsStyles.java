package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The styles of an {@code .ods}: what a cell's style does not say, its parents say. */
final class OdsStyles {
    private static final int MOST = 100_000;
    private static final int MOST_PARENTS = 32;
    private static final String CELL = "table-cell";
    /** What every program calls the style of cells that name none. */
    private static final String DEFAULT = "Default";

    /** As stored; {@code ""} where the style says nothing of it. */
    private record Stored(String parent, String dataStyle, String font, String protect, String display) {
        static final Stored NOTHING = new Stored("", "", "", "", "");

        /** This style, completed by another. */
        Stored over(Stored other) {
            return new Stored(
                    other.parent,
                    first(dataStyle, other.dataStyle),
                    first(font, other.font),
                    first(protect, other.protect),
                    first(display, other.display));
        }

        private static String first(String one, String other) {
            return one.isEmpty() ? other : one;
        }
    }

    private final Map<String, Stored> stored = new HashMap<>();
    private final Map<String, String> faces = new HashMap<>();
    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, String> spanFonts = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();

    /** Takes in the current element if it is a style, a format or a font; later ones replace earlier ones of their name. */
    void take(Xml xml) {
        String name = xml.attribute(Odf.STYLE, "name");
        switch (xml.name()) {
            case "font-face" -> {
                String family = xml.attribute(Odf.SVG, "font-family");
                faces.put(name, family.isEmpty() ? name : unquoted(family));
            }
            case "style" -> style(xml, name);
            case "default-style" -> style(xml, "");
            case "percentage-style" -> formats.put(name, "0%");
            case "date-style" -> formats.put(name, "dd/mm/yyyy");
            case "time-style" -> formats.put(name, "h:mm:ss");
            case "text-style" -> formats.put(name, "@");
            case "number-style", "currency-style", "boolean-style" -> formats.put(name, NumberFormat.GENERAL);
            default -> {}
        }
        if (stored.size() + faces.size() + formats.size() > MOST) {
            throw Meter.tooLarge("more than " + MOST + " styles");
        }
    }

    private void style(Xml xml, String name) {
        String key = key(xml.attribute(Odf.STYLE, "family"), name);
        String parent = xml.attribute(Odf.STYLE, "parent-style-name");
        String dataStyle = xml.attribute(Odf.STYLE, "data-style-name");
        Stored style = new Stored(parent, dataStyle, "", "", "");
        int own = xml.depth();
        while (xml.nextChild(own)) {
            Stored more = switch (xml.name()) {
                case "text-properties" -> new Stored("", "", font(xml), "", "");
                case "table-cell-properties" -> new Stored("", "", "", xml.attribute(Odf.STYLE, "cell-protect"), "");
                case "table-properties" -> new Stored("", "", "", "", xml.attribute(Odf.TABLE, "display"));
                default -> Stored.NOTHING;
            };
            style = more.over(style);
        }
        stored.put(key, style);
    }

    private String font(Xml xml) {
        String face = xml.attribute(Odf.STYLE, "font-name");
        String family = unquoted(xml.attribute(Odf.FO, "font-family"));
        return face.isEmpty() ? family : faces.getOrDefault(face, face);
    }

    private static String unquoted(String family) {
        String name = family.strip();
        boolean quoted = name.length() > 1 && name.startsWith("'") && name.endsWith("'");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    private static String key(String family, String name) {
        return family + "/" + name;
    }

    private Stored whole(String family, String name) {
        Stored whole = stored.getOrDefault(key(family, name), Stored.NOTHING);
        for (int i = 0; i < MOST_PARENTS && !whole.parent().isEmpty(); i++) {
            whole = whole.over(stored.getOrDefault(key(family, whole.parent()), Stored.NOTHING));
        }
        return whole.over(stored.getOrDefault(key(family, ""), Stored.NOTHING));
    }

    boolean hidesTable(String name) {
        return whole("table", name).display().equals("false");
    }

    /** Font that a span names; {@code ""} when it names none. */
    String spanFont(String name) {
        return name.isEmpty()
                ? ""
                : spanFonts.computeIfAbsent(
                        name,
                        span -> stored.getOrDefault(key("text", span), Stored.NOTHING)
                                .font());
    }

    /**
     * Number of a cell style for {@link Styles#of(int)}. A value that is declared a percentage, a date or a time is one, whatever
     * its style shows.
     */
    int index(String name, String valueType) {
        String needed = switch (valueType) {
            case "percentage" -> "0%";
            case "date" -> "dd/mm/yyyy";
            case "time" -> "h:mm:ss";
            default -> "";
        };
        return indexes.computeIfAbsent(needed + "/" + name, key -> add(name, needed));
    }

    private int add(String name, String needed) {
        Stored whole = whole(CELL, name.isEmpty() ? DEFAULT : name);
        String format = formats.getOrDefault(whole.dataStyle(), NumberFormat.GENERAL);
        boolean tells = needed.isEmpty()
                || (needed.equals("0%") ? NumberFormat.isPercent(format) : NumberFormat.isDate(format));
        boolean locked = !whole.protect().equals("none") && !whole.protect().equals("formula-hidden");
        styles.add(new Style(tells ? format : needed, whole.font(), locked));
        return styles.size() - 1;
    }

    Style of(int index) {
        return styles.get(index);
    }

    List<Style> list() {
        return List.copyOf(styles);
    }
}
