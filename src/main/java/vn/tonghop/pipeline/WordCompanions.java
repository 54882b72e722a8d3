package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.finding.Verdict;
import vn.tonghop.ruling.InForce;
import vn.tonghop.store.Contents;
import vn.tonghop.store.DamagedArchiveException;
import vn.tonghop.store.FileResult;

/**
 * Reads the Word documents that came in one dropped file with a unit's workbook. Whose they are follows from what else came with them,
 * so it is known only when everything has been read; what they give is never up to date, and every run reads them anew.
 */
final class WordCompanions {
    private static final String NEVER_UP_TO_DATE = "companion";

    private final Stores stores;

    WordCompanions(Stores stores) {
        this.stores = stores;
    }

    void read(Run run) throws IOException {
        Map<String, FileResult> results = stores.results().all().stream()
                .filter(result -> !result.recipe().equals(NEVER_UP_TO_DATE))
                .collect(Collectors.toMap(FileResult::sha256, result -> result));
        if (results.values().stream().noneMatch(result -> Examination.isWordAlone(result.reason()))) {
            return;
        }
        List<Contents> read = new ArrayList<>();
        Map<String, FileResult> attached = Companions.attached(stores.ledger().receipts(), results);
        for (FileResult alone : results.values()) {
            FileResult now = attached.getOrDefault(alone.sha256(), alone);
            if (Examination.isWordAlone(alone.reason()) && now.verdict() == Verdict.ATTACHED) {
                read.add(read(now, run));
            }
        }
        stores.together(() -> stores.results().save(read));
    }

    private Contents read(FileResult attached, Run run) throws IOException {
        String sha256 = attached.sha256();
        Optional<InForce.Assigned> whose = Optional.of(new InForce.Assigned(attached.campaign(), attached.unit()));
        try {
            Examined examined = run.examination()
                    .examine(stores.archive().read(sha256), run.recipes().confirmation(sha256), whose);
            return Packing.pack(sha256, examined, NEVER_UP_TO_DATE);
        } catch (DamagedArchiveException | NoSuchFileException e) {
            return Packing.pack(
                    sha256, Examined.Refused.of(Verdict.UNREADABLE, ReadAndCheck.DAMAGED), NEVER_UP_TO_DATE);
        }
    }
}
