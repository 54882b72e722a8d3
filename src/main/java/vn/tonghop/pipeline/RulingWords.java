package vn.tonghop.pipeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.tonghop.ruling.Decision;
import vn.tonghop.ruling.Ruling;

/** Says rulings in the reader's language, from {@code messages/rulings*.properties}. */
public final class RulingWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int SHOWN = 12;

    private final ResourceBundle bundle;

    private RulingWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static RulingWords vietnamese() {
        return in(Locale.ROOT);
    }

    /** English for English, Vietnamese otherwise. */
    public static RulingWords in(Locale locale) {
        return new RulingWords(ResourceBundle.getBundle(
                "messages.rulings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** Number, what was decided, and why. */
    public String sentence(Ruling ruling) {
        return say("ruling", List.of(Integer.toString(ruling.number()), decided(ruling.decision()), ruling.reason()));
    }

    String say(String key, List<String> args) {
        String sentence = bundle.getString(key);
        for (int i = 0; i < args.size(); i++) {
            sentence = sentence.replace("{" + i + "}", args.get(i));
        }
        return sentence;
    }

    private String decided(Decision decision) {
        if (decision instanceof Decision.Assign assign) {
            return say("assign", List.of(file(assign.sha256()), assign.unit()));
        } else if (decision instanceof Decision.Choose choose) {
            return say("choose", List.of(file(choose.sha256())));
        } else if (decision instanceof Decision.Accept accept) {
            return say("accept", List.of(file(accept.sha256())));
        } else if (decision instanceof Decision.Waive waive) {
            return say("waive", List.of(waive.unit(), waive.key(), waive.code()));
        } else if (decision instanceof Decision.Extend extend) {
            return say("extend", List.of(extend.unit(), day(extend.day())));
        } else if (decision instanceof Decision.Received received) {
            return say("received", List.of(file(received.sha256()), day(received.day())));
        }
        return say("undo", List.of(Integer.toString(((Decision.Undo) decision).number())));
    }

    private static String file(String sha256) {
        return sha256.substring(0, SHOWN);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
