package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.ruling.Rulings;
import vn.tonghop.store.Archive;
import vn.tonghop.store.Database;
import vn.tonghop.store.Ledger;
import vn.tonghop.store.LeftAlone;
import vn.tonghop.store.Pending;
import vn.tonghop.store.ReceiptNumber;
import vn.tonghop.store.Results;
import vn.tonghop.store.Sidecars;
import vn.tonghop.store.Totals;

/** Everything a workspace remembers: the archive and the rulings, which are the truth, and the database over them. */
record Stores(
        Archive archive,
        Sidecars sidecars,
        Rulings rulings,
        Database database,
        Ledger ledger,
        Results results,
        Pending pending,
        LeftAlone leftAlone,
        Totals totals,
        JdbcTransactionManager transactions)
        implements AutoCloseable {

    /** Opens them, and makes good in the database what the archive knows and the database does not. */
    static Stores open(Workspace workspace) throws IOException {
        Archive archive = new Archive(workspace.archive()).prepare();
        Sidecars sidecars = new Sidecars(archive);
        Rulings rulings = Rulings.open(workspace.archive());
        return over(archive, sidecars, rulings, workspace.data());
    }

    /** A second, empty memory over the same truth, in a folder of its own: what the archive tells by itself, broken sidecars left out. */
    Stores anew(Path folder) throws IOException {
        return over(archive, sidecars.tellingOfBroken(broken -> {}), rulings, folder);
    }

    private static Stores over(Archive archive, Sidecars sidecars, Rulings rulings, Path data) throws IOException {
        Database database = Database.open(data);
        var source = database.dataSource();
        Stores stores = new Stores(
                archive,
                sidecars,
                rulings,
                database,
                new Ledger(source),
                new Results(source),
                new Pending(source),
                new LeftAlone(source),
                new Totals(source),
                new JdbcTransactionManager(source));
        stores.restore();
        return stores;
    }

    private void restore() throws IOException {
        Set<ReceiptNumber> known = ledger.numbers();
        var lost = sidecars.read(number -> !known.contains(number));
        if (!lost.isEmpty()) {
            together(() -> ledger.restore(lost));
        }
    }

    /** Does something in one transaction. */
    void together(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    @Override
    public void close() {
        database.close();
    }
}
