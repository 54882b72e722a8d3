package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.Contributions;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Unit;

/**
 * Which units a total lacks, named in comments so that the text need not. Whom a comment has named stays unnamed until the next part
 * of the report: the same three units behind every sentence would hide all other comments.
 */
final class MissingUnits {
    /** Units that are named; more are only counted. */
    private static final int MOST_NAMES = 10;

    private static final Set<Kind> NEVER_ADDED = EnumSet.of(Kind.COVER, Kind.DECL, Kind.LIST);

    /** The units that a total lacks: how many, and the first of them. */
    private static final class Lacking {
        private final List<String> names = new ArrayList<>();
        private int units;

        void add(String name) {
            units++;
            if (names.size() < MOST_NAMES) {
                names.add(name);
            }
        }
    }

    /** Nobody is named. */
    static final MissingUnits UNKNOWN = new MissingUnits();

    private final Map<String, Lacking> byKey = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    private MissingUnits() {}

    static MissingUnits of(CampaignState state, Totals totals) {
        MissingUnits missing = new MissingUnits();
        List<Field> partial = state.campaign().form().fields().stream()
                .filter(field -> !NEVER_ADDED.contains(field.kind()))
                .filter(field -> totals.of(field).isPartial())
                .toList();
        partial.forEach(field -> missing.byKey.put(field.key().toString(), new Lacking()));
        if (!partial.isEmpty()) {
            missing.read(state, partial);
        }
        return missing;
    }

    private void read(CampaignState state, List<Field> partial) {
        Map<String, Unit> silent = new LinkedHashMap<>();
        state.units().forEach(unit -> silent.put(unit.unit().code(), unit.unit()));
        try (Stream<UnitAnswers> answers = state.answers()) {
            answers.forEachOrdered(unit -> {
                boolean due = silent.remove(unit.unit().code()) != null;
                read(unit.unit(), partial.stream().filter(field -> due && isLacking(unit, field)));
            });
        }
        silent.values().forEach(unit -> read(unit, partial.stream()));
    }

    private void read(Unit unit, Stream<Field> lacking) {
        lacking.filter(field -> field.owner().includes(unit.type()))
                .map(field -> byKey.get(field.key().toString()))
                .forEach(found -> found.add(unit.name()));
    }

    private static boolean isLacking(UnitAnswers unit, Field field) {
        return Contributions.of(unit, field).isEmpty();
    }

    /** A new part of the report begins: its first comment names everyone again. */
    void forget() {
        said.clear();
    }

    /** "3/48 đơn vị chưa báo cáo: A, B, C."; empty when none is missing, or this was said before in the same part. */
    Optional<String> said(Total total) {
        return Optional.ofNullable(byKey.get(total.key()))
                .filter(lacking -> total.isPartial())
                .map(lacking -> sentence(total, lacking))
                .filter(said::add);
    }

    /** Names only where they are all that the total lacks: units that report through another count differently. */
    private static String sentence(Total total, Lacking lacking) {
        int units = total.expected() - total.counted();
        if (lacking.units != units) {
            return word("missing", units, total.expected());
        }
        return sentence(lacking.names, units, total.expected());
    }

    /** "3/48 đơn vị chưa báo cáo: A, B, C." */
    static String sentence(List<String> names, int units, int expected) {
        String shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        int more = units - MOST_NAMES;
        return more > 0
                ? word("missing.more", units, expected, shown, more)
                : word("missing.named", units, expected, shown);
    }
}
