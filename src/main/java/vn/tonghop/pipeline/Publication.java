package vn.tonghop.pipeline;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.report.FilesCsv;
import vn.tonghop.store.LeftAlone;

/** Last step of a run: brings the outbox to what the state calls for. */
final class Publication {
    private final Workspace workspace;
    private final Stores stores;

    Publication(Workspace workspace, Stores stores) {
        this.workspace = workspace;
        this.stores = stores;
    }

    RunSummary.Published publish(CampaignStates states, Run run) throws IOException {
        LocalDateTime now =
                LocalDateTime.ofInstant(run.time().moment(), run.time().clock().getZone());
        OutboxJournal journal = OutboxJournal.open(workspace.data().resolve("outbox.journal"));
        try (Outbox outbox = new Outbox(workspace.outbox(), journal, now)) {
            return outbox.publish(due(states, run).toList(), run.workers(), run.ticker());
        }
    }

    /** CSVs before documents, what concerns single files last. */
    private Stream<Due> due(CampaignStates states, Run run) {
        List<LeftAlone.Entry> left = stores.leftAlone().entries();
        FileWords words = FileWords.vietnamese();
        Stream<Due> campaigns = states.open().stream()
                .flatMap(campaign -> Stream.concat(
                        CampaignOutputs.due(campaign), new ReturnSlips(campaign, stores.archive()).due()));
        Stream<Due> odd = new OddFiles(stores.archive(), words, run.time()).due(states, left);
        return Stream.of(Stream.of(files(states, run, left)), campaigns, odd).flatMap(outputs -> outputs);
    }

    private static Due files(CampaignStates states, Run run, List<LeftAlone.Entry> left) {
        Fingerprint recipe = new Fingerprint().add(CodeVersion.current());
        states.open().forEach(campaign -> recipe.add(campaign.fingerprint()));
        states.receipts()
                .forEach(receipt -> recipe.add(receipt)
                        .add(states.result(receipt.sha256())
                                .map(result -> result.recipe() + result.verdict() + result.unit())
                                .orElse("")));
        states.unopened().forEach(recipe::add);
        left.forEach(recipe::add);
        return new Due("tep.csv", recipe.value(), Due.Nature.STATE, out -> {
            FileLines lines = new FileLines(states, run.rulings(), run.time(), FileWords.vietnamese());
            FilesCsv.write(lines.all(left), out);
        });
    }
}
