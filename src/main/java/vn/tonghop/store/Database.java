package vn.tonghop.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The H2 file in {@code data/}: a cache and a ledger, never the only truth. One that cannot be opened is put aside, and a new one is
 * made in its place for the archive to fill.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String NAME = "tonghop";
    private static final String FILE = NAME + ".mv.db";
    private static final int ALREADY_OPEN = 90020;
    // WRITE_DELAY=0: by default H2 forgets up to half a second of commits when the process is killed.
    private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=16384";

    private final HikariDataSource dataSource;

    private Database(HikariDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @throws IOException when it is in use, or its folder cannot be written
     */
    public static Database open(Path data) throws IOException {
        Files.createDirectories(data);
        boolean existed = Files.exists(data.resolve(FILE));
        try {
            return new Database(migrated(data));
        } catch (RuntimeException e) {
            if (!existed || isInUse(e)) {
                throw new IOException("Cannot open the database in " + data, e);
            }
            LOG.warn("The database cannot be read and is made again from the archive: {}", e.getMessage());
            putAside(data);
            return new Database(migrated(data));
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Forces everything committed to the disk itself. */
    public void checkpoint() {
        new JdbcTemplate(dataSource).execute("CHECKPOINT SYNC");
    }

    @Override
    public void close() {
        dataSource.close();
    }

    private static HikariDataSource migrated(Path data) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + data.resolve(NAME).toAbsolutePath() + OPTIONS);
        config.setUsername("sa");
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(1);
        HikariDataSource dataSource = new HikariDataSource(config);
        try {
            Flyway.configure().dataSource(dataSource).load().migrate();
            return dataSource;
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
    }

    private static boolean isInUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ALREADY_OPEN) {
                return true;
            }
        }
        return false;
    }

    private static void putAside(Path data) throws IOException {
        int number = 1;
        while (Files.exists(data.resolve(NAME + ".broken-" + number + ".mv.db"))) {
            number++;
        }
        Files.move(data.resolve(FILE), data.resolve(NAME + ".broken-" + number + ".mv.db"));
        Files.deleteIfExists(data.resolve(NAME + ".trace.db"));
    }
}
