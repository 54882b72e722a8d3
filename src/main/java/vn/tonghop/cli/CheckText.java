package vn.tonghop.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Sentences;
import vn.tonghop.finding.Severity;
import vn.tonghop.pipeline.Checked;

/** What {@code check} says to a person: verdict, then each finding with its place, what was found and what to do. */
final class CheckText {
    private final Messages messages;
    private final Sentences sentences;
    private final PrintStream out;

    CheckText(Messages messages, PrintStream out) {
        this.messages = messages;
        this.sentences = Sentences.in(messages.locale());
        this.out = out;
    }

    void print(Checked file) {
        out.println(messages.text("check.file", file.file(), messages.text("verdict." + file.verdict())));
        if (!file.reason().isEmpty()) {
            out.println("  " + file.reason());
        }
        if (!file.campaign().isEmpty() || !file.unit().isEmpty()) {
            out.println("  " + messages.text("check.identity", orDash(file.campaign()), orDash(file.unit())));
        }
        if (!file.states().isEmpty()) {
            out.println("  " + messages.text("check.states", states(file.states())));
        }
        for (Severity severity : Severity.values()) {
            print(file.findings(), severity);
        }
    }

    private void print(List<Finding> findings, Severity severity) {
        List<Finding> chosen = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
        if (!chosen.isEmpty()) {
            out.println("  " + messages.text("severity." + severity, chosen.size()));
            chosen.forEach(this::print);
        }
    }

    private void print(Finding finding) {
        out.println("    " + finding.code().printed() + place(finding) + ": " + sentences.message(finding));
        String proposal = sentences.proposal(finding);
        if (!proposal.isEmpty()) {
            out.println("      " + messages.text("check.proposal", proposal));
        }
    }

    private String place(Finding finding) {
        return finding.place().equals(Place.NONE)
                ? ""
                : " "
                        + messages.text(
                                "check.place",
                                finding.place().sheet(),
                                finding.place().cell());
    }

    private String states(Map<State, Integer> states) {
        return String.join(
                ", ",
                Arrays.stream(State.values())
                        .filter(states::containsKey)
                        .map(state -> messages.text("state." + state) + " " + states.get(state))
                        .toList());
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
