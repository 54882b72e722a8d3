package vn.tonghop.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A content control where it stands in the text of a document, found by its tag or, after a program that drops tags, by the bookmark
 * around it.
 *
 * @param tag "" when only the bookmark tells
 * @param mark name of the bookmark; "" for none
 * @param inCell whether it stands in a table
 * @param from where it begins
 * @param to where it ends
 * @param runs places of the pieces of its text
 * @param text what it shows
 */
record PlacedControl(String tag, String mark, boolean inCell, int from, int to, List<Span> runs, String text) {
    /** Every bookmark of ours is named so. */
    static final String MARK = "th_";

    record Span(int from, int to) {}

    PlacedControl {
        runs = List.copyOf(runs);
    }

    /** In the order of the document; one that shows no text is none any more. */
    static List<PlacedControl> in(String xml) {
        return new Search(xml).all();
    }

    private PlacedControl with(PlacedControl same) {
        return new PlacedControl(tag + same.tag, mark + same.mark, inCell, from, to, runs, text);
    }

    /** An element that is still open. */
    private static final class Open {
        final String mark;
        final int from;
        final List<Span> runs = new ArrayList<>();
        String tag = "";

        Open(String mark, int from) {
            this.mark = mark;
            this.from = from;
        }
    }

    private static final class Search {
        private final String xml;
        private final DocxMarkup markup;
        private final List<Open> controls = new ArrayList<>();
        private final Map<String, Open> bookmarks = new HashMap<>();
        private final Map<Integer, PlacedControl> found = new TreeMap<>();
        private int cells;
        private int text = -1;

        Search(String xml) {
            this.xml = xml;
            this.markup = new DocxMarkup(xml);
        }

        List<PlacedControl> all() {
            while (markup.next()) {
                lookAtControl();
                lookAtBookmark();
                lookAtText();
            }
            return List.copyOf(found.values());
        }

        private void lookAtControl() {
            if (markup.opens("w:sdt")) {
                controls.add(new Open("", markup.start()));
            } else if (markup.opens("w:tag") && !controls.isEmpty()) {
                controls.get(controls.size() - 1).tag = markup.attribute("w:val");
            } else if (markup.closes("w:sdt")) {
                note(controls.remove(controls.size() - 1));
            }
        }

        private void lookAtBookmark() {
            if (markup.opens("w:bookmarkStart") && markup.attribute("w:name").startsWith(MARK)) {
                bookmarks.put(markup.attribute("w:id"), new Open(markup.attribute("w:name"), markup.start()));
            } else if (markup.opens("w:bookmarkEnd")) {
                Open ended = bookmarks.remove(markup.attribute("w:id"));
                if (ended != null) {
                    note(ended);
                }
            }
        }

        private void lookAtText() {
            if (markup.opens("w:tc") || markup.closes("w:tc")) {
                cells += markup.opens("w:tc") ? 1 : -1;
            } else if (markup.opens("w:t") && !markup.isEmpty()) {
                text = markup.end();
            } else if (markup.closes("w:t") && text >= 0) {
                Span span = new Span(text, markup.start());
                controls.forEach(control -> control.runs.add(span));
                bookmarks.values().forEach(bookmark -> bookmark.runs.add(span));
                text = -1;
            }
        }

        private void note(Open ended) {
            if (ended.runs.isEmpty() || (ended.tag.isEmpty() && ended.mark.isEmpty())) {
                return;
            }
            StringBuilder shown = new StringBuilder();
            ended.runs.forEach(run -> shown.append(xml, run.from(), run.to()));
            PlacedControl control = new PlacedControl(
                    ended.tag,
                    ended.mark,
                    cells > 0,
                    ended.from,
                    markup.end(),
                    ended.runs,
                    DocxMarkup.unescaped(shown.toString()));
            found.merge(
                    ended.runs.get(0).from(),
                    control,
                    (one, other) -> one.runs.equals(other.runs) ? one.with(other) : one.tag.isEmpty() ? other : one);
        }
    }
}
