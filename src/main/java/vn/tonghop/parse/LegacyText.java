package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One text that may have been written before Unicode.
 *
 * @param state     what is to be done
 * @param text      DECODED: in Unicode; DOUBTFUL: what it may mean; otherwise as stored
 * @param encodings those it was, or may have been, written in
 */
record LegacyText(State state, String text, Set<LegacyEncoding> encodings) {
    /** What is known of a text. */
    enum State {
        /** Nothing says that it is anything but Unicode. */
        AS_STORED,
        DECODED,
        /** It may be legacy, but nobody can be sure. */
        DOUBTFUL
    }

    private static final char FIRST_LETTER = 0xA1;
    private static final char LAST_LETTER = 0xFF;

    /**
     * A part of a text in one font.
     *
     * @param font "" when unknown
     */
    record Stretch(String text, String font) {}

    /** Whether there is anything to think about: letters or signs of the upper half of Latin-1. */
    static boolean isPossible(String stored) {
        for (int i = 0; i < stored.length(); i++) {
            char c = stored.charAt(i);
            if (c >= FIRST_LETTER && c <= LAST_LETTER) {
                return true;
            }
        }
        return false;
    }

    static LegacyText of(List<Stretch> stretches, KnownTexts known) {
        String stored = stretches.size() == 1
                ? stretches.get(0).text()
                : stretches.stream().map(Stretch::text).collect(Collectors.joining());
        boolean named = isNamed(stretches);
        if (!named && isUnicode(stored) || known.holds(stored)) {
            return asStored(stored);
        }
        return named ? byFonts(stored, stretches) : byScore(stored, known);
    }

    /** Whether a font says how some of it is encoded. */
    static boolean isNamed(List<Stretch> stretches) {
        return stretches.stream()
                .anyMatch(stretch -> LegacyEncoding.ofFont(stretch.font()).isPresent());
    }

    /** What the text means if it is in that encoding like its neighbours; empty when that is no Vietnamese. */
    static Optional<LegacyText> readingWell(String stored, LegacyEncoding encoding, KnownTexts known) {
        LegacyScore score = LegacyScore.of(stored, encoding);
        boolean well = score.words() > 0 && score.decoded() == score.words();
        return well && !known.holds(stored) && !isUnicode(stored)
                ? Optional.of(decoded(State.DOUBTFUL, stored, encoding))
                : Optional.empty();
    }

    private static LegacyText asStored(String stored) {
        return new LegacyText(State.AS_STORED, stored, Set.of());
    }

    private static LegacyText byFonts(String stored, List<Stretch> stretches) {
        StringBuilder text = new StringBuilder();
        Set<LegacyEncoding> encodings = EnumSet.noneOf(LegacyEncoding.class);
        boolean doubtful = false;
        for (Stretch stretch : joined(stretches)) {
            Optional<LegacyEncoding> encoding = LegacyEncoding.ofFont(stretch.font());
            if (encoding.isEmpty() || isUnicode(stretch.text())) {
                text.append(stretch.text());
                continue;
            }
            String decoded = encoding.get().decode(stretch.text());
            if (!decoded.equals(stretch.text())) {
                encodings.add(encoding.get());
                doubtful |= !agrees(stretch.text(), decoded, encoding.get());
            }
            boolean capitals = LegacyEncoding.showsCapitals(stretch.font());
            text.append(capitals ? decoded.toUpperCase(Locale.ROOT) : decoded);
        }
        if (encodings.isEmpty()) {
            return asStored(stored);
        }
        return new LegacyText(doubtful ? State.DOUBTFUL : State.DECODED, text.toString(), encodings);
    }

    /** A letter is often in a stretch of its own, but in the same font as its neighbours. */
    private static List<Stretch> joined(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).font().equals(stretch.font())) {
                joined.set(last, new Stretch(joined.get(last).text() + stretch.text(), stretch.font()));
            } else {
                joined.add(stretch);
            }
        }
        return joined;
    }

    private static boolean agrees(String stored, String decoded, LegacyEncoding encoding) {
        LegacyScore score = LegacyScore.of(stored, encoding);
        return score.words() == 0 ? isLetterAlone(stored, decoded) : score.agreesWithFont();
    }

    /** Letters that stand alone: Đ/c, ở, ý; not a half or a multiplication sign. */
    private static boolean isLetterAlone(String stored, String decoded) {
        for (int i = 0; i < stored.length(); i++) {
            char c = stored.charAt(i);
            char meant = decoded.length() == stored.length() ? decoded.charAt(i) : c;
            if (c != meant && !Character.isLetter(c) && meant != 'Đ' && meant != 'đ') {
                return false;
            }
        }
        return true;
    }

    private static LegacyText byScore(String stored, KnownTexts known) {
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            if (known.holds(encoding.decode(stored))) {
                return decoded(State.DECODED, stored, encoding);
            }
        }
        LegacyScore tcvn3 = LegacyScore.of(stored, LegacyEncoding.TCVN3);
        LegacyScore vni = LegacyScore.of(stored, LegacyEncoding.VNI);
        LegacyEncoding likelier = vni.decoded() > tcvn3.decoded() ? LegacyEncoding.VNI : LegacyEncoding.TCVN3;
        LegacyScore best = likelier == LegacyEncoding.VNI ? vni : tcvn3;
        boolean clear = best.isClear() && !(vni.isClear() && tcvn3.isClear());
        return clear
                ? decoded(State.DECODED, stored, likelier)
                : best.isSuspicious() ? decoded(State.DOUBTFUL, stored, likelier) : asStored(stored);
    }

    private static LegacyText decoded(State state, String stored, LegacyEncoding encoding) {
        return new LegacyText(state, encoding.decode(stored), EnumSet.of(encoding));
    }

    /** Letters or tone marks beyond Latin-1. Typographic signs prove nothing: programs put them into any text. */
    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > LAST_LETTER && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)) {
                return true;
            }
        }
        return false;
    }
}
