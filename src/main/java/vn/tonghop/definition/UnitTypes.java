package vn.tonghop.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of unit (Loại) the product knows, in the design's order. A type's code is the slug of its label. */
public final class UnitTypes {
    /** Labels in §4's order. */
    public static final List<String> LABELS = List.of(
            "Chi bộ cơ sở",
            "Đảng bộ cơ sở",
            "MTTQ, đoàn thể",
            "Cơ quan tuyên truyền",
            "Trung tâm chính trị",
            "Ban Tuyên giáo",
            "UBKT",
            "Văn phòng cấp ủy",
            "Cơ quan tổng hợp");

    private static final Map<String, String> LABEL_OF = labels();

    private UnitTypes() {}

    /** Slugs in the design's order. */
    public static List<String> slugs() {
        return List.copyOf(LABEL_OF.keySet());
    }

    /** The label of a slug; the slug itself when unknown. */
    public static String label(String slug) {
        return LABEL_OF.getOrDefault(slug, slug);
    }

    /** The slug of what a roster says, forgiving case, spaces and tone placement; empty when unknown. */
    public static Optional<String> slugOf(String text) {
        String slug = Slug.of(Fold.of(text));
        return LABEL_OF.containsKey(slug) ? Optional.of(slug) : Optional.empty();
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        LABELS.forEach(label -> labels.put(Slug.of(label), label));
        return labels;
    }
}
