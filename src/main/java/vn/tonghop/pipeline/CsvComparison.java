package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.pipeline.Verified.Where;
import vn.tonghop.report.CsvRows;

/**
 * Compares two tables of one layout, row by row under their keys. Holds one unit's rows of each at a time, so that memory does not
 * grow with the number of units.
 */
final class CsvComparison {
    private static final String UNIT = "unit";
    private static final String KEY = "key";

    private final Where where;
    private final Verified.Gathered differences;

    CsvComparison(Where where, Verified.Gathered differences) {
        this.where = where;
        this.differences = differences;
    }

    /** Rows of one unit that stand together, by key; of a table without units all rows. */
    private record Block(String unit, Map<String, List<String>> rows) {}

    /** Reads a table block by block. */
    private static final class Blocks implements AutoCloseable {
        private final CsvRows csv;
        private final List<String> headings;
        private Optional<List<String>> ahead;

        Blocks(Path file) throws IOException {
            csv = CsvRows.open(file);
            headings = csv.row().orElse(List.of());
            ahead = csv.row();
        }

        /** The unit of the next block; empty at the end. */
        Optional<String> unit() {
            return ahead.map(row -> value(row, UNIT));
        }

        Block next() throws IOException {
            String unit = unit().orElse("");
            Map<String, List<String>> rows = new LinkedHashMap<>();
            while (unit().filter(unit::equals).isPresent()) {
                List<String> row = ahead.orElseThrow();
                String key = value(row, KEY);
                String free = key;
                for (int again = 2; rows.containsKey(free); again++) {
                    free = key + " (" + again + ")";
                }
                rows.put(free, row);
                ahead = csv.row();
            }
            return new Block(unit, rows);
        }

        private String value(List<String> row, String heading) {
            int column = headings.indexOf(heading);
            return column >= 0 && column < row.size() ? row.get(column) : "";
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** Tells what differs, and returns how many rows the rebuilt table has. */
    int compare(Path stored, Path rebuilt) throws IOException {
        Set<String> inStored = units(stored);
        Set<String> inRebuilt = units(rebuilt);
        int compared = 0;
        try (Blocks now = new Blocks(stored);
                Blocks truth = new Blocks(rebuilt)) {
            if (!now.headings.equals(truth.headings)) {
                differences.add(where, "", "", String.join(",", now.headings), String.join(",", truth.headings));
                return 0;
            }
            while (now.unit().isPresent() || truth.unit().isPresent()) {
                if (now.unit().equals(truth.unit())) {
                    Block whole = truth.next();
                    compared += whole.rows().size();
                    compare(now.next(), whole, truth.headings);
                } else if (truth.unit().filter(unit -> !inStored.contains(unit)).isPresent()
                        || now.unit().isEmpty()) {
                    Block missing = truth.next();
                    compared += missing.rows().size();
                    differences.add(
                            where, missing.unit(), "", "", "× " + missing.rows().size());
                } else if (now.unit().filter(unit -> !inRebuilt.contains(unit)).isPresent()
                        || truth.unit().isEmpty()) {
                    Block extra = now.next();
                    differences.add(where, extra.unit(), "", "× " + extra.rows().size(), "");
                } else {
                    // Moved: told where it stands too early, and again where it then lacks.
                    Block moved = now.next();
                    differences.add(where, moved.unit(), "", "× " + moved.rows().size(), "");
                }
            }
        }
        return compared;
    }

    private static Set<String> units(Path file) throws IOException {
        Set<String> units = new HashSet<>();
        try (CsvRows csv = CsvRows.open(file)) {
            int column = csv.row().orElse(List.of()).indexOf(UNIT);
            for (Optional<List<String>> row = csv.row(); row.isPresent(); row = csv.row()) {
                units.add(column >= 0 && column < row.get().size() ? row.get().get(column) : "");
            }
        }
        return units;
    }

    private void compare(Block stored, Block rebuilt, List<String> headings) {
        rebuilt.rows().forEach((key, truth) -> {
            List<String> now = stored.rows().getOrDefault(key, List.of());
            if (!now.equals(truth)) {
                differences.add(
                        where, rebuilt.unit(), key, differing(now, truth, headings), differing(truth, now, headings));
            }
        });
        stored.rows().forEach((key, now) -> {
            if (!rebuilt.rows().containsKey(key)) {
                differences.add(where, stored.unit(), key, differing(now, List.of(), headings), "");
            }
        });
    }

    /** What a row says in the columns where the other says something else; all it says where there is no other. */
    private static String differing(List<String> row, List<String> other, List<String> headings) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < headings.size() && i < row.size(); i++) {
            boolean same = i < other.size() && row.get(i).equals(other.get(i));
            if (!same) {
                said.add(headings.get(i) + "=" + row.get(i));
            }
        }
        return String.join(", ", said);
    }
}
