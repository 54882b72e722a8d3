package vn.tonghop.definition;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The layout of one sheet that holds a table.
 *
 * @param columnTokens column key per 0-based column, written in the hidden KEYS row
 */
public record Sheet(String name, String table, List<Line> lines, Map<Integer, String> columnTokens) {
    public Sheet {
        lines = List.copyOf(lines);
        // In order of column: drawing follows it, and must give the same bytes in every process.
        columnTokens = Collections.unmodifiableMap(new TreeMap<>(columnTokens));
    }

    /** Row keys with their rows. */
    public Map<String, Line> byToken() {
        return lines.stream()
                .filter(line -> !line.token().isEmpty())
                .collect(Collectors.toMap(Line::token, Function.identity()));
    }

    /** The first row of a role, 0-based. */
    public Optional<Line> first(Line.Role role) {
        return lines.stream().filter(line -> line.role() == role).findFirst();
    }

    public int lastRow() {
        return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).row();
    }
}
