package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tonghop.intake.Dropped;
import vn.tonghop.intake.Inbox;
import vn.tonghop.intake.Listing;
import vn.tonghop.intake.Settling;
import vn.tonghop.store.Claim;
import vn.tonghop.store.FileResult;
import vn.tonghop.store.LeftAlone;
import vn.tonghop.store.Reason;
import vn.tonghop.store.Receipt;
import vn.tonghop.workbook.Container;

/** First step of a run: lists the inbox, claims what is complete, moves it into the archive, opens
 * containers, and freezes what is to be read. */
final class Intake {
    private final Inbox inbox;
    private final Settling settling;
    private final Stores stores;

    Intake(Inbox inbox, Settling settling, Stores stores) {
        this.inbox = inbox;
        this.settling = settling;
        this.stores = stores;
    }

    void take(Run run) throws IOException {
        Claiming claiming = new Claiming(stores, run.workers(), run.ticker());
        Listing listing = inbox.list();
        if (!stores.ledger().open().isEmpty()) {
            claiming.settle(listing);
            listing = inbox.list();
        }
        Predicate<Dropped> settled = file -> true;
        Instant now = run.time().clock().instant();
        if (!settling.areQuiet(listing.files(), now)) {
            Listing earlier = listing;
            Instant then = now;
            pause();
            listing = inbox.list();
            Predicate<Dropped> unchanged = Settling.unchangedSince(earlier);
            settled = file -> settling.isQuiet(file, then) || unchanged.test(file);
        }
        claim(listing, settled, claiming, run);
        new Unpacking(stores, run).unpack();
        freeze(run.recipes(), stores);
    }

    private void claim(Listing listing, Predicate<Dropped> settled, Claiming claiming, Run run) throws IOException {
        Set<String> stuck = stores.ledger().open().stream().map(Intake::look).collect(Collectors.toSet());
        List<Dropped> ready = new ArrayList<>();
        List<LeftAlone.Entry> left = new ArrayList<>();
        for (Dropped file : listing.files()) {
            Reason why = stuck.contains(look(file)) ? Reason.of("waiting.kept") : whyNot(file, settled);
            if (why.isNone()) {
                ready.add(file);
            } else {
                left.add(new LeftAlone.Entry(file.name(), true, why));
            }
        }
        listing.others()
                .forEach(other -> left.add(new LeftAlone.Entry(
                        other.name(), false, Reason.of("ignored." + other.what().name()))));
        stores.together(() -> {
            stores.ledger().freeze(ready, run.time().moment());
            stores.leftAlone().replace(left);
        });
        List<Claim> kept = claiming.settle(listing);
        if (kept.size() > stuck.size()) {
            kept.stream()
                    .filter(claim -> !stuck.contains(look(claim)))
                    .forEach(claim -> left.add(new LeftAlone.Entry(claim.path(), true, Reason.of("waiting.kept"))));
            stores.together(() -> stores.leftAlone().replace(left));
        }
    }

    private static Reason whyNot(Dropped file, Predicate<Dropped> settled) {
        if (file.identity().size() == 0) {
            return Reason.of("waiting.empty");
        }
        if (!settled.test(file)) {
            return Reason.of("waiting.growing");
        }
        try {
            return Container.closes(file.path()) ? Reason.NONE : Reason.of("waiting.incomplete");
        } catch (IOException e) {
            return Files.exists(file.path()) ? Reason.of("waiting.closed") : Reason.of("waiting.growing");
        }
    }

    /** Sets down what is to be read. */
    static void freeze(Recipes recipes, Stores stores) {
        stores.together(() -> stores.pending().freeze(outOfDate(recipes, stores)));
    }

    /** Contents never read, or read by another recipe, in order of receipt. */
    private static List<String> outOfDate(Recipes recipes, Stores stores) {
        Set<String> upToDate = stores.results().all().stream()
                .filter(result -> !recipes.isOutOfDate(result))
                .map(FileResult::sha256)
                .collect(Collectors.toCollection(HashSet::new));
        return stores.ledger().receipts().stream()
                .map(Receipt::sha256)
                .filter(upToDate::add)
                .toList();
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(settling.quiet().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the inbox to settle", e);
        }
    }

    private static String look(Dropped file) {
        return file.name() + file.identity();
    }

    private static String look(Claim claim) {
        return claim.path() + claim.identity();
    }
}
