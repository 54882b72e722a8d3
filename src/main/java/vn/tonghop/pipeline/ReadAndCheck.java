package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import vn.tonghop.finding.Verdict;
import vn.tonghop.store.Archive;
import vn.tonghop.store.Contents;
import vn.tonghop.store.DamagedArchiveException;

/** Reads and checks one archived content. Runs on many threads and outside any transaction, so it never asks the database. */
final class ReadAndCheck implements ItemProcessor<String, Contents> {
    /** Reason of a content that the archive has lost; it is asked again in every run, since the file may be dropped again. */
    static final String DAMAGED = "archive.damaged";

    private final Archive archive;
    private final CurrentRun current;

    ReadAndCheck(Archive archive, CurrentRun current) {
        this.archive = archive;
        this.current = current;
    }

    @Override
    public Contents process(String sha256) throws IOException {
        Run run = current.run();
        Examined examined = examine(sha256, run);
        return Packing.pack(sha256, examined, run.recipes().of(sha256, examined.verdict(), examined.campaign()));
    }

    private Examined examine(String sha256, Run run) throws IOException {
        try {
            return run.examination()
                    .examine(
                            archive.read(sha256),
                            run.recipes().confirmation(sha256),
                            run.recipes().whose(sha256));
        } catch (DamagedArchiveException | NoSuchFileException e) {
            return Examined.Refused.of(Verdict.UNREADABLE, DAMAGED);
        }
    }
}
