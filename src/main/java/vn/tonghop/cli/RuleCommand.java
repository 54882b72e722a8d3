package vn.tonghop.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.pipeline.OpenWorkspace;
import vn.tonghop.pipeline.RulingDesk;
import vn.tonghop.pipeline.RulingWords;
import vn.tonghop.ruling.Ruling;

/** {@code rule}: the operator decides. Standard output is the ruling's number. */
@Command(name = "rule", sortOptions = false)
final class RuleCommand implements Callable<Integer> {
    private final TongHop program;

    @Parameters(index = "0", paramLabel = "${bundle:label.campaign}", descriptionKey = "campaign")
    private String campaign = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.action}", descriptionKey = "action")
    private String named = "";

    @Parameters(index = "2..*", paramLabel = "${bundle:label.words}", descriptionKey = "words", arity = "0..*")
    private List<String> words = List.of();

    @Option(names = "--reason", paramLabel = "${bundle:label.reason}")
    private String reason = "";

    RuleCommand(TongHop program) {
        this.program = program;
    }

    /** What can be decided, and how many words say about what. */
    private enum Action {
        assign(2),
        choose(1),
        accept(1),
        waive(3),
        extend(2),
        received(2),
        undo(1),
        list(0);

        private final int words;

        Action(int words) {
            this.words = words;
        }
    }

    @Override
    public Integer call() throws Exception {
        Action action = action();
        return program.whoeverHoldsIt(workspace -> decide(action, workspace));
    }

    private Action action() {
        Action action = Arrays.stream(Action.values())
                .filter(known -> known.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new WrongUseException("wrong.action", named));
        if (words.size() != action.words) {
            throw new WrongUseException(
                    "wrong.action.words", named, program.messages().text("action." + named));
        }
        if (action != Action.list && reason.isBlank()) {
            throw new WrongUseException("wrong.reason");
        }
        return action;
    }

    private int decide(Action action, OpenWorkspace workspace) throws IOException {
        RulingDesk desk = workspace.rulings();
        RulingWords sentences = RulingWords.in(program.messages().locale());
        if (action == Action.list) {
            desk.list(campaign).forEach(ruling -> program.console().out().println(sentences.sentence(ruling)));
            return ExitCode.DONE;
        }
        Ruling ruling = given(action, desk);
        program.console().out().println(ruling.number());
        program.console().err().println(sentences.sentence(ruling));
        program.ruled();
        return ExitCode.DONE;
    }

    private Ruling given(Action action, RulingDesk desk) throws IOException {
        return switch (action) {
            case assign -> desk.assign(campaign, words.get(0), words.get(1), reason);
            case choose -> desk.choose(campaign, words.get(0), reason);
            case accept -> desk.accept(campaign, words.get(0), reason);
            case waive -> desk.waive(campaign, words.get(0), words.get(1), words.get(2), reason);
            case extend -> desk.extend(campaign, words.get(0), day(words.get(1)), reason);
            case received -> desk.received(campaign, words.get(0), day(words.get(1)), reason);
            case undo -> desk.undo(campaign, number(words.get(0)), reason);
            case list -> throw new IllegalArgumentException("A list decides nothing");
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new WrongUseException("wrong.day", text);
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new WrongUseException("wrong.ruling", text);
        }
    }
}
