package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.aggregate.Counting;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.aggregate.Sent;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;

/**
 * The returns of one unit, and what each of them still says: a table belongs to the return that answered it last, a table nobody
 * answered to the last return that counts. A finding stands while a table that it concerns belongs to its return.
 *
 * @param scans attached files that show that the unit has signed
 */
record UnitReturns(Unit unit, Form form, Counting counting, List<FileRef> scans) {
    UnitReturns {
        scans = List.copyOf(scans);
    }

    boolean signed() {
        return !scans.isEmpty();
    }

    /** Contents that figures or findings are taken from, from first to last. */
    List<Sent> counted() {
        return counting.counting();
    }

    /** All of them from first to last, also those that nothing is taken from any more. */
    List<Sent> all() {
        return counting.order();
    }

    /** Whether some table was answered by several returns. */
    boolean replaces() {
        Set<String> answered = new HashSet<>();
        return all().stream().flatMap(sent -> sent.answered().stream()).anyMatch(table -> !answered.add(table));
    }

    /** The return that a table belongs to; empty when the unit has none that counts. */
    Optional<Sent> holder(String table) {
        return counting.of(table).or(this::last);
    }

    Optional<Sent> last() {
        List<Sent> counted = counted();
        return counted.isEmpty() ? Optional.empty() : Optional.of(counted.get(counted.size() - 1));
    }

    boolean stands(Finding finding, Sent sent) {
        Set<String> tables = tables(finding);
        return tables.isEmpty() ? counting.counts(sent) : tables.stream().anyMatch(table -> holds(sent, table));
    }

    /** The keys that the finding names in tables of this return. */
    List<String> keysHeld(Finding finding, Sent sent) {
        return finding.keys().stream()
                .filter(key -> holds(sent, Key.parse(key).table()))
                .toList();
    }

    /** The tables of each return that counts, in form order. */
    Map<Sent, List<Table>> tablesByHolder() {
        Map<Sent, List<Table>> tables = new HashMap<>();
        for (Table table : form.tables()) {
            holder(table.key())
                    .ifPresent(sent -> tables.computeIfAbsent(sent, any -> new ArrayList<>())
                            .add(table));
        }
        return tables;
    }

    /** S-ORDER, when the operator must know that clocks disagree about this return; empty otherwise. */
    Optional<Finding> doubt(Sent sent) {
        boolean doubtful = counting.doubtful().contains(sent.sha256());
        return doubtful ? Optional.of(Finding.of(Code.ORDER_DOUBT, List.of(), Place.NONE, "")) : Optional.empty();
    }

    private boolean holds(Sent sent, String table) {
        return holder(table).filter(sent::equals).isPresent();
    }

    /** By its keys; a finding without any concerns the table whose sheet it names, or else the whole file. */
    private Set<String> tables(Finding finding) {
        if (!finding.keys().isEmpty()) {
            return finding.keys().stream().map(key -> Key.parse(key).table()).collect(Collectors.toSet());
        }
        String sheet = finding.place().sheet();
        return form.tables().stream()
                .filter(table -> !sheet.isEmpty() && table.sheet().equals(sheet))
                .map(Table::key)
                .collect(Collectors.toSet());
    }
}
