package vn.tonghop.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.workbook.NewSheet.Look;
import vn.tonghop.workbook.PatchRefusedException.Reason;

/** Adds styles to a style sheet; those that are there keep their number and their bytes. */
final class StylesPatch {
    /** Excel's limit is 64,000, that of old formats 4,000; past this something multiplies styles by mistake. */
    private static final int MOST_STYLES = 60_000;

    private final byte[] xml;
    private final String prefix;
    private final Map<String, StyleList> lists = new LinkedHashMap<>();
    private final List<int[]> formats = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();
    private final StyleFills fills = new StyleFills();

    StylesPatch(byte[] xml) {
        this.xml = xml;
        XmlScan scan = new XmlScan(xml);
        this.prefix = scan.prefix();
        while (scan.next()) {
            for (String name : List.of("fonts", "fills", "borders", "cellXfs")) {
                if (scan.opens(2, name)) {
                    lists.put(name, new StyleList(scan.tag()));
                } else if (scan.closes(2, name)) {
                    list(name).close(scan.tag().start());
                }
            }
            if (scan.tag().opens() && scan.depth() == 3 && lists.containsKey(scan.parent())) {
                list(scan.parent()).child();
            }
            fills.note(scan);
            if (scan.opens(3, "xf") && scan.parent().equals("cellXfs")) {
                formats.add(new int[] {scan.tag().start(), 0});
            }
            if (scan.closes(3, "xf") && scan.parent().equals("cellXfs")) {
                formats.get(formats.size() - 1)[1] = scan.tag().end();
            }
        }
        if (formats.isEmpty() || lists.size() != 4 || lists.values().stream().anyMatch(StyleList::isMissing)) {
            throw new PatchRefusedException(Reason.STYLES, "incomplete style sheet");
        }
    }

    private StyleList list(String name) {
        StyleList list = lists.get(name);
        if (list == null) {
            throw new PatchRefusedException(Reason.STYLES, "no " + name);
        }
        return list;
    }

    /** What the styles that are there say of background and lock. */
    StyleFills fills() {
        return fills;
    }

    /**
     * The style that is like another one but filled with a colour.
     *
     * @param colour {@code ""} for no background
     */
    int filled(int base, String colour) {
        return known.computeIfAbsent(base + "/" + colour, key -> {
            int[] span = formats.get(base >= 0 && base < formats.size() ? base : 0);
            byte[] format = Arrays.copyOfRange(xml, span[0], span[1]);
            Edits edits = new Edits(format);
            XmlScan scan = new XmlScan(format);
            edits.attribute(scan.tag(), "fillId", Integer.toString(colour.isEmpty() ? 0 : fill(colour)));
            edits.attribute(scan.tag(), "applyFill", "1");
            return format(new String(edits.apply(), StandardCharsets.UTF_8));
        });
    }

    /**
     * The style of a look.
     *
     * @param quoted the text would be taken for a formula if somebody edited it
     */
    int look(Look look, boolean quoted) {
        return known.computeIfAbsent(look + (quoted ? "'" : ""), key -> {
            LookStyle style = LookStyle.of(look);
            String alignment = "<%salignment %svertical=\"%s\" wrapText=\"%d\"/>"
                    .formatted(
                            prefix,
                            style.centred() ? "horizontal=\"center\" " : "",
                            style.centred() ? "center" : "top",
                            style.wrapped() ? 1 : 0);
            String protection = style.locked() ? "" : "<" + prefix + "protection locked=\"0\"/>";
            return format(
                    ("<%sxf numFmtId=\"0\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\"%s applyFont=\"1\""
                                    + " applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\">%s%s</%1$sxf>")
                            .formatted(
                                    prefix,
                                    font(style),
                                    style.fill().isEmpty() ? 0 : fill(style.fill()),
                                    style.bordered() ? border() : 0,
                                    quoted ? " quotePrefix=\"1\"" : "",
                                    alignment,
                                    protection));
        });
    }

    private int format(String format) {
        int index = add("cellXfs", format);
        if (index >= MOST_STYLES) {
            throw new PatchRefusedException(Reason.STYLES, index + " styles");
        }
        return index;
    }

    private int fill(String colour) {
        return add(
                "fills",
                ("<%1$sfill><%1$spatternFill patternType=\"solid\"><%1$sfgColor rgb=\"FF%2$s\"/>"
                                + "<%1$sbgColor indexed=\"64\"/></%1$spatternFill></%1$sfill>")
                        .formatted(prefix, colour));
    }

    private int border() {
        StringBuilder sides = new StringBuilder();
        for (String side : List.of("left", "right", "top", "bottom")) {
            sides.append("<%1$s%2$s style=\"thin\"><%1$scolor indexed=\"64\"/></%1$s%2$s>".formatted(prefix, side));
        }
        return add("borders", "<%1$sborder>%2$s<%1$sdiagonal/></%1$sborder>".formatted(prefix, sides));
    }

    private int font(LookStyle style) {
        return add(
                "fonts",
                "<%1$sfont>%2$s%3$s%4$s<%1$ssz val=\"%5$d\"/>%6$s<%1$sname val=\"Times New Roman\"/></%1$sfont>"
                        .formatted(
                                prefix,
                                style.bold() ? "<" + prefix + "b/>" : "",
                                style.italic() ? "<" + prefix + "i/>" : "",
                                style.link() ? "<" + prefix + "u/>" : "",
                                style.points(),
                                style.link() ? "<" + prefix + "color rgb=\"FF0563C1\"/>" : ""));
    }

    private int add(String list, String element) {
        return list(list).add(element);
    }

    byte[] apply() {
        Edits edits = new Edits(xml);
        lists.values().forEach(list -> list.write(edits));
        return edits.apply();
    }
}
