package vn.tonghop.rule;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;

/**
 * Several findings about one cell as one. Arguments: {0} the case, {1} what should hold in English, {2} the quotes, {3} what should hold
 * in Vietnamese, {4} how many points, {5} the questions with a blank in front, {6} the cells, {7} the one cell that all points name.
 */
record SeveralPoints(Answers answers, List<Finding> points) {
    /** All points name one cell, which is likely the wrong one. */
    private static final String ONE_CELL = "one-cell";
    /** All points name several cells. */
    private static final String SEVERAL = "several";

    Finding line() {
        Set<Place> shared = shared();
        List<String> keys = keys(shared);
        Form form = answers.form();
        Citation citation = new Citation(answers, keys.stream().map(form::field).toList());
        boolean one = shared.size() == 1;
        return Finding.of(
                        gravest().code(),
                        keys,
                        answers.get(keys.get(0)).place(),
                        citation.found(),
                        one ? ONE_CELL : SEVERAL,
                        joined(point -> point.args().get(1), "; "),
                        joined(point -> point.args().get(isFolded(point) ? 2 : 7), "; "),
                        joined(point -> point.args().get(isFolded(point) ? 3 : 0), "; "),
                        Integer.toString(
                                points.stream().mapToInt(SeveralPoints::count).sum()),
                        joined(point -> point.args().get(5), ""),
                        citation.cells(),
                        one ? shared.iterator().next().cell() : "")
                .withSeverity(gravest().severity());
    }

    private Finding gravest() {
        return points.stream()
                .min(Comparator.<Finding, Severity>comparing(Finding::severity).thenComparing(Finding::code))
                .orElseThrow();
    }

    private static boolean isFolded(Finding point) {
        return Set.of(ONE_CELL, SEVERAL).contains(point.args().get(0));
    }

    private static int count(Finding point) {
        return isFolded(point) ? Integer.parseInt(point.args().get(4)) : 1;
    }

    /** Each text once. */
    private String joined(Function<Finding, String> part, String separator) {
        return points.stream().map(part).distinct().collect(Collectors.joining(separator));
    }

    private Set<Place> shared() {
        Set<Place> shared = new HashSet<>(places(points.get(0)));
        points.forEach(point -> shared.retainAll(places(point)));
        return shared;
    }

    private Set<Place> places(Finding point) {
        return point.keys().stream().map(key -> answers.get(key).place()).collect(Collectors.toSet());
    }

    /** Those of the shared cell first: it is the one to look at. */
    private List<String> keys(Set<Place> shared) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> all =
                points.stream().flatMap(point -> point.keys().stream()).toList();
        if (shared.size() == 1) {
            all.stream()
                    .filter(key -> shared.contains(answers.get(key).place()))
                    .forEach(keys::add);
        }
        keys.addAll(all);
        return List.copyOf(keys);
    }
}
