package vn.tonghop.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.pipeline.OpenWorkspace;
import vn.tonghop.pipeline.Trace;

/** {@code trace}: the pedigree of a figure. */
@Command(name = "trace", sortOptions = false)
final class TraceCommand implements Callable<Integer> {
    private final TongHop program;

    @Parameters(index = "0", paramLabel = "${bundle:label.campaign}", descriptionKey = "campaign")
    private String campaign = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.key}", descriptionKey = "key")
    private String key = "";

    @Option(names = "--unit", paramLabel = "${bundle:label.unit}")
    private Optional<String> unit = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    TraceCommand(TongHop program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        return program.whoeverHoldsIt(this::print);
    }

    private int print(OpenWorkspace workspace) {
        Trace trace = workspace
                .tracing()
                .trace(campaign, key, unit, program.messages().locale());
        PrintStream out = program.console().out();
        if (json) {
            out.println(Json.of(TraceJson.of(trace)));
        } else {
            new TraceText(program.messages(), out).print(trace);
        }
        return ExitCode.DONE;
    }
}
