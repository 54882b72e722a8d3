package vn.tonghop.store;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the last listing of the inbox left where it was, and why. */
public final class LeftAlone {
    private static final int BATCH = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;

    public LeftAlone(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * One thing that was left.
     *
     * @param path under the inbox, with "/"
     * @param waiting it will be taken once it is complete; otherwise it is no regular file and never will be
     */
    public record Entry(String path, boolean waiting, Reason reason) {}

    /** Replaces what the listing before left. Call it inside a transaction. */
    public void replace(Collection<Entry> entries) {
        jdbc.update("DELETE FROM left_alone");
        jdbc.batchUpdate("INSERT INTO left_alone VALUES (?, ?, ?, ?)", entries, BATCH, (row, entry) -> {
            row.setString(1, entry.path());
            row.setString(2, entry.waiting() ? "WAITING" : "IGNORED");
            row.setString(3, entry.reason().code());
            row.setString(4, JSON.writeValueAsString(entry.reason().args()));
        });
    }

    /** In path order. */
    public List<Entry> entries() {
        return jdbc.query(
                "SELECT * FROM left_alone ORDER BY path",
                (row, i) -> new Entry(
                        row.getString("path"),
                        row.getString("verdict").equals("WAITING"),
                        new Reason(
                                row.getString("reason"),
                                List.of(JSON.readValue(row.getString("reason_args"), String[].class)))));
    }
}
