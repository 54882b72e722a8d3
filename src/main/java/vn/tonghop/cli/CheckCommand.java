package vn.tonghop.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.finding.Sentences;
import vn.tonghop.pipeline.Checked;
import vn.tonghop.pipeline.Checking;
import vn.tonghop.pipeline.Opening;

/** {@code check}: what a run would say of some files; leaves no trace. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private final TongHop program;

    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "files", arity = "1..*")
    private List<Path> files = List.of();

    @Option(names = "--json")
    private boolean json;

    CheckCommand(TongHop program) {
        this.program = program;
    }

    @Override
    public Integer call() throws IOException {
        files.forEach(CheckCommand::mustBeAFile);
        List<Checked> checked = checked();
        PrintStream out = program.console().out();
        if (json) {
            Sentences sentences = Sentences.in(program.messages().locale());
            out.println(Json.of(CheckJson.of(checked, sentences)));
        } else {
            CheckText text = new CheckText(program.messages(), out);
            checked.forEach(text::print);
        }
        return ExitCode.DONE;
    }

    private List<Checked> checked() throws IOException {
        Checking checking = new Checking(
                Opening.of(program.workspaceAsItIs()), program.messages().locale());
        List<Checked> checked = new ArrayList<>();
        int done = 0;
        try (ProgressLine progress = program.progress()) {
            for (Path file : files) {
                progress.at("READ", done++, files.size());
                checked.addAll(checking.check(file));
            }
        }
        return checked;
    }

    private static void mustBeAFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new WrongUseException("wrong.file", file);
        }
    }
}
