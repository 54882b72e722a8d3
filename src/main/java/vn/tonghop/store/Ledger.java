package vn.tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.intake.Dropped;
import vn.tonghop.intake.Identity;

/** Every input ever taken. A file's row exists before its bytes are touched, and outlives every restart. */
public final class Ledger {
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    public Ledger(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Numbers files in the order given and remembers how they looked, in one statement batch: the frozen input of a run. */
    public void freeze(List<Dropped> files, Instant moment) {
        long next = lastNumber() + 1;
        List<Claim> claims = new ArrayList<>(files.size());
        for (Dropped file : files) {
            claims.add(new Claim(next++, file.name(), moment, file.identity(), ""));
        }
        insert(claims, Sidecar.Kind.RETURN, "CLAIMED");
    }

    /** Claims whose files may still lie in the inbox, by number. */
    public List<Claim> open() {
        return jdbc.query("SELECT * FROM receipt WHERE stage <> 'DONE' ORDER BY number", (row, i) -> claim(row));
    }

    /** The bytes and sidecars of these are safe. */
    public void archived(Collection<Claim> claims) {
        jdbc.batchUpdate(
                "UPDATE receipt SET stage = 'ARCHIVED', sha256 = ? WHERE number = ? AND member = 0",
                claims,
                BATCH,
                (row, claim) -> {
                    row.setString(1, claim.sha256());
                    row.setLong(2, claim.number());
                });
    }

    /** The files of these are no longer in the inbox, or never to be looked at again. */
    public void done(Collection<Claim> claims) {
        jdbc.batchUpdate(
                "UPDATE receipt SET stage = 'DONE' WHERE number = ? AND member = 0",
                claims,
                BATCH,
                (row, claim) -> row.setLong(1, claim.number()));
    }

    /** These vanished or changed before anything was taken: as if never seen. */
    public void forget(Collection<Claim> claims) {
        jdbc.batchUpdate(
                "DELETE FROM receipt WHERE number = ? AND member = 0",
                claims,
                BATCH,
                (row, claim) -> row.setLong(1, claim.number()));
    }

    /** Everything taken, in order of receipt. */
    public List<Receipt> receipts() {
        return jdbc.query(
                "SELECT * FROM receipt WHERE kind = 'RETURN' AND sha256 IS NOT NULL ORDER BY number, member",
                (row, i) -> ReceiptRow.receipt(row, row.getString("sha256")));
    }

    /** What could not be taken out of a container, in order of receipt. */
    public List<Unopened> unopened() {
        return jdbc.query(
                "SELECT * FROM receipt WHERE refused <> '' ORDER BY number, member",
                (row, i) -> new Unopened(ReceiptRow.receipt(row, ""), row.getString("refused")));
    }

    public Set<ReceiptNumber> numbers() {
        return new HashSet<>(jdbc.query(
                "SELECT number, member FROM receipt WHERE sha256 IS NOT NULL", (row, i) -> ReceiptRow.number(row)));
    }

    /** What is known already of that which came in a dropped file: its place by its path. */
    public Map<String, Integer> members(long file) {
        Map<String, Integer> places = new HashMap<>();
        jdbc.query(
                "SELECT path, member FROM receipt WHERE number = ? AND member > 0",
                row -> {
                    places.put(row.getString("path"), row.getInt("member"));
                },
                file);
        return places;
    }

    /** Takes up what came in containers, in place of what was known of it. Call it inside a transaction. */
    public void unpacked(List<Receipt> members, List<Unopened> unopened) {
        List<ReceiptRow> rows = new ArrayList<>();
        members.forEach(receipt -> rows.add(new ReceiptRow(receipt, "")));
        unopened.forEach(left -> rows.add(new ReceiptRow(left.receipt(), left.refusal())));
        jdbc.batchUpdate(ReceiptRow.DELETE, rows, BATCH, (row, member) -> member.intoDelete(row));
        jdbc.batchUpdate(ReceiptRow.INSERT, rows, BATCH, (row, member) -> member.intoInsert(row));
    }

    /** SHA-256 of a roster or definition as it was last archived. */
    public Optional<String> lastKept(String path) {
        return jdbc
                .queryForList(
                        "SELECT sha256 FROM receipt WHERE kind <> 'RETURN' AND path = ? ORDER BY number DESC LIMIT 1",
                        String.class,
                        path)
                .stream()
                .findFirst();
    }

    /** Takes up inputs that the archive holds already: kept by the operator, or lost by the database. */
    public void restore(List<Sidecar> sidecars) {
        unpacked(
                sidecars.stream()
                        .filter(sidecar -> sidecar.within().isPresent())
                        .map(Sidecar::receipt)
                        .toList(),
                List.of());
        for (Sidecar.Kind kind : Sidecar.Kind.values()) {
            List<Claim> claims = sidecars.stream()
                    .filter(sidecar ->
                            sidecar.kind() == kind && sidecar.within().isEmpty())
                    .map(Claim::of)
                    .toList();
            forget(claims);
            insert(claims, kind, kind == Sidecar.Kind.RETURN ? "ARCHIVED" : "DONE");
        }
    }

    public long lastNumber() {
        Long last = jdbc.queryForObject("SELECT COALESCE(MAX(number), 0) FROM receipt", Long.class);
        return last == null ? 0 : last;
    }

    private void insert(List<Claim> claims, Sidecar.Kind kind, String stage) {
        jdbc.batchUpdate(
                "INSERT INTO receipt (number, kind, stage, path, received, size, modified, file_key, sha256)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                claims,
                BATCH,
                (row, claim) -> {
                    row.setLong(1, claim.number());
                    row.setString(2, kind.name());
                    row.setString(3, stage);
                    row.setString(4, claim.path());
                    row.setObject(5, claim.received().atOffset(ZoneOffset.UTC));
                    row.setLong(6, claim.identity().size());
                    row.setString(7, claim.identity().modified().toString());
                    row.setString(8, claim.identity().key());
                    row.setString(9, claim.isArchived() ? claim.sha256() : null);
                });
    }

    private static Claim claim(ResultSet row) throws SQLException {
        String sha256 = row.getString("sha256");
        return new Claim(
                row.getLong("number"),
                row.getString("path"),
                ReceiptRow.moment(row, "received"),
                new Identity(row.getLong("size"), Instant.parse(row.getString("modified")), row.getString("file_key")),
                sha256 == null ? "" : sha256);
    }
}
