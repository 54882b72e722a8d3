package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * @param whose the unit that its own marks tell, or a ruling about them; a Word document has no marks
     */
    record Standing(Verdict verdict, Reason reason, Optional<InForce.Assigned> whose) {
        static Standing of(FileResult result) {
            boolean marked = result.isReturn() && !result.isFromWord();
            return new Standing(result.verdict(), result.reason(), whose(marked, result.campaign(), result.unit()));
        }

        static Standing of(Examined examined) {
            boolean marked = examined instanceof Examined.Returned returned
                    && returned.sent().submission() > 0;
            return new Standing(
                    examined.verdict(), examined.reason(), whose(marked, examined.campaign(), examined.unit()));
        }

        private static Optional<InForce.Assigned> whose(boolean marked, String campaign, String unit) {
            return marked ? Optional.of(new InForce.Assigned(campaign, unit)) : Optional.empty();
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
            one.whose().ifPresent(owners::add);
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
        owners(receipts, results)
                .forEach((sha256, owner) -> Standing.of(Objects.requireNonNull(results.get(sha256)))
                        .asCompanion()
                        .ifPresent(reason -> attached.computeIfPresent(
                                sha256, (any, result) -> result.attachedTo(owner.campaign(), owner.unit(), reason))));
        return attached;
    }

    /**
     * Whose each Word document is that came with a unit's workbook: it may hold a filled appendix, which can be read only when the unit
     * is known.
     *
     * @param receipts in order of number
     * @param results by content, as reading gave them
     */
    static Map<String, InForce.Assigned> ofDocuments(List<Receipt> receipts, Map<String, FileResult> results) {
        Map<String, InForce.Assigned> documents = owners(receipts, results);
        documents.keySet().removeIf(sha256 -> !isDocument(Objects.requireNonNull(results.get(sha256))));
        return documents;
    }

    /** Only with a unit at hand does reading find a return or a companion in it. */
    private static boolean isDocument(FileResult result) {
        boolean alone = result.reason().equals(Examination.LONE_DOCUMENT);
        return alone || result.isFromWord() || result.verdict() == Verdict.ATTACHED;
    }

    /** Of each content that came in containers the unit that was clear first. */
    private static Map<String, InForce.Assigned> owners(List<Receipt> receipts, Map<String, FileResult> results) {
        Map<String, InForce.Assigned> owners = new HashMap<>();
        for (Set<String> contents : together(receipts, results)) {
            List<FileResult> known =
                    contents.stream().map(results::get).filter(Objects::nonNull).toList();
            owner(known.stream().map(Standing::of))
                    .ifPresent(owner -> known.forEach(result -> owners.putIfAbsent(result.sha256(), owner)));
        }
        return owners;
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
}
