package vn.tonghop.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.definition.Kind;

/**
 * A person's report with the figures of now: the text of a content control changes where it still is what we wrote; every other byte
 * of the document's text stays. What changed, and what units wrote since, is listed at its end.
 */
final class RevisedReport {
    /** Of a changed answer at least so many words are quoted. */
    private static final int FEWEST = 12;

    private final CampaignState state;
    private final DocxPackage document;
    private final List<PlacedControl> controls;
    private final DraftNotes now;
    private final Optional<DraftNotes> noted;
    private final Map<String, ChangedFigure> changed = new LinkedHashMap<>();
    private final Map<PlacedControl, String> refreshed = new LinkedHashMap<>();
    /** Whole answers of which the document shows something. */
    private final Map<String, String> shownAnswers = new HashMap<>();

    private final List<NewAnswer> answers = new ArrayList<>();

    RevisedReport(CampaignState state, byte[] edited) throws IOException {
        this.state = state;
        this.document = DocxPackage.read(edited);
        this.controls = PlacedControl.in(document.text(DocxPackage.TEXT));
        this.noted = DraftNotes.in(document);
        ByteArrayOutputStream fresh = new ByteArrayOutputStream();
        NarrativeReport.write(state, fresh);
        this.now = DraftNotes.in(DocxPackage.read(fresh.toByteArray())).orElseThrow();
    }

    /** @return false, with nothing written, when nothing has changed since the person began */
    boolean write(OutputStream out) throws IOException {
        readAnswers();
        controls.forEach(this::compare);
        noted.ifPresent(this::compareWhatWasTakenOut);
        noted.ifPresent(this::findNewFigures);
        if (refreshed.isEmpty() && changed.isEmpty() && answers.isEmpty()) {
            return false;
        }
        document.put(DocxPackage.TEXT, withList(withFigures(document.text(DocxPackage.TEXT))));
        noted.ifPresent(this::noteAgain);
        document.write(out);
        return true;
    }

    private void readAnswers() {
        boolean compared = noted.isPresent() && !now.answers().isEmpty();
        Set<String> shown = controls.stream().map(this::key).collect(Collectors.toSet());
        Recommendations recommendations = new Recommendations(state.campaign());
        UnitTexts.forEach(state, (key, prompt, unit, text) -> {
            Optional<String> before = noted.map(DraftNotes::answers).map(checks -> checks.get(key));
            if (compared && !before.equals(Optional.of(DraftNotes.check(text)))) {
                String extract = ExtractText.of(text, Extracts.LONGEST);
                answers.add(new NewAnswer(prompt, unit.unit().name(), before.isPresent(), extract));
            }
            // A recommendation is some sentences of an answer: which, a new answer does not say.
            if (shown.contains(key) && !recommendations.asks(prompt)) {
                shownAnswers.put(key, text);
            }
        });
    }

    private String key(PlacedControl control) {
        return noted.map(notes -> notes.key(control)).orElse(control.tag());
    }

    /** What a key shows now; a quotation changes only when the unit does not say so any more. */
    private String fresh(String key, boolean inCell, String before) {
        if (!key.contains("@")) {
            return now.text(key, inCell).orElse(before);
        }
        String answer = shownAnswers.getOrDefault(key, before);
        return letters(answer).contains(letters(before))
                ? before
                : ExtractText.digest(answer, Math.max(FEWEST, before.split(" ").length));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private void compare(PlacedControl control) {
        String key = key(control);
        String before = noted.flatMap(notes -> notes.text(control)).orElse(control.text());
        String after = fresh(key, control.inCell(), before);
        if (after.equals(before)) {
            return;
        }
        boolean ours = plain(control.text()).equals(plain(before));
        if (ours) {
            refreshed.put(control, after);
        }
        if (isListed(key)) {
            boolean alreadyNow = plain(control.text()).equals(plain(after));
            String theirs = ours || alreadyNow ? "" : control.text();
            changed.merge(
                    key,
                    new ChangedFigure(key, before, after, theirs, false),
                    (one, other) -> one.theirs().isEmpty() ? other : one);
        }
    }

    /** A coverage changes with its figure; what is quoted of answers, and how many say so, with the answers. */
    private boolean isListed(String key) {
        boolean ofAnswers = key.contains("@")
                || key.contains("#")
                        && state.campaign()
                                .form()
                                .find(key.substring(0, key.indexOf('#')))
                                .filter(field -> field.kind() == Kind.TEXT)
                                .isPresent();
        return !ofAnswers && !key.endsWith("#n") && !key.endsWith("#N");
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private void compareWhatWasTakenOut(DraftNotes before) {
        Set<String> there = controls.stream().map(this::key).collect(Collectors.toSet());
        for (DraftNotes.Shown gone : before.shown()) {
            String after = now.text(gone.key(), gone.inCell()).orElse(gone.text());
            if (isListed(gone.key()) && !there.contains(gone.key()) && !after.equals(gone.text())) {
                changed.putIfAbsent(gone.key(), new ChangedFigure(gone.key(), gone.text(), after, "", true));
            }
        }
    }

    private void findNewFigures(DraftNotes before) {
        for (DraftNotes.Shown figure : now.shown()) {
            if (isListed(figure.key()) && before.text(figure.key(), true).isEmpty()) {
                changed.putIfAbsent(figure.key(), new ChangedFigure(figure.key(), "", figure.text(), "", false));
            }
        }
    }

    private String withFigures(String xml) {
        StringBuilder changing = new StringBuilder();
        int at = 0;
        for (Map.Entry<PlacedControl, String> figure : refreshed.entrySet()) {
            String text = DocxMarkup.escaped(figure.getValue());
            for (PlacedControl.Span run : figure.getKey().runs()) {
                changing.append(xml, at, run.from()).append(text);
                text = "";
                at = run.to();
            }
        }
        return changing.append(xml, at, xml.length()).toString();
    }

    /** Before the properties of the last section, which end a document's text. */
    private String withList(String xml) {
        int end = xml.lastIndexOf("</w:body>");
        int section = xml.lastIndexOf("<w:sectPr", end);
        int at = section > xml.lastIndexOf("</w:p>", end) ? section : end;
        String list = new ChangeList(state.campaign().form()).of(List.copyOf(changed.values()), answers);
        return xml.substring(0, at) + list + xml.substring(at);
    }

    private void noteAgain(DraftNotes before) {
        List<DraftNotes.Shown> shown = before.shown().stream()
                .map(one -> new DraftNotes.Shown(
                        one.mark(), one.key(), one.inCell(), fresh(one.key(), one.inCell(), one.text())))
                .collect(Collectors.toCollection(ArrayList::new));
        now.shown().stream()
                .filter(one -> before.text(one.key(), true).isEmpty())
                .forEach(one -> shown.add(new DraftNotes.Shown("", one.key(), one.inCell(), one.text())));
        new DraftNotes(shown, now.answers()).replaceIn(document);
    }
}
