package vn.tonghop.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Invented texts in the manner of real reports. */
final class Prose {
    private static final Words WORDS = new Words("prose");
    /** One in so many units. */
    private static final int RARELY = 10;

    private static final int MOST_WISHES = 3;

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

    /** An answer to a prompt. What is not about results has a manner of its own, which takes nothing from the dice of the figures. */
    String answer(PromptTopic topic) {
        String results = results(topic.matter());
        return switch (topic.kind()) {
            case "recommend" -> recommendations(topic.addressees());
            case "limit", "lesson", "task" -> several(topic.kind());
            default -> results;
        };
    }

    /** A wish that many have, in few words, or up to three of their own, now and then below a line that says whom they are for. */
    private String recommendations(List<String> addressees) {
        String whom = addressees.get(wording.nextInt(addressees.size()));
        if (wording.nextInt(RARELY) == 0) {
            return WORDS.one("recommend.none", wording);
        }
        if (wording.nextInt(3) == 0) {
            return turned(whom, WORDS.one("recommend.common", wording));
        }
        List<String> wishes = own(wording.nextInt(1, MOST_WISHES + 1));
        if (wording.nextInt(RARELY / 2) == 0) {
            return WORDS.text("recommend.caption", whom)
                    + wishes.stream().map(wish -> "\n- " + capital(wish)).collect(Collectors.joining());
        }
        return said("recommend.reason")
                + wishes.stream().map(wish -> " " + turned(whom, wish)).collect(Collectors.joining());
    }

    /** Different ones. */
    private List<String> own(int wishes) {
        List<String> patterns = new ArrayList<>(WORDS.all("recommend.own"));
        List<String> own = new ArrayList<>();
        for (int i = 0; i < wishes; i++) {
            own.add(worded(patterns.remove(wording.nextInt(patterns.size()))));
        }
        return own;
    }

    private String turned(String whom, String wish) {
        return WORDS.text("recommend.turn", WORDS.one("recommend.turns", wording), whom) + wish;
    }

    private String several(String key) {
        StringBuilder text = new StringBuilder(said(key));
        for (int i = wording.nextInt(2, 5); i > 0; i--) {
            text.append(wording.nextInt(3) == 0 ? "\n" : " ").append(said(key));
        }
        return text.toString();
    }

    private String said(String key) {
        return Words.filled(
                capital(worded(WORDS.one(key, wording))), unit, wording.nextInt(2, 20), wording.nextInt(20, 60));
    }

    /** An opening, some facts, sometimes bullets, limits or plans. */
    private String results(String matter) {
        StringBuilder text = new StringBuilder(opening(matter));
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

    /** About what the prompt asks, where its words can stand in a sentence. */
    private String opening(String matter) {
        String pattern = WORDS.one("open", random);
        String about = matter.isEmpty() ? pattern : pattern.replace("{matter}", matter);
        return Words.filled(capital(worded(about)), unit, random.nextInt(2, 20), random.nextInt(20, 60));
    }

    private String sentence(String key) {
        String pattern = capital(worded(WORDS.one(key, random)));
        return Words.filled(pattern, unit, random.nextInt(2, 20), random.nextInt(20, 60));
    }

    /** Every clerk says it in other words. */
    private String worded(String pattern) {
        return SLOT.matcher(pattern).replaceAll(slot -> small(WORDS.one("slot." + slot.group(1), wording)));
    }

    private static String small(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** The first letter, behind the mark of a bullet. */
    private static String capital(String text) {
        int at = text.startsWith("- ") || text.startsWith("+ ") ? 2 : 0;
        return text.substring(0, at) + Character.toUpperCase(text.charAt(at)) + text.substring(at + 1);
    }
}
