package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.pipeline.OpenWorkspace;
import vn.tonghop.pipeline.Workspace;

/** {@code demo}: the whole job on a fictitious city, told as a story. */
@Command(name = "demo", sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private final TongHop program;

    @Option(names = "--once")
    private boolean once;

    DemoCommand(TongHop program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        Workspace place = emptied(DemoFolder.chosen(program.folder()));
        try (Stopping stopping = new Stopping();
                OpenWorkspace workspace = OpenWorkspace.open(place, program.time())) {
            new DemoStory(program, workspace).tell();
            if (!once) {
                Serving serving = new Serving(program, workspace);
                stopping.onSignal(serving::stop);
                serving.run(OptionalInt.empty());
            }
        }
        return ExitCode.DONE;
    }

    /** A demonstration that is still being served must not lose its folder. */
    private Workspace emptied(Path folder) throws IOException {
        Workspace place = TongHop.at(folder);
        if (OpenWorkspace.owner(place).isPresent()) {
            OpenWorkspace.open(place, program.time()).close();
        }
        DemoFolder.prepare(folder);
        return TongHop.made(place);
    }
}
