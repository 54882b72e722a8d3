package vn.tonghop.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;

/** What is odd about the figures of one return: a year that repeats the year before, columns of nothing but round numbers. */
final class OwnFigures {
    private static final int FEWEST_REPEATED = 3;
    private static final int FEWEST_ROUND = 4;
    private static final int ROUND_FROM = 100;
    private static final BigDecimal ROUND = BigDecimal.valueOf(50);

    private final List<Strip> strips;

    OwnFigures(List<Strip> strips) {
        this.strips = strips;
    }

    List<Signal> of(UnitAnswers unit) {
        List<Signal> signals = new ArrayList<>();
        if (!unit.unit().isCoordinatingBody()) {
            Map<String, List<Strip>> byTable = strips.stream()
                    .collect(Collectors.groupingBy(strip -> strip.table().key(), TreeMap::new, Collectors.toList()));
            byTable.values().forEach(table -> {
                add(signals, Signal.Kind.YEAR_REPEATED, unit, repeated(table, unit.answers()));
                add(signals, Signal.Kind.ROUND_NUMBERS, unit, round(table, unit.answers()));
            });
        }
        return signals;
    }

    private static void add(List<Signal> signals, Signal.Kind kind, UnitAnswers unit, List<Strip> found) {
        if (!found.isEmpty()) {
            int figures = found.stream()
                    .mapToInt(strip -> strip.figures(unit.answers()).size())
                    .sum();
            signals.add(new Signal(
                    kind,
                    List.of(unit.unit()),
                    found.stream().map(Strip::spot).toList(),
                    found.get(0).said(unit.answers()),
                    100,
                    figures));
        }
    }

    private static List<Strip> round(List<Strip> table, Answers answers) {
        return table.stream()
                .filter(strip -> strip.column() && isRound(strip, answers))
                .toList();
    }

    /** Money is budgeted in round sums, and who wrote "khoảng" has said it already. */
    private static boolean isRound(Strip strip, Answers answers) {
        List<Figure> large = strip.figures(answers).stream()
                .filter(field -> field.kind() != Kind.MONEY)
                .map(answers::get)
                .filter(figure -> figure.qualifier() == Qualifier.EXACT && Strip.isLarge(figure, ROUND_FROM))
                .toList();
        return large.size() >= FEWEST_ROUND
                && large.stream().map(Figure::value).distinct().count() > 1
                && large.stream()
                        .allMatch(figure -> figure.number().remainder(ROUND).signum() == 0);
    }

    /** The rows that repeat the row of the year before. */
    private static List<Strip> repeated(List<Strip> table, Answers answers) {
        Set<String> still = still(table, answers);
        List<Strip> repeated = new ArrayList<>();
        for (Strip later : table) {
            for (Strip earlier : table) {
                if (follows(earlier, later) && repeats(earlier, later, answers, still)) {
                    repeated.add(later);
                }
            }
        }
        return repeated;
    }

    /** Columns that never change: R-CARRY asks about them. */
    private static Set<String> still(List<Strip> table, Answers answers) {
        Set<String> still = new HashSet<>();
        for (Strip strip : table) {
            if (strip.column() && strip.fields().get(0).kind() == Kind.STOCK) {
                long values = strip.figures(answers).stream()
                        .map(field -> answers.get(field).value())
                        .distinct()
                        .count();
                if (values == 1) {
                    still.add(strip.fields().get(0).key().column());
                }
            }
        }
        return still;
    }

    /** Headcounts alone may well stay as they were for a year. */
    private static boolean repeats(Strip earlier, Strip later, Answers answers, Set<String> still) {
        if (earlier.fields().size() != later.fields().size()) {
            return false;
        }
        int telling = 0;
        boolean happened = false;
        for (int i = 0; i < later.fields().size(); i++) {
            Figure before = answers.get(earlier.fields().get(i));
            Field field = later.fields().get(i);
            Figure now = answers.get(field);
            if (before.counts() != now.counts() || !before.value().equals(now.value())) {
                return false;
            }
            boolean large = now.counts() && Strip.isLarge(now, Strip.TELLING);
            telling += large && !still.contains(field.key().column()) ? 1 : 0;
            happened |= large && field.kind() != Kind.STOCK;
        }
        return telling >= FEWEST_REPEATED && happened;
    }

    /** Whether they are the same row of two full years that follow each other. */
    private static boolean follows(Strip earlier, Strip later) {
        if (earlier.column() || later.column()) {
            return false;
        }
        TableRow before = row(earlier);
        TableRow now = row(later);
        List<Integer> partial = later.table().partialYears();
        return before.year().isPresent()
                && now.year().isPresent()
                && now.year().getAsInt() == before.year().getAsInt() + 1
                && !partial.contains(before.year().getAsInt())
                && !partial.contains(now.year().getAsInt())
                && sub(before).equals(sub(now));
    }

    private static String sub(TableRow row) {
        int dot = row.key().indexOf('.');
        return dot < 0 ? "" : row.key().substring(dot);
    }

    private static TableRow row(Strip strip) {
        Table table = strip.table();
        String key = strip.fields().get(0).key().row();
        return table.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
