package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.Unit;

/**
 * Adds units one after another, in unit order, into the totals of a campaign; needs memory for the form, never for the units.
 * Units that are not expected, and units rolled up under another (Gộp cấp dưới), are shown elsewhere but count nowhere here.
 */
public final class Consolidator {
    private final Form form;
    private final List<Unit> expected;
    private final Set<String> counting = new HashSet<>();
    private final List<Optional<Tally>> tallies = new ArrayList<>();
    private final List<ListTally> lists = new ArrayList<>();
    private final List<TableTally> tables = new ArrayList<>();

    /**
     * Nothing added yet.
     *
     * @param expected units that are due to report, own body left out
     */
    public Consolidator(Campaign campaign, Roster roster, List<Unit> expected) {
        this.form = campaign.form();
        this.expected =
                expected.stream().filter(unit -> !roster.isRolledUp(unit)).toList();
        this.expected.forEach(unit -> counting.add(unit.code()));
        for (Field field : form.fields()) {
            tallies.add(Tally.isNeededFor(field) ? Optional.of(new Tally(field)) : Optional.empty());
        }
        for (Table table : form.tables()) {
            if (table.shape() == Table.Shape.LIST) {
                lists.add(new ListTally(new ListRows(form, table.key())));
            }
            if (table.shape() != Table.Shape.COVER) {
                tables.add(new TableTally(form, table));
            }
        }
    }

    /** Adds what counts of one unit; each unit at most once. */
    public void add(UnitAnswers unit) {
        if (!counting.contains(unit.unit().code())) {
            return;
        }
        tallies.forEach(tally -> tally.ifPresent(needed -> needed.add(unit)));
        lists.forEach(list -> list.add(unit));
        tables.forEach(table -> table.add(unit));
    }

    public Consolidation finish() {
        Answers.Builder totals = new Answers.Builder(form);
        List<Integer> counted = new ArrayList<>();
        List<Integer> due = new ArrayList<>();
        for (Field field : form.fields()) {
            Optional<Tally> tally = tallies.get(field.ordinal());
            tally.flatMap(Tally::value)
                    .ifPresent(value -> totals.set(field.ordinal(), Figure.of(value, "", field.place())));
            counted.add(tally.map(Tally::counted).orElse(0));
            due.add(due(field));
        }
        return new Consolidation(totals.build(), counted, due, listTotals());
    }

    private List<ListTotal> listTotals() {
        return lists.stream().flatMap(list -> list.totals(this::due).stream()).toList();
    }

    private int due(Field field) {
        if (field.kind() == Kind.COVER) {
            return 0;
        }
        return (int) expected.stream()
                .filter(unit -> field.owner().includes(unit.type()))
                .count();
    }

    /** Per table but the cover, how many of the expected units that fill it count in it; in form order. */
    public List<Coverage> coverage() {
        return tables.stream().map(table -> table.coverage(expected)).toList();
    }
}
