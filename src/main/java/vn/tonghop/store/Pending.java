package vn.tonghop.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The contents a run still has to read: frozen when the run begins, shrinking in the transactions that store results. */
public final class Pending {
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    public Pending(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Replaces what was frozen before. Call it inside a transaction. */
    public void freeze(List<String> contents) {
        jdbc.update("DELETE FROM pending");
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            positions.add(i);
        }
        jdbc.batchUpdate("INSERT INTO pending VALUES (?, ?)", positions, BATCH, (row, position) -> {
            row.setInt(1, position);
            row.setString(2, contents.get(position));
        });
    }

    /** What is left, in the order it was frozen. */
    public List<String> contents() {
        return jdbc.queryForList("SELECT sha256 FROM pending ORDER BY position", String.class);
    }

    /** Call it in the transaction that stores their results. */
    public void done(Collection<String> contents) {
        jdbc.batchUpdate(
                "DELETE FROM pending WHERE sha256 = ?", contents, BATCH, (row, sha256) -> row.setString(1, sha256));
    }

    public int size() {
        Integer size = jdbc.queryForObject("SELECT COUNT(*) FROM pending", Integer.class);
        return size == null ? 0 : size;
    }
}
