package vn.tonghop.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tonghop.pipeline.RunSummary;
import vn.tonghop.pipeline.RunSummary.Published;
import vn.tonghop.pipeline.StatusReport;
import vn.tonghop.pipeline.Workspace;

/** What a run says to a person: what came, where each campaign stands, what was written where, what needs a look. */
final class RunText {
    /** Files of one folder are named one by one up to this many. */
    private static final int NAMED = 12;

    private final Messages messages;
    private final PrintStream out;

    RunText(Messages messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    void print(RunSummary run, StatusReport status, Workspace workspace) {
        printTaken(run);
        StatusText campaigns = new StatusText(messages, out);
        status.campaigns().forEach(campaigns::heading);
        campaigns.idle(status);
        printOutputs(run.outputs(), workspace);
        new ToLookAt(messages, out).print(Stream.concat(run.taken().stream(), run.waiting().stream()), run.ignored());
    }

    private void printTaken(RunSummary run) {
        out.println(
                run.taken().isEmpty()
                        ? messages.text("run.nothing-new")
                        : messages.text("run.taken", run.taken().size()));
        TextTable verdicts = new TextTable();
        run.verdicts().forEach((verdict, count) -> verdicts.row(messages.text("verdict." + verdict), count));
        verdicts.lines().forEach(out::println);
    }

    private void printOutputs(Published outputs, Workspace workspace) {
        if (outputs.written().isEmpty()
                && outputs.retired().isEmpty()
                && outputs.beside().isEmpty()) {
            out.println(messages.text("run.outputs-same", workspace.outbox(), outputs.due()));
            return;
        }
        out.println(messages.text(
                "run.outputs", workspace.outbox(), outputs.written().size(), outputs.due()));
        lines(outputs.written()).forEach(line -> out.println("  " + line));
        outputs.beside().forEach(file -> out.println("  " + messages.text("run.beside", file)));
        outputs.putAside().forEach(file -> out.println("  " + messages.text("run.aside", file)));
        if (!outputs.retired().isEmpty()) {
            out.println("  " + messages.text("run.retired", outputs.retired().size()));
        }
    }

    /** Names, or one line for a folder that holds many. */
    private Stream<String> lines(List<String> paths) {
        Map<String, List<String>> byFolder = new TreeMap<>();
        for (String path : paths) {
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            byFolder.computeIfAbsent(folder, any -> new ArrayList<>()).add(path);
        }
        return byFolder.entrySet().stream()
                .flatMap(folder -> folder.getValue().size() <= NAMED
                        ? folder.getValue().stream()
                        : Stream.of(messages.text(
                                "run.folder", folder.getKey(), folder.getValue().size())));
    }
}
