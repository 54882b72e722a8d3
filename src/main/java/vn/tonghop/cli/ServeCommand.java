package vn.tonghop.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.pipeline.OpenWorkspace;

/** {@code serve}: watches the inbox until stopped. */
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private final TongHop program;

    @Option(names = "--port", paramLabel = "${bundle:label.port}", converter = Numbers.Port.class)
    private Optional<Integer> port = Optional.empty();

    ServeCommand(TongHop program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        try (Stopping stopping = new Stopping();
                OpenWorkspace workspace = OpenWorkspace.open(program.workspace(), program.time())) {
            Serving serving = new Serving(program, workspace);
            stopping.onSignal(serving::stop);
            serving.run(port.map(OptionalInt::of).orElse(OptionalInt.empty()));
        }
        return ExitCode.DONE;
    }
}
