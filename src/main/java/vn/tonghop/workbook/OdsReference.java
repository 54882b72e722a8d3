package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.List;

/** Spells a reference of OpenDocument, {@code $'Bìa'.$B$2:.$B$3}, the way an {@code .xlsx} does: {@code 'Bìa'!$B$2:$B$3}. */
final class OdsReference {
    private OdsReference() {}

    static String asInXlsx(String address) {
        List<String> corners = split(address.strip(), ':');
        StringBuilder whole = new StringBuilder(address.length());
        String sheet = "";
        for (String corner : corners) {
            int dot = lastOutsideQuotes(corner, '.');
            String named = dot < 0 ? "" : sheet(corner.substring(0, dot));
            String place = corner.substring(dot + 1);
            if (place.contains("#REF!") || named.contains("#REF!")) {
                return "#REF!";
            }
            if (!whole.isEmpty()) {
                // A range over several sheets has both sheets before the places, which no figure of ours needs.
                whole.append(':');
            }
            if (!named.isEmpty() && !named.equals(sheet)) {
                whole.append(named).append('!');
                sheet = named;
            }
            whole.append(place);
        }
        return whole.toString();
    }

    private static int lastOutsideQuotes(String text, char wanted) {
        boolean quoted = false;
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            if (c == wanted && !quoted) {
                last = i;
            }
        }
        return last;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            if (c == separator && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** {@code $'Bìa 1'}, {@code PL02}, {@code 'file:///x.ods'#$PL02}. */
    private static String sheet(String stored) {
        int hash = lastOutsideQuotes(stored, '#');
        String file = hash < 0 ? "" : "[" + unquoted(stored.substring(0, hash)) + "]";
        String name = file + unquoted(stored.substring(hash + 1));
        if (name.isEmpty() || name.contains("#REF!")) {
            return name;
        }
        return isPlain(name) ? name : "'" + name.replace("'", "''") + "'";
    }

    private static String unquoted(String stored) {
        String name = stored.startsWith("$") ? stored.substring(1) : stored;
        boolean quoted = name.length() > 1 && name.startsWith("'") && name.endsWith("'");
        return quoted ? name.substring(1, name.length() - 1).replace("''", "'") : name;
    }

    /** Plain letters and digits that look like no place: {@code A1} and {@code 2021} need quotes. */
    private static boolean isPlain(String name) {
        boolean word = name.chars().allMatch(c -> c == '_' || (c < 128 && Character.isLetterOrDigit(c)));
        return word && !Character.isDigit(name.charAt(0)) && CellRef.parse(name).isEmpty();
    }
}
