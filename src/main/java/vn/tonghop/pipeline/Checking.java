package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;
import vn.tonghop.finding.Sentences;
import vn.tonghop.finding.Verdict;
import vn.tonghop.parse.Confirmation;
import vn.tonghop.store.Reason;
import vn.tonghop.store.Sha256;
import vn.tonghop.workbook.Container;

/** The command {@code check}: what a run would say of a file, storing nothing and opening no database. */
public final class Checking {
    private final Examination examination;
    private final FileWords words;

    /** @param language of reasons; English for English, Vietnamese otherwise */
    public Checking(Opening opening, Locale language) {
        this.examination = new Examination(opening, Sentences.in(language));
        this.words = FileWords.in(language);
    }

    /**
     * Reads and checks one file, and what is in it when it is a container.
     *
     * @return first the file itself, then what came in it as {@code box.zip!dir/a.xlsx}, in path order
     * @throws IOException when the file cannot be read at all
     */
    public List<Checked> check(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (!Container.closes(content)) {
            return List.of(checked(new ContainerCheck.Line(file.toString(), Sha256.of(content), incomplete(content))));
        }
        return new ContainerCheck((bytes, whose) -> examination.examine(bytes, Confirmation.NONE, whose))
                .check(file.toString(), content).stream().map(this::checked).toList();
    }

    private Checked checked(ContainerCheck.Line line) {
        Examined examined = line.examined();
        return new Checked(
                line.file(),
                line.sha256(),
                examined.verdict(),
                reason(examined.reason()),
                examined.campaign(),
                examined.unit(),
                examined instanceof Examined.Returned returned ? states(returned.sent()) : Map.of(),
                examined.findings());
    }

    private static Examined incomplete(byte[] content) {
        return Examined.Refused.of(Verdict.WAITING, content.length == 0 ? "waiting.empty" : "waiting.incomplete");
    }

    private String reason(Reason reason) {
        return words.reason(reason);
    }

    /** Counted like the rows of {@code so-lieu.csv}: the input fields of the unit's type, as far as errors leave them. */
    private static Map<State, Integer> states(Return sent) {
        var counting = Return.counting(
                sent.answers(),
                sent.findings().stream().filter(Finding::isError).toList());
        Map<State, Integer> states = new EnumMap<>(State.class);
        for (Field field : counting.form().fields()) {
            boolean listed = field.kind() != Kind.COVER && field.kind() != Kind.DECL && field.filledBy(sent.unitType());
            if (listed) {
                states.merge(counting.get(field).state(), 1, Integer::sum);
            }
        }
        return states;
    }
}
