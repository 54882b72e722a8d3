package vn.tonghop.sample;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Invented texts in the manner of real reports. */
final class Prose {
    private static final Words WORDS = new Words("prose");
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+2?)}");

    private final String unit;
    private final SplittableRandom random;
    /** Its own, so that other words never mean other figures. */
    private final SplittableRandom wording;

    Prose(String unit, SplittableRandom random) {
        this.unit = unit;
        this.random = random;
        this.wording = new SplittableRandom(unit.hashCode());
    }

    /** An answer to a prompt: an opening, some facts, sometimes bullets, limits or plans. */
    String answer() {
        StringBuilder text = new StringBuilder(sentence("open"));
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            text.append(' ').append(sentence("middle"));
        }
        if (random.nextInt(5) == 0) {
            text.append('\n').append(sentence("line")).append('\n').append(sentence("line"));
        }
        if (random.nextInt(3) == 0) {
            text.append('\n').append(sentence("limits"));
        }
        if (random.nextInt(2) == 0) {
            text.append('\n').append(sentence("close"));
        }
        return text.toString();
    }

    /** The text of a list column, by what the column is called: the first word list whose name the heading contains. */
    String listText(String heading) {
        String folded = heading.toLowerCase(Locale.ROOT);
        for (String kind : WORDS.all("column.kinds")) {
            if (WORDS.all("column." + kind).stream().anyMatch(folded::contains)) {
                return sentence(kind);
            }
        }
        return sentence("short");
    }

    LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextLong(Math.max(1, to.toEpochDay() - from.toEpochDay())));
    }

    private String sentence(String key) {
        String pattern = worded(WORDS.one(key, random));
        return Words.filled(pattern, unit, random.nextInt(2, 20), random.nextInt(20, 60));
    }

    /** Every clerk says it in other words. */
    private String worded(String pattern) {
        String worded = SLOT.matcher(pattern).replaceAll(slot -> WORDS.one("slot." + slot.group(1), wording));
        return Character.toUpperCase(worded.charAt(0)) + worded.substring(1);
    }
}
