package vn.tonghop.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A row of the table of receipts for something that came in a container.
 *
 * @param refused why it could not be taken out; "" when it was
 */
record ReceiptRow(Receipt receipt, String refused) {
    static final String DELETE = "DELETE FROM receipt WHERE number = ? AND member = ?";
    static final String INSERT =
            "INSERT INTO receipt (number, member, depth, sent, refused, kind, stage, path, received,"
                    + " size, modified, file_key, sha256) VALUES (?, ?, ?, ?, ?, 'RETURN', 'DONE', ?, ?, 0, '', '', ?)";

    void intoDelete(PreparedStatement row) throws SQLException {
        row.setLong(1, receipt.number().file());
        row.setInt(2, receipt.number().member());
    }

    void intoInsert(PreparedStatement row) throws SQLException {
        row.setLong(1, receipt.number().file());
        row.setInt(2, receipt.number().member());
        row.setInt(3, receipt.depth());
        row.setObject(
                4, receipt.sent().map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null));
        row.setString(5, refused);
        row.setString(6, receipt.path());
        row.setObject(7, receipt.received().atOffset(ZoneOffset.UTC));
        row.setString(8, refused.isEmpty() ? receipt.sha256() : null);
    }

    /** @param sha256 "" for what could not be taken out of its container */
    static Receipt receipt(ResultSet row, String sha256) throws SQLException {
        Optional<Instant> sent =
                Optional.ofNullable(row.getObject("sent", OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        return new Receipt(
                number(row), sha256, row.getString("path"), moment(row, "received"), sent, row.getInt("depth"));
    }

    static ReceiptNumber number(ResultSet row) throws SQLException {
        return new ReceiptNumber(row.getLong("number"), row.getInt("member"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
