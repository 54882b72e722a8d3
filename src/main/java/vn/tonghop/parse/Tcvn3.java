package vn.tonghop.parse;

/** TCVN3 (ABC): one code for each small letter; capitals with a tone have none, fonts ending in H draw them. */
final class Tcvn3 {
    private static final int FIRST = 0xA1;

    /** Letters of codes A1 … FE; a dot where a code is no letter. */
    private static final String LETTERS = "ĂÂÊÔƠƯĐăâêôơưđ......" // A1 … B4
            + "àảãáạ.ằẳẵắ......." // B5 … C5
            + "ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ"; // C6 … FE

    private Tcvn3() {}

    static String decode(String stored) {
        StringBuilder out = new StringBuilder(stored.length());
        for (int i = 0; i < stored.length(); i++) {
            char c = stored.charAt(i);
            int index = c - FIRST;
            boolean letter = index >= 0 && index < LETTERS.length() && LETTERS.charAt(index) != '.';
            out.append(letter ? LETTERS.charAt(index) : c);
        }
        return out.toString();
    }
}
