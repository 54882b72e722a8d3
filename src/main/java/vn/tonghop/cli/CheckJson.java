package vn.tonghop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.answers.State;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Sentences;
import vn.tonghop.pipeline.Checked;

/** The shape of {@code check --json}. */
record CheckJson(List<CheckedFile> files) {

    record CheckedFile(
            String file,
            @Nullable String sha256,
            String verdict,
            @Nullable String reason,
            @Nullable String campaign,
            @Nullable String unit,
            Map<String, Integer> states,
            List<Point> findings) {}

    record Point(
            String code,
            String severity,
            List<String> keys,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable String found,
            @Nullable String expected,
            @Nullable String proposal,
            String message) {}

    static CheckJson of(List<Checked> files, Sentences sentences) {
        return new CheckJson(files.stream().map(file -> file(file, sentences)).toList());
    }

    private static CheckedFile file(Checked file, Sentences sentences) {
        return new CheckedFile(
                file.file(),
                Json.orNull(file.sha256()),
                file.verdict().name(),
                Json.orNull(file.reason()),
                Json.orNull(file.campaign()),
                Json.orNull(file.unit()),
                states(file.states()),
                file.findings().stream()
                        .map(finding -> point(finding, sentences))
                        .toList());
    }

    private static Map<String, Integer> states(Map<State, Integer> states) {
        Map<String, Integer> inOrder = new LinkedHashMap<>();
        for (State state : State.values()) {
            Integer count = states.get(state);
            if (count != null) {
                inOrder.put(state.name(), count);
            }
        }
        return inOrder;
    }

    private static Point point(Finding finding, Sentences sentences) {
        return new Point(
                finding.code().printed(),
                finding.severity().name(),
                finding.keys(),
                Json.orNull(finding.place().sheet()),
                Json.orNull(finding.place().cell()),
                Json.orNull(finding.found()),
                Json.orNull(sentences.expected(finding)),
                Json.orNull(sentences.proposal(finding)),
                sentences.message(finding));
    }
}
