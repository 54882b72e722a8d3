package vn.tonghop.store;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.definition.Form;

/** The totals of each campaign as they were last added up, together with the state they were added from. */
public final class Totals {
    private final JdbcTemplate jdbc;

    public Totals(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Replaces the campaign's totals.
     *
     * @param state fingerprint of everything they depend on
     */
    public void save(String campaign, String state, PackedConsolidation totals) {
        jdbc.update(
                "MERGE INTO consolidation (campaign, state, bytes) KEY (campaign) VALUES (?, ?, ?)",
                campaign,
                state,
                totals.pack());
    }

    /** The totals as they were last added up, from whatever state; empty when they never were. */
    public Optional<PackedConsolidation> last(String campaign, Form form) {
        return jdbc
                .query(
                        "SELECT bytes FROM consolidation WHERE campaign = ?",
                        (row, i) -> PackedConsolidation.unpack(row.getBytes(1), form),
                        campaign)
                .stream()
                .findFirst();
    }

    /** Whether the last totals were added from exactly this state. */
    public boolean areOf(String campaign, String state) {
        Integer rows = jdbc.queryForObject(
                "SELECT COUNT(*) FROM consolidation WHERE campaign = ? AND state = ?", Integer.class, campaign, state);
        return rows != null && rows > 0;
    }

    /** The totals added from exactly this state; empty when the last ones were added from another. */
    public Optional<PackedConsolidation> find(String campaign, String state, Form form) {
        return jdbc
                .query(
                        "SELECT bytes FROM consolidation WHERE campaign = ? AND state = ?",
                        (row, i) -> PackedConsolidation.unpack(row.getBytes(1), form),
                        campaign,
                        state)
                .stream()
                .findFirst();
    }
}
