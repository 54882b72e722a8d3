package vn.tonghop.workbook;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The drawing that holds the boxes of a sheet's notes. What is not ours stays as it was written. */
final class NoteDrawing {
    private static final Pattern SHAPE = Pattern.compile("<v:shape[\\s>].*?</v:shape>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");
    private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");
    private static final Pattern ID = Pattern.compile("\"_x0000_s(\\d{1,8})\"");
    private static final String END = "</xml>";

    private String xml;
    private int highest = 1024;

    NoteDrawing(byte[] vml) {
        this.xml = new String(vml, StandardCharsets.UTF_8);
        Matcher ids = ID.matcher(xml);
        while (ids.find()) {
            highest = Math.max(highest, Integer.parseInt(ids.group(1)));
        }
    }

    /** Programs write this language in many ways; only the usual one can be added to. */
    boolean isUsual() {
        return xml.stripTrailing().endsWith(END)
                && xml.contains("xmlns:v=\"urn:schemas-microsoft-com:vml\"")
                && xml.contains("xmlns:x=\"urn:schemas-microsoft-com:office:excel\"")
                && xml.contains("xmlns:o=\"urn:schemas-microsoft-com:office:office\"");
    }

    void remove(CellRef cell) {
        Matcher shapes = SHAPE.matcher(xml);
        StringBuilder kept = new StringBuilder(xml.length());
        while (shapes.find()) {
            boolean gone = isAt(shapes.group(), cell);
            shapes.appendReplacement(kept, gone ? "" : Matcher.quoteReplacement(shapes.group()));
        }
        xml = shapes.appendTail(kept).toString();
    }

    private static boolean isAt(String shape, CellRef cell) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        return row.find()
                && column.find()
                && Integer.parseInt(row.group(1)) == cell.row()
                && Integer.parseInt(column.group(1)) == cell.column();
    }

    void add(CellRef cell, String text) {
        String type = xml.contains("\"" + NoteShape.TYPE_ID + "\"") ? "" : NoteShape.TYPE;
        int end = xml.lastIndexOf(END);
        highest++;
        xml = xml.substring(0, end) + type + NoteShape.of(highest, cell, text) + xml.substring(end);
    }

    byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
