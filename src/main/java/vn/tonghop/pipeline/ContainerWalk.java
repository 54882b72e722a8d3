package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.finding.Verdict;
import vn.tonghop.intake.Allowance;
import vn.tonghop.intake.Bundle;
import vn.tonghop.intake.Member;
import vn.tonghop.intake.Refusal;
import vn.tonghop.intake.RefusedException;
import vn.tonghop.store.Contents;
import vn.tonghop.store.FileResult;
import vn.tonghop.store.Reason;
import vn.tonghop.store.Receipt;
import vn.tonghop.store.Unopened;

/** Goes through one container and the containers in it, archives what it finds, and numbers it in path order. */
final class ContainerWalk {
    private final Stores stores;
    private final Recipes recipes;
    private final Set<String> settled;
    private final Receipt outermost;
    private final Allowance allowance = Allowance.usual();
    private final Map<String, Integer> places;
    private final List<Taken> members = new ArrayList<>();
    private final List<Unopened> unopened = new ArrayList<>();
    private final List<Contents> results = new ArrayList<>();
    private int last;
    private boolean metOneTooDeep;

    /** @param settled contents that have a result, or get one in this run; those that this walk opens are added */
    ContainerWalk(Stores stores, Recipes recipes, Set<String> settled, Receipt outermost) {
        this.stores = stores;
        this.recipes = recipes;
        this.settled = settled;
        this.outermost = outermost;
        this.places = stores.ledger().members(outermost.number().file());
        this.last = places.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** A member whose bytes are in the archive. */
    record Taken(Receipt receipt, long size) {}

    /** What taking one member out of its container gave; the member's bytes are not held. */
    private record Tried(Member member, String sha256, long size, boolean isContainer, Optional<Refusal> refusal) {}

    ContainerWalk walk() throws IOException {
        open(outermost);
        return this;
    }

    /** Reason of a container, or of a file in one, that is not opened. */
    static String code(Refusal refusal) {
        return "packed." + refusal.name();
    }

    static Reason reason(Unopened member) {
        return Reason.of(code(Refusal.valueOf(member.refusal())));
    }

    List<Taken> members() {
        return members;
    }

    List<Unopened> unopened() {
        return unopened;
    }

    /** Whether a container lies in it that is to be opened only if it came elsewhere too. */
    boolean hasMetOneTooDeep() {
        return metOneTooDeep;
    }

    /** Of the container and the containers in it. */
    List<Contents> results() {
        return results;
    }

    private void open(Receipt container) throws IOException {
        try {
            List<Tried> found = tried(container);
            for (Tried tried : found) {
                take(container, tried);
            }
            settle(container, Verdict.UNPACKED, Reason.of("unpacked", Integer.toString(found.size())));
        } catch (RefusedException e) {
            settle(container, Verdict.UNREADABLE, Reason.of(code(e.refusal())));
        }
    }

    private List<Tried> tried(Receipt container) throws IOException, RefusedException {
        if (!container.mayBeOpened()) {
            throw new RefusedException(Refusal.TOO_DEEP);
        }
        if (Files.size(stores.archive().path(container.sha256())) > Bundle.LARGEST) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        List<Tried> found = new ArrayList<>();
        for (Member member : Bundle.open(stores.archive().read(container.sha256()), allowance)) {
            found.add(tried(member));
        }
        Optional<Refusal> common =
                Bundle.commonRefusal(found.stream().map(Tried::refusal).toList());
        if (common.isPresent()) {
            throw new RefusedException(common.get());
        }
        return found;
    }

    private Tried tried(Member member) throws IOException {
        try {
            byte[] content = member.bytes();
            return new Tried(
                    member, stores.archive().keep(content), content.length, Bundle.is(content), Optional.empty());
        } catch (RefusedException e) {
            return new Tried(member, "", 0, false, Optional.of(e.refusal()));
        }
    }

    private void take(Receipt container, Tried tried) throws IOException {
        String name = tried.member().name();
        Receipt receipt = container.member(
                place(container.path() + "!" + name),
                name,
                tried.sha256(),
                tried.member().sent());
        if (tried.refusal().isPresent()) {
            unopened.add(new Unopened(receipt, tried.refusal().get().name()));
            return;
        }
        members.add(new Taken(receipt, tried.size()));
        if (tried.isContainer() && !receipt.mayBeOpened()) {
            metOneTooDeep |= !settled.contains(tried.sha256());
        } else if (tried.isContainer() && settled.add(tried.sha256())) {
            open(receipt);
        }
    }

    /** What was numbered before keeps its number. */
    private int place(String path) {
        return places.computeIfAbsent(path, any -> ++last);
    }

    private void settle(Receipt container, Verdict verdict, Reason reason) {
        String recipe = recipes.of(container.sha256(), verdict, "");
        results.add(new Contents(
                new FileResult(container.sha256(), recipe, verdict, reason, "", "", "", 0, Optional.empty(), List.of()),
                Map.of()));
    }
}
