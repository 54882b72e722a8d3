package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.intake.Bundle;
import vn.tonghop.intake.Refusal;
import vn.tonghop.store.DamagedArchiveException;
import vn.tonghop.store.FileResult;
import vn.tonghop.store.Receipt;

/**
 * Opens the containers among the contents that are still to be read, so that what came in them is read like any other file. What a
 * container holds follows from its archived bytes alone: killed half-way, it is opened again and ends the same.
 */
final class Unpacking {
    private final Stores stores;
    private final Run run;

    Unpacking(Stores stores, Run run) {
        this.stores = stores;
        this.run = run;
    }

    void unpack() throws IOException {
        boolean again = true;
        while (again) {
            again = hasMetOneTooDeep();
        }
    }

    /** One that lies too deep is told so only when every other place where it may lie has been looked at. */
    private boolean hasMetOneTooDeep() throws IOException {
        boolean met = false;
        List<Receipt> receipts = stores.ledger().receipts();
        Set<String> settled = settled(receipts);
        List<Receipt> open = firstOpenable(receipts, settled);
        List<Boolean> packed = Parallel.map(open, this::isContainer, run.workers());
        for (int i = 0; i < open.size(); i++) {
            Receipt container = open.get(i);
            if (packed.get(i) && settled.add(container.sha256())) {
                ContainerWalk walk = new ContainerWalk(stores, run.recipes(), settled, container).walk();
                store(walk);
                met |= walk.hasMetOneTooDeep();
            }
        }
        return met;
    }

    /** Contents with a result that holds. One that lay too deep is opened once it comes by itself. */
    private Set<String> settled(List<Receipt> receipts) {
        Set<String> openable = new HashSet<>();
        receipts.stream().filter(Receipt::mayBeOpened).map(Receipt::sha256).forEach(openable::add);
        Set<String> settled = new HashSet<>();
        for (FileResult result : stores.results().all()) {
            boolean deep = result.reason().code().equals(ContainerWalk.code(Refusal.TOO_DEEP));
            boolean surfaced = deep && openable.contains(result.sha256());
            if (!surfaced && !run.recipes().isOutOfDate(result)) {
                settled.add(result.sha256());
            }
        }
        return settled;
    }

    /** Of each other content its first receipt that may be opened, or else the first, in order of receipt. */
    private static List<Receipt> firstOpenable(List<Receipt> receipts, Set<String> settled) {
        Map<String, Receipt> first = new LinkedHashMap<>();
        for (Receipt receipt : receipts) {
            if (!settled.contains(receipt.sha256())) {
                first.merge(
                        receipt.sha256(),
                        receipt,
                        (known, later) -> known.mayBeOpened() || !later.mayBeOpened() ? known : later);
            }
        }
        return first.values().stream()
                .sorted(Comparator.comparing(Receipt::number))
                .toList();
    }

    /** Most files show by their first bytes that they are none. */
    private boolean isContainer(Receipt receipt) {
        try {
            byte[] head;
            try (InputStream in = stores.archive().open(receipt.sha256())) {
                head = in.readNBytes(Bundle.HEAD);
            }
            boolean large = Files.size(stores.archive().path(receipt.sha256())) > Bundle.LARGEST;
            return Bundle.mayBe(head) && (large || Bundle.is(stores.archive().read(receipt.sha256())));
        } catch (NoSuchFileException | DamagedArchiveException e) {
            // Told when it is read.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sidecars first: after a kill between the two, they alone tell the numbers that were given. */
    private void store(ContainerWalk found) throws IOException {
        List<ContainerWalk.Taken> members = found.members();
        for (int i = 0; i < members.size(); i++) {
            ContainerWalk.Taken member = members.get(i);
            stores.sidecars().write(member.receipt().sidecar(member.size()));
            run.ticker().at(Ticker.Stage.UNPACK, i + 1, members.size());
        }
        stores.together(() -> {
            stores.ledger().unpacked(receipts(members), found.unopened());
            stores.results().save(found.results());
        });
    }

    private static List<Receipt> receipts(List<ContainerWalk.Taken> members) {
        return members.stream().map(ContainerWalk.Taken::receipt).toList();
    }
}
