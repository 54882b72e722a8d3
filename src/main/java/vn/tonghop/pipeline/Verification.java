package vn.tonghop.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.aggregate.Consolidation;
import vn.tonghop.definition.Campaign;
import vn.tonghop.pipeline.Verified.Where;
import vn.tonghop.report.FiguresCsv;
import vn.tonghop.report.TotalsCsv;
import vn.tonghop.store.PackedConsolidation;

/**
 * The command {@code verify}: reads every archived original of a campaign anew, applies the rulings, adds up, and compares with what
 * the database holds and the outbox says.
 */
final class Verification {
    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);
    private static final String FIGURES = "so-lieu.csv";
    private static final String TOTALS = "tong-hop.csv";

    private final Workspace workspace;
    private final Stores stores;
    private final Opening opening;
    private final Timekeeping time;
    private final Verified.Gathered differences = new Verified.Gathered();

    Verification(Workspace workspace, Stores stores, Opening opening, Timekeeping time) {
        this.workspace = workspace;
        this.stores = stores;
        this.opening = opening;
        this.time = time;
    }

    /** @throws UnknownNameException when there is no such campaign, or nobody reports in it */
    Verified of(String code, Ticker ticker) throws IOException {
        Campaign campaign = opening.campaign(code).orElseThrow(() -> unknown(code));
        ArchiveCheck archive = new ArchiveCheck(workspace, stores, differences);
        int archived = archive.hash(ticker);
        try (Rebuilding anew = Rebuilding.begin(workspace, stores)) {
            archive.compareReceipts(anew.stores().ledger().receipts());
            StoredCampaign rebuilt = anew.read(opening, time, ticker).find(code).orElseThrow(() -> unknown(code));
            int totals = totals(campaign, rebuilt, anew);
            int figures = figures(rebuilt, anew);
            return new Verified(
                    code,
                    archived,
                    rebuilt.files().units().stream()
                            .mapToInt(unit -> unit.all().size())
                            .sum(),
                    (int) rebuilt.files().units().stream()
                            .filter(unit -> !unit.all().isEmpty())
                            .count(),
                    totals,
                    figures,
                    differences.first(),
                    differences.counts(),
                    rebuilt.contradictions(),
                    !stores.totals().areOf(code, now(code).fingerprint()));
        }
    }

    private StoredCampaign now(String code) {
        return new CampaignStates(stores, opening, time).find(code).orElseThrow(() -> unknown(code));
    }

    private UnknownNameException unknown(String code) {
        return new UnknownNameException(
                "unknown.campaign",
                code,
                String.join(", ", opening.open().stream().map(Campaign::code).toList()));
    }

    private int totals(Campaign campaign, StoredCampaign rebuilt, Rebuilding anew) throws IOException {
        Path truth = written(anew.file("rebuilt-" + TOTALS), out -> TotalsCsv.write(rebuilt.consolidation(), out));
        int compared =
                compare(Where.TOTALS_CSV, workspace.outbox(campaign.code()).resolve(TOTALS), truth);
        stored(Where.STORED_TOTAL, anew.file("stored-" + TOTALS), truth, out -> {
            var last = stores.totals().last(campaign.code(), campaign.form()).map(PackedConsolidation::totals);
            if (last.isPresent()) {
                Consolidation known = last.get();
                TotalsCsv.write(known, out);
            }
        });
        return compared;
    }

    private int figures(StoredCampaign rebuilt, Rebuilding anew) throws IOException {
        Path truth = written(anew.file("rebuilt-" + FIGURES), out -> FiguresCsv.write(rebuilt, out));
        String code = rebuilt.campaign().code();
        int compared = compare(Where.FIGURES_CSV, workspace.outbox(code).resolve(FIGURES), truth);
        stored(Where.STORED_FIGURE, anew.file("stored-" + FIGURES), truth, out -> FiguresCsv.write(now(code), out));
        return compared;
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static Path written(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.write(out);
        }
        return file;
    }

    /** Rows that somebody changed may no longer be rows at all. */
    private void stored(Where where, Path file, Path truth, Content content) throws IOException {
        try {
            written(file, content);
        } catch (RuntimeException e) {
            LOG.warn("What is stored cannot be read", e);
            differences.add(where, "", "", String.valueOf(e.getMessage()), "");
            return;
        }
        compare(where, file, truth);
    }

    private int compare(Where where, Path now, Path truth) throws IOException {
        if (!Files.isRegularFile(now)) {
            differences.add(where, "", "", "", now.getFileName().toString());
            return 0;
        }
        try {
            return new CsvComparison(where, differences).compare(now, truth);
        } catch (CharacterCodingException e) {
            differences.add(where, "", "", "≠ UTF-8", now.getFileName().toString());
            return 0;
        }
    }
}
