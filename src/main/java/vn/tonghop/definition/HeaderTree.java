package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.List;

/** Turns the header tree of a table into printed cells and numbered leaf columns. */
final class HeaderTree {
    private final List<HeaderCell> cells = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final Printed band;
    private final int tiers;

    HeaderTree(CampaignSource.TableSource source) {
        band = source.band();
        int depth = source.header().stream().mapToInt(HeaderTree::depth).max().orElse(1);
        tiers = band.isEmpty() ? depth : depth + 1;
        source.header().forEach(node -> add(node, 0, List.of()));
        if (!band.isEmpty()) {
            cells.add(new HeaderCell(band, 1, 1, 1, leaves.size()));
        }
    }

    List<HeaderCell> cells() {
        return List.copyOf(cells);
    }

    List<Leaf> leaves() {
        return List.copyOf(leaves);
    }

    int tiers() {
        return tiers;
    }

    private static int depth(CampaignSource.HeaderNode node) {
        return 1 + node.children().stream().mapToInt(HeaderTree::depth).max().orElse(0);
    }

    private void add(CampaignSource.HeaderNode node, int depth, List<String> above) {
        List<String> path = below(above, depth, node.text());
        int first = leaves.size() + 1;
        boolean leaf = node.children().isEmpty();
        if (leaf) {
            leaves.add(leaf(node, path));
        }
        node.children().forEach(child -> add(child, depth + 1, path));
        boolean stopsAtBand = !band.isEmpty() && depth == 0;
        int lastTier = leaf && !stopsAtBand ? tiers - 1 : tier(depth);
        cells.add(
                new HeaderCell(new Printed(node.text(), node.reading()), tier(depth), lastTier, first, leaves.size()));
    }

    private List<String> below(List<String> above, int depth, String text) {
        List<String> path = new ArrayList<>(above);
        if (depth == 1 && !band.isEmpty()) {
            path.add(band.text());
        }
        path.add(text);
        return path;
    }

    private int tier(int depth) {
        return band.isEmpty() || depth == 0 ? depth : depth + 1;
    }

    private Leaf leaf(CampaignSource.HeaderNode node, List<String> path) {
        Kind kind = node.label() ? Kind.TEXT : node.kind() == null ? Kind.FLOW : node.kind();
        boolean rate = kind == Kind.RATE;
        ValueType type = node.type() != null ? node.type() : defaultType(kind);
        boolean required = !node.label() && !rate && (node.required() == null || node.required());
        String measure = rate && node.unit().isEmpty() ? FormWords.word("percent") : node.unit();
        return new Leaf(
                leaves.size() + 1,
                node.label(),
                kind,
                type,
                measure,
                node.count(),
                new Owner(node.owner()),
                required,
                path,
                node.part(),
                node.whole(),
                List.of(),
                kind,
                false,
                "");
    }

    /** The type of a figure that the definition does not type. */
    static ValueType defaultType(Kind kind) {
        return switch (kind) {
            case MONEY, RATE -> ValueType.DEC;
            case BOOL -> ValueType.BOOL;
            case TEXT -> ValueType.TEXT;
            default -> ValueType.INT;
        };
    }
}
