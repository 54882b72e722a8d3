package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.definition.Campaign;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Sentences;
import vn.tonghop.pipeline.Checking;
import vn.tonghop.pipeline.OpenWorkspace;
import vn.tonghop.pipeline.Opening;
import vn.tonghop.pipeline.RunSummary;
import vn.tonghop.pipeline.Workspace;

/** Tells, step by step and in plain words, what the program does in a fictitious city. */
final class DemoStory {
    private static final String CAMPAIGN = "de-an-1327";
    private static final int EXAMPLES = 4;
    private static final List<String> OUTPUTS = List.of(
            "tong-hop.xlsx",
            "bao-cao.docx",
            "y-kien-don-vi.docx",
            "tra-lai",
            "don-doc/cong-van.docx",
            "don-doc/tin-nhan.csv",
            "nop-cap-tren.xlsx",
            "so-lieu.csv",
            "tong-hop.csv",
            "loi.csv");

    private final TongHop program;
    private final OpenWorkspace open;
    private final Workspace workspace;

    DemoStory(TongHop program, OpenWorkspace open) {
        this.program = program;
        this.open = open;
        this.workspace = open.workspace();
    }

    void tell() throws IOException {
        Campaign campaign = Opening.of(workspace).campaign(CAMPAIGN).orElseThrow();
        program.say("demo.begin", workspace.root());
        DemoCity city = new DemoCity(workspace, campaign, program.time().today());
        DemoCity.Post post;
        List<String> examples;
        try (ProgressLine progress = program.progress()) {
            city.writeRoster();
            new Blanks(workspace, Opening.of(workspace)).writeMissing(List.of(campaign), progress);
            post = city.post(progress);
            examples = examples(post);
        }
        program.say("demo.sent-out", DemoCity.UNITS, campaign.name(), workspace.unitBlanks(CAMPAIGN));
        tellWhatCame(post);
        RunSummary run;
        try (ProgressLine progress = program.progress()) {
            run = open.run(progress);
        }
        program.say("demo.found");
        new RunText(program.messages(), program.console().out())
                .print(run, open.status(Optional.empty(), program.messages().locale()), workspace);
        program.say("demo.examples");
        examples.forEach(program.console().out()::println);
        tellWhereItLies();
        program.say("demo.next", workspace.root());
    }

    private void tellWhatCame(DemoCity.Post post) {
        program.say(
                "demo.came-back",
                post.returns(),
                post.silent().code(),
                post.silent().name(),
                post.faulty().size());
        program.say("demo.resent", post.resent().file());
        program.say("demo.odd", String.join(", ", post.odd()));
    }

    /** Said before the files leave the inbox, shown after the run has found the same. */
    private List<String> examples(DemoCity.Post post) throws IOException {
        Checking checking =
                new Checking(Opening.of(workspace), program.messages().locale());
        Sentences sentences = Sentences.in(program.messages().locale());
        List<String> examples = new ArrayList<>();
        for (City.Dropped one :
                post.faulty().subList(0, Math.min(EXAMPLES, post.faulty().size()))) {
            checking.check(workspace.inbox().resolve(one.file())).get(0).findings().stream()
                    .filter(Finding::isError)
                    .findFirst()
                    .map(finding -> program.messages()
                            .text(
                                    "demo.example",
                                    one.unit().code(),
                                    one.unit().name(),
                                    sentences.message(finding),
                                    sentences.proposal(finding)))
                    .ifPresent(examples::add);
        }
        return examples;
    }

    private void tellWhereItLies() {
        program.say("demo.where", workspace.outbox());
        TextTable table = new TextTable();
        table.row("tep.csv", program.messages().text("output.tep.csv"));
        table.row("can-xu-ly", program.messages().text("output.can-xu-ly"));
        for (String output : OUTPUTS) {
            if (Files.exists(workspace.outbox(CAMPAIGN).resolve(output))) {
                table.row(CAMPAIGN + "/" + output, program.messages().text("output." + output));
            }
        }
        table.lines().forEach(program.console().out()::println);
    }
}
