package vn.tonghop.definition;

import java.util.List;

/**
 * One row of a sheet of the blank workbook.
 *
 * @param row 0-based
 * @param text what the row prints when it prints one text; "" otherwise
 * @param token row key written in hidden column A; "" for rows without fields
 * @param fields ordinals on the row, from left to right
 * @param depth how many lines above it belongs under: the level of a heading from 0, "trong đó" of an indicator
 */
public record Line(int row, Role role, String text, String token, List<Integer> fields, int depth) {
    /** What a row is for. */
    public enum Role {
        CODE,
        TITLE,
        CAPTION,
        READING,
        ATTACH,
        DASHES,
        DECLARATION,
        KEYS,
        HEADER,
        HEADER_READING,
        MEASURE,
        BODY,
        TOTAL,
        NOTE,
        HEADING,
        BULLET,
        GUIDANCE,
        POINTER,
        ANSWER,
        CONTINUATION,
        GROUP,
        FIGURE_HEAD,
        FIGURE,
        COVER
    }

    public Line {
        fields = List.copyOf(fields);
    }
}
