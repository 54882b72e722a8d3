package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import vn.tonghop.intake.Dropped;
import vn.tonghop.intake.Identity;
import vn.tonghop.intake.Listing;
import vn.tonghop.store.Claim;

/**
 * Moves claimed files from the inbox into the archive, a group at a time: bytes and sidecar, then the ledger, then the disk itself,
 * and only then does the inbox lose the file. Any of it can be done again after a kill.
 */
final class Claiming {
    private static final int AT_ONCE = 256;

    private final Stores stores;
    private final ExecutorService workers;
    private final Ticker ticker;

    /** Two files can have one name for us, when their names are not text. */
    private record Seen(String name, Identity identity) {}

    Claiming(Stores stores, ExecutorService workers, Ticker ticker) {
        this.stores = stores;
        this.workers = workers;
        this.ticker = ticker;
    }

    /**
     * Finishes every open claim.
     *
     * @return claims whose files are safe but cannot be removed from the inbox
     */
    List<Claim> settle(Listing listing) throws IOException {
        Map<Seen, Dropped> inbox = new HashMap<>();
        listing.files().forEach(file -> inbox.put(new Seen(file.name(), file.identity()), file));
        List<Claim> open = stores.ledger().open();
        List<Claim> stuck = new ArrayList<>();
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            List<Claim> group = open.subList(from, Math.min(open.size(), from + AT_ONCE));
            remove(archived(group, inbox), inbox, stuck);
            ticker.at(Ticker.Stage.INTAKE, from + group.size(), open.size());
        }
        return stuck;
    }

    private List<Claim> archived(List<Claim> group, Map<Seen, Dropped> inbox) throws IOException {
        List<Optional<Claim>> taken = Parallel.map(group, claim -> take(claim, inbox), workers);
        List<Claim> safe = taken.stream().flatMap(Optional::stream).toList();
        List<Claim> gone = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            if (taken.get(i).isEmpty()) {
                gone.add(group.get(i));
            }
        }
        stores.together(() -> {
            stores.ledger().archived(safe);
            stores.ledger().forget(gone);
        });
        stores.database().checkpoint();
        return safe;
    }

    /** Empty when the file vanished or changed since it was claimed: then nothing was taken, and a later listing sees it again. */
    private Optional<Claim> take(Claim claim, Map<Seen, Dropped> inbox) {
        if (claim.isArchived()) {
            return Optional.of(claim);
        }
        Dropped file = inbox.get(new Seen(claim.path(), claim.identity()));
        if (file == null) {
            return Optional.empty();
        }
        try {
            Optional<Claim> safe =
                    stores.archive().take(file.path(), claim.identity()).map(claim::archivedAs);
            if (safe.isPresent()) {
                stores.sidecars().write(safe.get().sidecar());
            }
            return safe;
        } catch (FileSystemException e) {
            if (file.path().toString().equals(e.getFile())) {
                return Optional.empty();
            }
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove(List<Claim> safe, Map<Seen, Dropped> inbox, List<Claim> stuck) {
        List<Claim> done = new ArrayList<>();
        for (Claim claim : safe) {
            Dropped file = inbox.get(new Seen(claim.path(), claim.identity()));
            boolean gone = file == null || isRemoved(file, claim.identity());
            (gone ? done : stuck).add(claim);
        }
        stores.together(() -> stores.ledger().done(done));
    }

    /** Whether the claimed file is no longer in the inbox. What lies there now under its name may be another file. */
    private static boolean isRemoved(Dropped file, Identity claimed) {
        try {
            if (Identity.of(file.path()).equals(claimed)) {
                Files.delete(file.path());
            }
            return true;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
