package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.workbook.Cell.Run;

/** The texts of a book, each decoded once. */
final class SharedStrings {
    /** What a run costs in memory, in characters. */
    private static final int RUN = 16;

    private final List<String> texts = new ArrayList<>();
    private final Map<Integer, List<Run>> runs = new HashMap<>();
    private final BitSet cut = new BitSet();

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(Xml xml, Meter meter) {
        SharedStrings strings = new SharedStrings();
        while (xml.nextElement()) {
            if (xml.name().equals("si") && xml.ours()) {
                strings.add(RichText.read(xml), meter);
            }
        }
        return strings;
    }

    private void add(RichText whole, Meter meter) {
        int longest = meter.budget().textLength();
        if (whole.text().length() > longest) {
            cut.set(texts.size());
        }
        RichText kept = whole.cut(longest);
        // An empty entry is some 6 bytes packed to nothing, but a place in memory.
        meter.text(kept.text().length() + 4);
        if (!kept.runs().isEmpty()) {
            meter.text(kept.runs().size() * RUN);
            runs.put(texts.size(), kept.runs());
        }
        texts.add(kept.text());
    }

    boolean has(int index) {
        return index >= 0 && index < texts.size();
    }

    String text(int index) {
        return texts.get(index);
    }

    /** Fonts of the text; usually none. */
    List<Run> runs(int index) {
        return runs.getOrDefault(index, List.of());
    }

    boolean isCut(int index) {
        return cut.get(index);
    }
}
