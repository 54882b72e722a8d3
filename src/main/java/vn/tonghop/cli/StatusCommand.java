package vn.tonghop.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.pipeline.OpenWorkspace;
import vn.tonghop.pipeline.Opening;
import vn.tonghop.pipeline.StatusReport;

/** {@code status}: who has sent, who is late, who must correct. */
@Command(name = "status", sortOptions = false)
final class StatusCommand implements Callable<Integer> {
    private final TongHop program;

    @Parameters(paramLabel = "${bundle:label.campaign}", descriptionKey = "campaign", arity = "0..1")
    private Optional<String> campaign = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    StatusCommand(TongHop program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        return program.whoeverHoldsIt(this::print);
    }

    private int print(OpenWorkspace workspace) {
        campaign.ifPresent(new Named(Opening.of(workspace.workspace()))::campaign);
        StatusReport report = workspace.status(campaign, program.messages().locale());
        PrintStream out = program.console().out();
        if (json) {
            out.println(Json.of(StatusJson.of(report)));
        } else {
            new StatusText(program.messages(), out).print(report);
        }
        return ExitCode.DONE;
    }
}
