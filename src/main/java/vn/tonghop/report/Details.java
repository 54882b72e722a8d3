package vn.tonghop.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.Unit;

/** All units' figures, packed, table by table; collected in one pass over the answers. */
final class Details {
    /** Code and name of a unit that has lines. */
    record UnitName(String code, String name) {}

    private final Form form;
    private final List<Field> texts;
    private final Map<String, DetailTable> tables = new LinkedHashMap<>();
    private final Map<String, DetailList> lists = new LinkedHashMap<>();
    private final List<UnitName> units = new ArrayList<>();
    private final Map<String, BitSet> askedOfType = new HashMap<>();
    private final Map<String, List<FileRef>> files = new HashMap<>();
    private int prose;
    private int figures;

    private Details(Form form) {
        this.form = form;
        this.texts = form.tables().stream()
                .filter(table -> table.shape() == Table.Shape.PROMPTS)
                .flatMap(table -> form.fieldsOf(table).stream())
                .toList();
        for (Table table : form.tables()) {
            String sheet = ReportSheets.detail(table);
            switch (table.shape()) {
                case GRID, FIGURES -> tables.put(table.key(), new DetailTable(form, table, sheet));
                case LIST -> lists.put(table.key(), new DetailList(form, table, sheet));
                case COVER, PROMPTS -> {}
            }
        }
    }

    static Details of(CampaignState state) {
        Details details = new Details(state.campaign().form());
        List<Unit> expected = state.units().stream().map(UnitStatus::unit).toList();
        Roster roster = new Roster(expected);
        try (Stream<UnitAnswers> answers = state.figures()) {
            answers.forEachOrdered(unit ->
                    details.add(unit, roster.find(unit.unit().code()).isPresent() && !roster.isRolledUp(unit.unit())));
        }
        return details;
    }

    private void add(UnitAnswers unit, boolean counts) {
        DetailUnit itself =
                unit(unit.unit().code(), unit.unit().name(), unit.unit().type(), counts);
        tables.values().forEach(table -> table.add(itself, unit.answers()));
        files.put(
                unit.unit().code(),
                unit.files().values().stream()
                        .distinct()
                        .sorted(Comparator.comparing(FileRef::file).thenComparing(FileRef::sha256))
                        .toList());
        ListedFigure.forEach(unit, listed -> figures++);
        prose += (int) texts.stream()
                .filter(field -> unit.answers().get(field).counts())
                .count();
        if (lists.isEmpty()) {
            return;
        }
        if (unit.below().isEmpty()) {
            lists.values().forEach(list -> list.add(itself, unit.answers()));
        }
        for (UnitRow below : unit.below()) {
            DetailUnit source = unit(unit.unit().code() + "/" + below.unit(), below.name(), below.type(), counts);
            lists.values().forEach(list -> list.add(source, below.answers()));
        }
    }

    private DetailUnit unit(String code, String name, String type, boolean counts) {
        units.add(new UnitName(code, name));
        return new DetailUnit(units.size() - 1, askedOfType.computeIfAbsent(type, this::asked), counts);
    }

    private BitSet asked(String type) {
        BitSet asked = new BitSet(form.size());
        form.fields().stream()
                .filter(field ->
                        field.filledBy(type) || field.isRate() && field.owner().includes(type))
                .forEach(field -> asked.set(field.ordinal()));
        return asked;
    }

    List<UnitName> units() {
        return units;
    }

    Optional<DetailTable> table(Table table) {
        return Optional.ofNullable(tables.get(table.key()));
    }

    Optional<DetailList> list(Table table) {
        return Optional.ofNullable(lists.get(table.key()));
    }

    /** The files whose figures count of a unit, as they were dropped. */
    List<FileRef> files(Unit unit) {
        return files.getOrDefault(unit.code(), List.of());
    }

    /** Answers to prompts, over all units. */
    int prose() {
        return prose;
    }

    /** Lines of {@code so-lieu.csv}. */
    int figures() {
        return figures;
    }

    /** What each detail sheet holds, in form order. */
    List<DetailLines> sheets() {
        return form.tables().stream()
                .flatMap(table -> Stream.concat(
                        table(table).map(DetailTable::lines).stream(), list(table).map(DetailList::lines).stream()))
                .toList();
    }
}
