package vn.tonghop.parse;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what can be a Vietnamese syllable: an onset, a rhyme, at most one tone, and the rules of spelling between them. */
final class Syllables {
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String SHARP_OR_HEAVY = "\u0301\u0323";

    /** Longest first. */
    private static final List<String> ONSETS = List.of(
            "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l",
            "m", "n", "p", "r", "s", "t", "v", "x", "");

    private static final Set<String> RHYMES = Set.of(("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt "
                    + "âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu "
                    + "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
                    + "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet "
                    + "oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
                    + "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt "
                    + "uyu uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu "
                    + "y ych yêm yên yêng yêt yêu yn ynh yp yt")
            .split(" "));

    private Syllables() {}

    static boolean isOne(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(apart.length());
        String tone = "";
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (TONES.indexOf(c) < 0) {
                letters.append(c);
            } else if (!tone.isEmpty()) {
                return false;
            } else {
                tone = String.valueOf(c);
            }
        }
        return isOne(Normalizer.normalize(letters, Normalizer.Form.NFC), tone);
    }

    private static boolean isOne(String letters, String tone) {
        return ONSETS.stream()
                .filter(letters::startsWith)
                .anyMatch(onset -> fit(onset, letters.substring(onset.length()), tone));
    }

    private static boolean fit(String onset, String rhyme, String tone) {
        if (!RHYMES.contains(rhyme)) {
            return false;
        }
        boolean front = "ieêy".indexOf(rhyme.charAt(0)) >= 0;
        boolean spelled = switch (onset) {
            case "k", "gh", "ngh" -> front;
            case "c", "ng" -> !front;
            case "g" -> !front || rhyme.charAt(0) == 'i';
            default -> true;
        };
        char last = rhyme.charAt(rhyme.length() - 1);
        boolean stopped = "cpt".indexOf(last) >= 0 || rhyme.endsWith("ch");
        return spelled && (!stopped || (!tone.isEmpty() && SHARP_OR_HEAVY.contains(tone)));
    }
}
