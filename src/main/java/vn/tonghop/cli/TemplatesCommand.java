package vn.tonghop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.tonghop.definition.Campaign;
import vn.tonghop.pipeline.Opening;
import vn.tonghop.pipeline.Workspace;

/** {@code templates}: writes the blank workbooks that are missing. */
@Command(name = "templates", sortOptions = false)
final class TemplatesCommand implements Callable<Integer> {
    private final TongHop program;

    @Parameters(paramLabel = "${bundle:label.campaign}", descriptionKey = "campaigns", arity = "0..*")
    private List<String> asked = List.of();

    TemplatesCommand(TongHop program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Workspace workspace = program.workspace();
        Opening opening = Opening.of(workspace);
        Named names = new Named(opening);
        List<Campaign> campaigns = asked.isEmpty()
                ? opening.campaigns()
                : asked.stream().map(names::campaign).toList();
        int written;
        try (ProgressLine progress = program.progress()) {
            written = new Blanks(workspace, opening).writeMissing(campaigns, progress);
        }
        program.say(written == 0 ? "blanks.none" : "blanks.written", workspace.templates(), written);
        for (Campaign campaign : campaigns) {
            int units = opening.roster(campaign.code()).reporting().size();
            if (units > 0) {
                program.say("blanks.campaign", campaign.code(), units);
            }
        }
        return ExitCode.DONE;
    }
}
