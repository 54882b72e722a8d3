package vn.tonghop.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes labels of the names that containers give their files. Nothing is ever opened or written under such a name. */
final class MemberNames {
    private static final int LONGEST = 200;
    private static final String NAMELESS = "khong-ten";

    private final Set<String> given = new HashSet<>();

    /** Without what would make it a path from the root or out of a folder: {@code C:\a\..\..\b.xlsx} is {@code a/b.xlsx}. */
    static String label(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : printable(name).replace('\\', '/').split("/")) {
            boolean drive = parts.isEmpty() && part.matches("[A-Za-z]:");
            if (!part.isBlank() && !part.equals(".") && !part.equals("..") && !drive) {
                parts.add(part.strip());
            }
        }
        String label = String.join("/", parts);
        return label.isEmpty() ? NAMELESS : shortened(label);
    }

    /** The label itself, or with a number where another file of the container has it already. */
    String unique(String label) {
        String unique = label;
        int dot = label.lastIndexOf('.');
        int end = dot > label.lastIndexOf('/') ? dot : label.length();
        for (int number = 2; !given.add(unique); number++) {
            unique = label.substring(0, end) + " (" + number + ")" + label.substring(end);
        }
        return unique;
    }

    static boolean isPassedOver(String label) {
        for (String part : label.split("/")) {
            if (PassedOver.includes(part)) {
                return true;
            }
        }
        return false;
    }

    /** Controls, and marks that turn the direction of writing, would let a name look like another one. */
    private static String printable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]+", "_");
    }

    /** Keeps the end, which says most. */
    private static String shortened(String label) {
        return label.length() <= LONGEST ? label : "…" + label.substring(label.length() - LONGEST + 1);
    }
}
