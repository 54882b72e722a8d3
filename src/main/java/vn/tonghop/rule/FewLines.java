package vn.tonghop.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;

/**
 * One wrong cell breaks every rule that looks at it. What the rules say of one cell is told in {@link #PER_CELL} lines at most, counting
 * what reading said of it: points of one code about one cell are one line, then all questions about it, then all errors. A line made of
 * several points names every field of all of them.
 */
final class FewLines {
    static final int PER_CELL = 2;
    /** Arguments of a finding that {@link Citation#finding} made. */
    private static final int CITED = 8;

    private final Answers answers;
    private final Map<Place, Long> read;
    private final List<Finding> lines;

    /** @param read what reading found */
    FewLines(Answers answers, List<Finding> read, List<Finding> found) {
        this.answers = answers;
        this.read = read.stream()
                .filter(finding -> !finding.place().isNone())
                .collect(Collectors.groupingBy(Finding::place, Collectors.counting()));
        this.lines = new ArrayList<>(found);
    }

    List<Finding> told() {
        dropEchoes();
        Set<List<Object>> kinds = new LinkedHashSet<>();
        lines.stream().filter(FewLines::isCited).forEach(line -> kinds.add(kind(line)));
        kinds.forEach(kind -> fold(line -> isCited(line) && kind(line).equals(kind)));
        for (Place crowded = crowded(); !crowded.isNone(); crowded = crowded()) {
            thin(crowded);
        }
        return lines;
    }

    private static List<Object> kind(Finding line) {
        return List.of(line.code(), line.severity());
    }

    /** A question whose every figure an error names already, or a far year that is a leap as well, says nothing more. */
    private void dropEchoes() {
        List<Finding> all = List.copyOf(lines);
        lines.removeIf(line -> isCited(line)
                && !line.isError()
                && all.stream()
                        .anyMatch(other -> other.isError() && other.keys().containsAll(line.keys())));
        lines.removeIf(line -> line.code() == Code.RULE_OUT
                && all.stream()
                        .anyMatch(other -> other.code() == Code.RULE_YOY
                                && other.keys().stream().anyMatch(line.keys()::contains)));
    }

    /** Makes one line of those that share a cell, the most shared cell first, until none share any. */
    private void fold(Predicate<Finding> which) {
        for (Place most = mostNamed(which, 1); !most.isNone(); most = mostNamed(which, 1)) {
            Place shared = most;
            replace(line -> which.test(line) && places(line).contains(shared));
        }
    }

    private void replace(Predicate<Finding> which) {
        List<Finding> several = lines.stream().filter(which).toList();
        int at = lines.indexOf(several.get(0));
        lines.removeAll(several);
        lines.add(at, new SeveralPoints(answers, several).line());
    }

    /** The place that most lines name, if more than {@code allowed} do; else none. The first of the form among equals. */
    private Place mostNamed(Predicate<Finding> which, long allowed) {
        Map<Place, Long> named = new LinkedHashMap<>();
        lines.stream()
                .filter(which)
                .flatMap(line -> places(line).stream())
                .forEach(place -> named.merge(place, 1L, Long::sum));
        return most(named, allowed);
    }

    private static Place most(Map<Place, Long> named, long allowed) {
        return named.entrySet().stream()
                .filter(entry -> entry.getValue() > allowed)
                .max(Comparator.<Map.Entry<Place, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparing(
                                Map.Entry::getKey,
                                Comparator.comparing(Place::sheet)
                                        .thenComparingInt(Place::row)
                                        .thenComparingInt(Place::column)
                                        .reversed()))
                .map(Map.Entry::getKey)
                .orElse(Place.NONE);
    }

    /** A cell with too many lines that can still be made fewer; else none. */
    private Place crowded() {
        Map<Place, Long> named = new HashMap<>(read);
        lines.stream().flatMap(line -> places(line).stream()).forEach(place -> named.merge(place, 1L, Long::sum));
        named.keySet().removeIf(place -> !canBeThinned(place));
        return most(named, PER_CELL);
    }

    private boolean canBeThinned(Place place) {
        long errors = count(place, Severity.ERROR);
        long questions = count(place, Severity.WARNING);
        return errors > 1 || questions > 1 || (errors == 1 && questions == 1 && read.containsKey(place));
    }

    private long count(Place place, Severity severity) {
        return lines.stream().filter(about(place, severity)).count();
    }

    private Predicate<Finding> about(Place place, Severity severity) {
        return line ->
                isCited(line) && line.severity() == severity && places(line).contains(place);
    }

    private void thin(Place place) {
        if (count(place, Severity.WARNING) > 1) {
            replace(about(place, Severity.WARNING));
        } else if (count(place, Severity.ERROR) > 1) {
            replace(about(place, Severity.ERROR));
        } else {
            // The cell was read with a remark and an error names it: the question can wait until that is mended.
            lines.removeIf(about(place, Severity.WARNING));
        }
    }

    private static boolean isCited(Finding line) {
        return line.args().size() == CITED;
    }

    private Set<Place> places(Finding line) {
        Set<Place> places = new HashSet<>();
        for (String key : line.keys()) {
            places.add(answers.get(key).place());
        }
        return places;
    }
}
