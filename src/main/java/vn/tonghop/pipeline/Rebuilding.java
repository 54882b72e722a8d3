package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.batch.infrastructure.item.Chunk;
import vn.tonghop.finding.Verdict;
import vn.tonghop.store.Contents;
import vn.tonghop.store.FileResult;
import vn.tonghop.store.Reason;
import vn.tonghop.store.Receipt;

/**
 * Everything that the archived originals and the rulings tell, read anew into a memory of its own that is thrown away afterwards.
 * Nothing is taken from the workspace's database, and nothing is written into it or into the archive.
 */
final class Rebuilding implements AutoCloseable {
    /** As many files are held in memory at a time. */
    private static final int CHUNK = 50;

    private final Path folder;
    private final Stores stores;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Rebuilding::worker);

    private Rebuilding(Path folder, Stores stores) {
        this.folder = folder;
        this.stores = stores;
    }

    /** An empty memory with the receipts that the archive tells of. */
    static Rebuilding begin(Workspace workspace, Stores truth) throws IOException {
        Path folder = workspace.data().resolve("verify");
        delete(folder);
        return new Rebuilding(folder, truth.anew(folder));
    }

    /** Reads every archived original, then the Word documents whose unit became known by that, as a run does. */
    CampaignStates read(Opening opening, Timekeeping time, Ticker ticker) throws IOException {
        CurrentRun current = new CurrentRun();
        current.begin(Run.begin(opening, stores, time, workers, ticker));
        noteContainers(current.run());
        readPending(current);
        current.goOn(stores);
        readPending(current);
        return current.look(stores);
    }

    /** What came in a container has its own bytes in the archive; the container itself holds no figure. */
    private void noteContainers(Run run) {
        List<Contents> containers = new ArrayList<>();
        for (String sha256 : containers(stores.ledger().receipts())) {
            FileResult opened = new FileResult(
                    sha256,
                    run.recipes().of(sha256, Verdict.UNPACKED, ""),
                    Verdict.UNPACKED,
                    Reason.NONE,
                    "",
                    "",
                    "",
                    0,
                    Optional.empty(),
                    List.of());
            containers.add(new Contents(opened, Map.of()));
        }
        stores.together(() -> stores.results().save(containers));
    }

    private static Set<String> containers(List<Receipt> receipts) {
        Map<String, String> byPlace = new HashMap<>();
        receipts.forEach(receipt -> byPlace.put(place(receipt, receipt.path()), receipt.sha256()));
        Set<String> containers = new HashSet<>();
        for (Receipt member : receipts) {
            String path = member.path();
            for (int at = path.indexOf('!'); at >= 0 && member.depth() > 0; at = path.indexOf('!', at + 1)) {
                Optional.ofNullable(byPlace.get(place(member, path.substring(0, at))))
                        .ifPresent(containers::add);
            }
        }
        return containers;
    }

    private static String place(Receipt receipt, String path) {
        return receipt.number().file() + " " + path;
    }

    private void readPending(CurrentRun current) throws IOException {
        Intake.freeze(current.run().recipes(), stores);
        List<String> contents = stores.pending().contents();
        current.willRead(contents.size());
        ReadAndCheck reading = new ReadAndCheck(stores.archive(), current);
        ResultWriter writer = new ResultWriter(stores.results(), stores.pending(), current);
        for (int from = 0; from < contents.size(); from += CHUNK) {
            List<String> chunk = contents.subList(from, Math.min(contents.size(), from + CHUNK));
            List<Contents> read = Parallel.map(chunk, sha256 -> read(reading, sha256), workers);
            stores.together(() -> writer.write(new Chunk<>(read)));
        }
    }

    private static Contents read(ReadAndCheck reading, String sha256) {
        try {
            return reading.process(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place for what is compared; it goes with the rest. */
    Path file(String name) {
        return folder.resolve(name);
    }

    Stores stores() {
        return stores;
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "tonghop-verify");
        thread.setDaemon(true);
        return thread;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    @Override
    public void close() throws IOException {
        workers.shutdownNow();
        stores.close();
        delete(folder);
    }
}
