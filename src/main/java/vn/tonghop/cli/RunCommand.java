package vn.tonghop.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.tonghop.pipeline.OpenWorkspace;
import vn.tonghop.pipeline.RunSummary;

/** {@code run}: processes the inbox once. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private final TongHop program;

    RunCommand(TongHop program) {
        this.program = program;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenWorkspace workspace = OpenWorkspace.open(program.workspace(), program.time())) {
            RunSummary run;
            try (ProgressLine progress = program.progress()) {
                run = workspace.run(progress);
            }
            new RunText(program.messages(), program.console().out())
                    .print(
                            run,
                            workspace.status(
                                    Optional.empty(), program.messages().locale()),
                            workspace.workspace());
        }
        return ExitCode.DONE;
    }
}
