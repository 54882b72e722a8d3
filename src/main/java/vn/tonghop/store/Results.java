package vn.tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.finding.Verdict;

/** What was read from each content ever taken: one short row, and its figures and findings packed beside it. */
public final class Results {
    private static final int BATCH = 500;
    private static final int LONGEST_PART = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;

    public Results(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Stores results in place of earlier ones of the same contents. Call it inside a transaction. */
    public void save(Collection<? extends Contents> read) {
        List<FileResult> results = read.stream().map(Contents::result).toList();
        for (String table : List.of("packed", "result")) {
            jdbc.batchUpdate(
                    "DELETE FROM " + table + " WHERE sha256 = ?",
                    results,
                    BATCH,
                    (row, result) -> row.setString(1, result.sha256()));
        }
        jdbc.batchUpdate(
                "INSERT INTO result VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", results, BATCH, (row, result) -> {
                    row.setString(1, result.sha256());
                    row.setString(2, result.recipe());
                    row.setString(3, result.verdict().name());
                    row.setString(4, result.reason().code());
                    row.setString(5, JSON.writeValueAsString(result.reason().args()));
                    row.setString(6, result.campaign());
                    row.setString(7, result.unit());
                    row.setString(8, result.unitType());
                    row.setInt(9, result.submission());
                    row.setObject(
                            10,
                            result.savedAt()
                                    .map(saved -> saved.atOffset(ZoneOffset.UTC))
                                    .orElse(null));
                    row.setString(11, String.join(" ", result.answered()));
                });
        List<Part> parts =
                read.stream().flatMap(contents -> Part.of(contents).stream()).toList();
        jdbc.batchUpdate("INSERT INTO packed VALUES (?, ?, ?, ?)", parts, BATCH, (row, part) -> {
            row.setString(1, part.sha256());
            row.setString(2, part.name());
            row.setInt(3, part.number());
            row.setBytes(4, part.bytes());
        });
    }

    /** Every result, in no particular order. */
    public List<FileResult> all() {
        return jdbc.query("SELECT * FROM result", (row, i) -> result(row));
    }

    public List<FileResult> of(String campaign) {
        return jdbc.query("SELECT * FROM result WHERE campaign = ?", (row, i) -> result(row), campaign);
    }

    public Optional<FileResult> find(String sha256) {
        return jdbc.query("SELECT * FROM result WHERE sha256 = ?", (row, i) -> result(row), sha256).stream()
                .findFirst();
    }

    /** The packed rows of some contents, by content and name. */
    public Map<String, Map<String, byte[]>> packed(Collection<String> contents) {
        Map<String, Map<String, byte[]>> found = new HashMap<>();
        if (!contents.isEmpty()) {
            String marks = String.join(", ", java.util.Collections.nCopies(contents.size(), "?"));
            collect("sha256 IN (" + marks + ")", contents.toArray(), found);
        }
        return found;
    }

    /** One packed row of some contents; a content without it is not mentioned. */
    public Map<String, byte[]> packed(Collection<String> contents, String name) {
        Map<String, Map<String, byte[]>> found = new HashMap<>();
        if (!contents.isEmpty()) {
            String marks = String.join(", ", java.util.Collections.nCopies(contents.size(), "?"));
            List<Object> args = new ArrayList<>(contents);
            args.add(name);
            collect("sha256 IN (" + marks + ") AND name = ?", args.toArray(), found);
        }
        Map<String, byte[]> rows = new HashMap<>();
        found.forEach((sha256, named) -> rows.put(sha256, named.getOrDefault(name, new byte[0])));
        return rows;
    }

    private void collect(String where, Object[] args, Map<String, Map<String, byte[]>> into) {
        jdbc.query(
                "SELECT sha256, name, bytes FROM packed WHERE " + where + " ORDER BY sha256, name, part",
                row -> {
                    into.computeIfAbsent(row.getString(1), sha256 -> new HashMap<>())
                            .merge(row.getString(2), row.getBytes(3), Results::joined);
                },
                args);
    }

    private static byte[] joined(byte[] first, byte[] rest) {
        byte[] whole = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, whole, first.length, rest.length);
        return whole;
    }

    private static FileResult result(ResultSet row) throws SQLException {
        OffsetDateTime saved = row.getObject("saved_at", OffsetDateTime.class);
        String answered = row.getString("answered");
        return new FileResult(
                row.getString("sha256"),
                row.getString("recipe"),
                Verdict.valueOf(row.getString("verdict")),
                new Reason(
                        row.getString("reason"), List.of(JSON.readValue(row.getString("reason_args"), String[].class))),
                row.getString("campaign"),
                row.getString("unit"),
                row.getString("unit_type"),
                row.getInt("submission"),
                Optional.ofNullable(saved).map(OffsetDateTime::toInstant),
                answered.isEmpty() ? List.of() : List.of(answered.split(" ")));
    }

    /** A piece of a packed row that H2 takes into one cell. */
    private record Part(Contents contents, String name, int number) {
        static List<Part> of(Contents contents) {
            List<Part> parts = new ArrayList<>();
            contents.packed().forEach((name, bytes) -> {
                for (int number = 0; number * LONGEST_PART < bytes.length; number++) {
                    parts.add(new Part(contents, name, number));
                }
            });
            return parts;
        }

        String sha256() {
            return contents.result().sha256();
        }

        byte[] bytes() {
            byte[] whole = contents.packed().getOrDefault(name, new byte[0]);
            int from = number * LONGEST_PART;
            return Arrays.copyOfRange(whole, from, Math.min(whole.length, from + LONGEST_PART));
        }
    }
}
