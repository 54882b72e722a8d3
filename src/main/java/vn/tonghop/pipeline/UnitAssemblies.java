package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        return grouped(units, UnitAssemblies::counted);
    }

    /** The same for asking findings alone. */
    Stream<UnitAssembly> findingsOf(Collection<UnitReturns> units) {
        return grouped(units, UnitAssemblies::findings);
    }

    /** Units of which a later return replaced an earlier one in some table, with everything that any of their returns said. */
    Stream<UnitAssembly> replacing(Collection<UnitReturns> units) {
        return grouped(units.stream().filter(UnitReturns::replaces).toList(), UnitAssemblies::whole);
    }

    UnitAssembly of(UnitReturns unit) {
        return of(List.of(unit)).findFirst().orElseGet(() -> bare(unit));
    }

    /** A unit without a return that counts. */
    UnitAssembly bare(UnitReturns unit) {
        return new UnitAssembly(campaign, unit, rulings, Map.of());
    }

    /** Which packed rows of a group of units are needed. */
    private interface Need {
        Map<String, Map<String, byte[]>> rows(UnitAssemblies units, List<UnitReturns> group);
    }

    private Stream<UnitAssembly> grouped(Collection<UnitReturns> units, Need need) {
        List<UnitReturns> sent =
                units.stream().filter(unit -> !unit.counted().isEmpty()).toList();
        List<List<UnitReturns>> groups = new ArrayList<>();
        for (int from = 0; from < sent.size(); from += AT_ONCE) {
            groups.add(sent.subList(from, Math.min(sent.size(), from + AT_ONCE)));
        }
        return groups.stream().flatMap(group -> assembled(group, need.rows(this, group)));
    }

    private Stream<UnitAssembly> assembled(List<UnitReturns> group, Map<String, Map<String, byte[]>> rows) {
        return group.stream().map(unit -> new UnitAssembly(campaign, unit, rulings, rows));
    }

    private Map<String, Map<String, byte[]>> whole(List<UnitReturns> group) {
        return results.packed(contents(group, UnitReturns::all));
    }

    private Map<String, Map<String, byte[]>> counted(List<UnitReturns> group) {
        Map<String, Map<String, byte[]>> rows = results.packed(contents(group, UnitReturns::counted));
        add(rows, Contents.OPINIONS, contents(group, UnitReturns::all));
        return rows;
    }

    /** Whether a finding is waived depends on the figures it had. */
    private Map<String, Map<String, byte[]>> findings(List<UnitReturns> group) {
        boolean waived = group.stream()
                .anyMatch(unit -> rulings.waivesAnything(campaign, unit.unit().code()));
        if (waived) {
            return counted(group);
        }
        Map<String, Map<String, byte[]>> rows = new HashMap<>();
        add(rows, Contents.FINDINGS, contents(group, UnitReturns::counted));
        add(rows, Contents.OPINIONS, contents(group, UnitReturns::all));
        return rows;
    }

    private void add(Map<String, Map<String, byte[]>> rows, String name, List<String> contents) {
        results.packed(contents, name)
                .forEach((sha256, bytes) ->
                        rows.computeIfAbsent(sha256, any -> new HashMap<>()).put(name, bytes));
    }

    private static List<String> contents(List<UnitReturns> group, Function<UnitReturns, List<Sent>> wanted) {
        return group.stream()
                .flatMap(unit -> wanted.apply(unit).stream().map(Sent::sha256))
                .toList();
    }
}
