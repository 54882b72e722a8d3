package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Reads the sentences of a definition: {@code {KEY}}, {@code {KEY#name}}, {@code {địa bàn}}, {@code {A so với B: hơn | kém | bằng | chưa
 * so được}}, {@code {? lời kèm theo}}.
 */
final class SentenceParser {
    private static final String AREA = "địa bàn";
    private static final String COMPARED = " so với ";
    private static final String ASIDE = "?";
    private static final int CASES = 4;

    private final UnaryOperator<String> spelling;

    /** @param spelling makes a short key whole */
    SentenceParser(UnaryOperator<String> spelling) {
        this.spelling = spelling;
    }

    /** @throws IllegalArgumentException with the words that cannot be understood */
    Sentence parse(String text) {
        List<Sentence.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = closing(text, open);
            addWords(pieces, text.substring(at, open));
            pieces.add(piece(text.substring(open + 1, close)));
            at = close + 1;
        }
        addWords(pieces, text.substring(at));
        return new Sentence(pieces);
    }

    private static void addWords(List<Sentence.Piece> pieces, String words) {
        if (words.indexOf('}') >= 0) {
            throw new IllegalArgumentException(words);
        }
        if (!words.isEmpty()) {
            pieces.add(new Sentence.Words(words));
        }
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException(text.substring(open));
    }

    private Sentence.Piece piece(String inside) {
        if (inside.startsWith(ASIDE)) {
            return new Sentence.Aside(parse(inside.substring(ASIDE.length())));
        }
        if (inside.equals(AREA)) {
            return new Sentence.Area();
        }
        int colon = inside.indexOf(':');
        if (colon >= 0) {
            return choice(inside, inside.substring(0, colon), cases(inside.substring(colon + 1)));
        }
        int name = inside.indexOf('#');
        return name < 0
                ? new Sentence.Place(spelling.apply(inside), "")
                : new Sentence.Place(spelling.apply(inside.substring(0, name)), inside.substring(name + 1));
    }

    private Sentence.Choice choice(String whole, String compared, List<Sentence> cases) {
        int at = compared.indexOf(COMPARED);
        if (at < 0 || cases.size() != CASES) {
            throw new IllegalArgumentException("{" + whole + "}");
        }
        String right = compared.substring(at + COMPARED.length()).strip();
        return new Sentence.Choice(
                keys(compared.substring(0, at)),
                right.equals("0") ? List.of() : keys(right),
                cases.get(0),
                cases.get(1),
                cases.get(2),
                cases.get(3));
    }

    private List<String> keys(String sum) {
        return Arrays.stream(sum.split("\\+")).map(String::strip).map(spelling).toList();
    }

    /** Parted by "|" outside of braces; blanks around are no part of them. */
    private List<Sentence> cases(String text) {
        List<Sentence> cases = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char sign = i == text.length() ? '|' : text.charAt(i);
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (sign == '|' && depth == 0) {
                cases.add(parse(text.substring(from, i).strip()));
                from = i + 1;
            }
        }
        return cases;
    }
}
