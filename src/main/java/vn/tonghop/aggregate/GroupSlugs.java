package vn.tonghop.aggregate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.definition.Slug;

/** Row keys of the groups of a list (design §6): short slugs as they are, long, equal or empty ones told apart by a digest. */
final class GroupSlugs {
    private static final int LONGEST = 24;
    private static final int DIGEST_BYTES = 3;

    private GroupSlugs() {}

    /** @param groups texts of the grouping cells, no two of one identity */
    static List<String> of(List<List<String>> groups) {
        Map<String, Integer> uses = new HashMap<>();
        groups.forEach(group -> uses.merge(slug(group), 1, Integer::sum));
        return groups.stream()
                .map(group -> {
                    String slug = slug(group);
                    boolean clear = !slug.isEmpty() && slug.length() <= LONGEST && uses.getOrDefault(slug, 0) == 1;
                    return clear ? slug : slug.substring(0, Math.min(LONGEST, slug.length())) + "-" + digest(group);
                })
                .toList();
    }

    private static String slug(List<String> group) {
        String joined = group.stream().map(Slug::of).collect(Collectors.joining("."));
        return joined.chars().allMatch(c -> c == '.') ? "" : joined;
    }

    private static String digest(List<String> group) {
        String folded = String.join(".", ListRows.identity(group));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
