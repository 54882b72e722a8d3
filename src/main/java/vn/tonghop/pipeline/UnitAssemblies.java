package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.aggregate.Sent;
import vn.tonghop.ruling.InForce;
import vn.tonghop.store.Contents;
import vn.tonghop.store.Results;

/** Fetches the packed rows of a campaign's units, a few units at a time, so that memory does not grow with their number. */
final class UnitAssemblies {
    private static final int AT_ONCE = 32;

    private final String campaign;
    private final InForce rulings;
    private final Results results;

    UnitAssemblies(String campaign, InForce rulings, Results results) {
        this.campaign = campaign;
        this.rulings = rulings;
        this.results = results;
    }

    /** Units with a return that counts, in the order given. */
    Stream<UnitAssembly> of(Collection<UnitReturns> units) {
        return grouped(units, false);
    }

    /** The same for asking findings alone. */
    Stream<UnitAssembly> findingsOf(Collection<UnitReturns> units) {
        return grouped(units, true);
    }

    UnitAssembly of(UnitReturns unit) {
        return of(List.of(unit)).findFirst().orElseGet(() -> bare(unit));
    }

    /** A unit without a return that counts. */
    UnitAssembly bare(UnitReturns unit) {
        return new UnitAssembly(campaign, unit, rulings, Map.of());
    }

    private Stream<UnitAssembly> grouped(Collection<UnitReturns> units, boolean findingsOnly) {
        List<UnitReturns> sent =
                units.stream().filter(unit -> !unit.counted().isEmpty()).toList();
        List<List<UnitReturns>> groups = new ArrayList<>();
        for (int from = 0; from < sent.size(); from += AT_ONCE) {
            groups.add(sent.subList(from, Math.min(sent.size(), from + AT_ONCE)));
        }
        return groups.stream().flatMap(group -> assembled(group, rows(group, findingsOnly)));
    }

    private Stream<UnitAssembly> assembled(List<UnitReturns> group, Map<String, Map<String, byte[]>> rows) {
        return group.stream().map(unit -> new UnitAssembly(campaign, unit, rulings, rows));
    }

    /** Whether a finding is waived depends on the figures it had. */
    private Map<String, Map<String, byte[]>> rows(List<UnitReturns> group, boolean findingsOnly) {
        List<String> contents = group.stream()
                .flatMap(unit -> unit.counted().stream().map(Sent::sha256))
                .toList();
        boolean waived = group.stream()
                .anyMatch(unit -> rulings.waivesAnything(campaign, unit.unit().code()));
        if (!findingsOnly || waived) {
            return results.packed(contents);
        }
        Map<String, Map<String, byte[]>> rows = new HashMap<>();
        results.packed(contents, Contents.FINDINGS)
                .forEach((sha256, bytes) -> rows.put(sha256, Map.of(Contents.FINDINGS, bytes)));
        return rows;
    }
}
