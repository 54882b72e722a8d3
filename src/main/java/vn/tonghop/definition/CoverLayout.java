package vn.tonghop.definition;

import java.util.List;
import java.util.Map;

/** Lays out the cover: who reports, under which number, how to reach them. */
final class CoverLayout {
    static final String TABLE = "BIA";

    private static final int VALUE_COLUMN = 2;
    private static final List<String> ROWS = List.of(
            "don-vi", "so-bao-cao", "ngay-bao-cao", "nguoi-ky", "chuc-vu", "nguoi-lap", "dien-thoai", "lan-nop");

    private final FieldList fields;
    private final LineList lines = new LineList();

    CoverLayout(FieldList fields) {
        this.fields = fields;
    }

    Sheet lay(List<Printed> title) {
        lines.add(Line.Role.CODE, "");
        title.forEach(line -> lines.addPrinted(Line.Role.TITLE, line));
        lines.add(Line.Role.KEYS, "");
        ROWS.forEach(this::layField);
        return new Sheet(FormWords.COVER, TABLE, lines.lines(), Map.of(VALUE_COLUMN, "c:BIA/gt"));
    }

    private void layField(String row) {
        ValueType type = switch (row) {
            case "ngay-bao-cao" -> ValueType.DATE;
            case "lan-nop" -> ValueType.INT;
            default -> ValueType.TEXT;
        };
        Place at = new Place(FormWords.COVER, lines.next(), VALUE_COLUMN);
        String label = FormWords.word("cover." + row);
        FieldList.Draft draft =
                FieldList.Draft.typed(new Key(TABLE, row, "gt"), Kind.COVER, type, Owner.EVERYONE, false, label, at);
        int ordinal = fields.add(row.equals("lan-nop") ? draft.computedFrom(List.of()) : draft);
        lines.add(Line.Role.COVER, label, "r:" + TABLE + "/" + row, List.of(ordinal));
    }
}
