package vn.tonghop.parse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import vn.tonghop.definition.Slug;

/** The columns of {@code don-vi.xlsx}, in the order in which we write them. */
enum RosterColumn {
    CODE(0, "code", true, 12),
    NAME(1, "name", true, 44),
    TYPE(2, "type", true, 22),
    PARENT(3, "parent", false, 12),
    ORDER(4, "order", false, 9),
    DEADLINE(5, "deadline", false, 12),
    FROM(6, "from", false, 12),
    TO(7, "to", false, 12),
    ALIASES(8, "aliases", false, 34),
    CONTACT(9, "contact", false, 24),
    PHONE(10, "phone", false, 14),
    ROLLS_UP(11, "rolls-up", false, 14),
    CAMPAIGNS(12, "campaigns", false, 30);

    static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.roster", Locale.ROOT);
    /** Between names and between campaigns in one cell. */
    static final String BETWEEN = ";";

    private static final int TYPING_SLIP = 2;

    private final int column;
    private final String heading;
    private final boolean required;
    private final int width;

    RosterColumn(int column, String name, boolean required, int width) {
        this.column = column;
        this.heading = ResourceBundle.getBundle("messages.roster", Locale.ROOT).getString("heading." + name);
        this.required = required;
        this.width = width;
    }

    /** 0-based, where we write it. */
    int column() {
        return column;
    }

    String heading() {
        return heading;
    }

    boolean required() {
        return required;
    }

    /** In characters. */
    int width() {
        return width;
    }

    /** The column that a heading names, whatever its case, spaces and marks. */
    static Optional<RosterColumn> of(String text) {
        String slug = Slug.of(text);
        return Arrays.stream(values())
                .filter(column -> Slug.of(column.heading).equals(slug))
                .findFirst();
    }

    /** The column that a heading probably means, mistyped by a letter or two. */
    static Optional<RosterColumn> near(String text) {
        String slug = Slug.of(text);
        return Arrays.stream(values())
                .filter(column ->
                        slug.length() > TYPING_SLIP + 1 && distance(slug, Slug.of(column.heading)) <= TYPING_SLIP)
                .findFirst();
    }

    /** Letters to insert, delete or change to get from one to the other. */
    private static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] next = new int[b.length() + 1];
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(change, 1 + Math.min(last[j], next[j - 1]));
            }
            last = next;
        }
        return last[b.length()];
    }
}
