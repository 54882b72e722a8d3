package vn.tonghop.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.tonghop.pipeline.OpenWorkspace;
import vn.tonghop.pipeline.Verified;

/** {@code verify}: rebuilds a campaign's totals from the archive and compares. */
@Command(name = "verify", sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    private final TongHop program;

    @Parameters(index = "0", paramLabel = "${bundle:label.campaign}", descriptionKey = "campaign")
    private String campaign = "";

    VerifyCommand(TongHop program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        return program.whoeverHoldsIt(this::print);
    }

    private int print(OpenWorkspace workspace) throws IOException {
        Verified verified;
        try (ProgressLine progress = program.progress()) {
            verified = workspace.verify(campaign, progress);
        }
        new VerifyText(program.messages(), program.console().out()).print(verified);
        return verified.agrees() ? ExitCode.DONE : ExitCode.FOUND;
    }
}
