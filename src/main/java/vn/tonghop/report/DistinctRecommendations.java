package vn.tonghop.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recommendations for one addressee, each said once; knows by word pair where it was said, so that thousands are quickly compared. */
final class DistinctRecommendations {
    /** Different ones that a report can hold; what comes after is in the units' texts. */
    private static final int MOST = 400;

    private final List<Recommendation> all = new ArrayList<>();
    private final Map<String, List<Integer>> byPair = new HashMap<>();

    /** In the order in which they were first made. */
    List<Recommendation> all() {
        return all;
    }

    /** Joins the first that says the same, or is a new one while there is room. */
    void add(Recommendation made, String unitName) {
        int[] common = commonPairs(made);
        for (int i = 0; i < common.length; i++) {
            if (all.get(i).isLike(made, common[i])) {
                all.get(i).join(unitName);
                return;
            }
        }
        if (all.size() < MOST) {
            made.pairs()
                    .forEach(pair -> byPair.computeIfAbsent(pair, none -> new ArrayList<>())
                            .add(all.size()));
            all.add(made);
        }
    }

    /** How many word pairs of a recommendation each known one has. */
    private int[] commonPairs(Recommendation made) {
        int[] common = new int[all.size()];
        for (String pair : made.pairs()) {
            for (int known : byPair.getOrDefault(pair, List.of())) {
                common[known]++;
            }
        }
        return common;
    }
}
