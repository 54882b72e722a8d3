package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Verdict;
import vn.tonghop.ruling.InForce;
import vn.tonghop.store.FileResult;
import vn.tonghop.store.Reason;
import vn.tonghop.store.Receipt;

/**
 * Scans and documents that came in one dropped file with a unit's workbook are that unit's. It follows from all receipts and results
 * together, never from the order in which anything was read.
 */
final class Companions {
    private Companions() {}

    /**
     * What one content by itself gave.
     *
     * @param campaign code; "" when unknown; likewise {@code unit}
     */
    record Standing(Verdict verdict, Reason reason, String campaign, String unit) {
        private static final Set<Verdict> OF_RETURNS =
                Set.of(Verdict.ACCEPTED, Verdict.ACCEPTED_WITH_NOTES, Verdict.RETURNED);

        static Standing of(FileResult result) {
            return new Standing(result.verdict(), result.reason(), result.campaign(), result.unit());
        }

        static Standing of(Examined examined) {
            return new Standing(examined.verdict(), examined.reason(), examined.campaign(), examined.unit());
        }

        boolean isReturn() {
            return OF_RETURNS.contains(verdict);
        }

        /** What it is attached as when its unit is known; empty for anything but a document that came alone. */
        Optional<Reason> asCompanion() {
            return verdict == Verdict.HELD ? Examination.asCompanion(reason) : Optional.empty();
        }
    }

    /** Whose everything is that came together: all returns are one unit's, and no workbook is held that might be another's. */
    static Optional<InForce.Assigned> owner(Stream<Standing> together) {
        Set<InForce.Assigned> owners = new HashSet<>();
        boolean clear = true;
        for (Standing one : together.toList()) {
            if (one.isReturn()) {
                owners.add(new InForce.Assigned(one.campaign(), one.unit()));
            }
            clear &= one.verdict() != Verdict.HELD || one.asCompanion().isPresent();
        }
        return clear && owners.size() == 1 ? Optional.of(owners.iterator().next()) : Optional.empty();
    }

    /**
     * The results with companions attached. One that came several times belongs where it was first clear whose it is.
     *
     * @param receipts in order of number
     * @param results by content, as reading gave them
     */
    static Map<String, FileResult> attached(List<Receipt> receipts, Map<String, FileResult> results) {
        Map<String, FileResult> attached = new HashMap<>(results);
        together(receipts, results).forEach(contents -> {
            List<FileResult> known = contents.stream()
                    .map(results::get)
                    .filter(result -> result != null)
                    .toList();
            owner(known.stream().map(Standing::of))
                    .ifPresent(owner -> known.forEach(result -> attach(result, owner, attached)));
        });
        return attached;
    }

    /** Contents that came in one dropped file, in order of receipt of the files. */
    private static List<Set<String>> together(List<Receipt> receipts, Map<String, FileResult> results) {
        Map<Long, List<Receipt>> members = new TreeMap<>();
        receipts.stream()
                .filter(receipt -> receipt.depth() > 0)
                .forEach(member -> members.computeIfAbsent(member.number().file(), file -> new ArrayList<>())
                        .add(member));
        Map<String, Set<String>> inside = new HashMap<>();
        receipts.stream()
                .filter(receipt -> isUnpacked(results.get(receipt.sha256())))
                .forEach(container -> members.getOrDefault(container.number().file(), List.of()).stream()
                        .filter(member -> member.path().startsWith(container.path() + "!"))
                        .forEach(member -> inside.computeIfAbsent(container.sha256(), any -> new HashSet<>())
                                .add(member.sha256())));
        return members.values().stream()
                .map(file -> file.stream()
                        .map(Receipt::sha256)
                        .flatMap(sha256 ->
                                Stream.concat(Stream.of(sha256), inside.getOrDefault(sha256, Set.of()).stream()))
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static boolean isUnpacked(@Nullable FileResult result) {
        return result != null && result.verdict() == Verdict.UNPACKED;
    }

    private static void attach(FileResult result, InForce.Assigned owner, Map<String, FileResult> attached) {
        Standing.of(result)
                .asCompanion()
                .ifPresent(reason -> attached.computeIfPresent(
                        result.sha256(),
                        (sha256, standing) -> standing.verdict() == Verdict.HELD
                                ? result.attachedTo(owner.campaign(), owner.unit(), reason)
                                : standing));
    }
}
