package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each key of a form asks, short enough to travel inside a workbook, so that a return made from another version of the form can be
 * read by key as long as no shared key asks something else.
 *
 * @param asked key to a few digits of the hash of its kind, type and unit of measure, in form order
 */
public record AskedKeys(Map<String, String> asked) {
    /** Label of the facts of {@code _meta} that carry it. */
    public static final String LABEL = "asks";

    private static final int DIGITS = 6;
    /** SheetJS, which phone apps are made with, never ends writing an XLS with a text beyond one record of 8,224 bytes. */
    private static final int LONGEST = 1_000;

    public AskedKeys {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    }

    public static AskedKeys of(Form form) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            String question = field.kind() + "\t" + field.type().code() + "\t" + field.measure();
            asked.put(field.key().toString(), FormHash.sha256(question).substring(0, DIGITS));
        }
        return new AskedKeys(asked);
    }

    /** From the cells of a workbook; what was damaged there is passed over. */
    public static AskedKeys parse(List<String> texts) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String text : texts) {
            for (String entry : text.split(" ", -1)) {
                int at = entry.indexOf('=');
                if (at > 0 && entry.length() == at + 1 + DIGITS) {
                    asked.put(entry.substring(0, at), entry.substring(at + 1));
                }
            }
        }
        return new AskedKeys(asked);
    }

    /** As few texts as fit into cells. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        asked.forEach((key, question) -> {
            String entry = key + "=" + question;
            if (text.length() + entry.length() >= LONGEST) {
                texts.add(text.toString());
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : " ").append(entry);
        });
        texts.add(text.toString());
        return texts;
    }

    /** Keys that both have and that ask something else in the other, in the order of this one. */
    public List<String> otherwiseIn(AskedKeys other) {
        return asked.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(other.asked.getOrDefault(entry.getKey(), entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
