package vn.tonghop.sample;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/** Invented texts in the manner of real reports. */
final class Prose {
    private static final Words WORDS = new Words("prose");

    private final String unit;
    private final SplittableRandom random;

    Prose(String unit, SplittableRandom random) {
        this.unit = unit;
        this.random = random;
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
        return Words.filled(WORDS.one(key, random), unit, random.nextInt(2, 20), random.nextInt(20, 60));
    }
}
