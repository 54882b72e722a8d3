package vn.tonghop.pipeline;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import vn.tonghop.finding.Sentences;
import vn.tonghop.ruling.InForce;
import vn.tonghop.store.FileResult;

/** What the steps of one run share: the workspace's inputs as they were when it began. */
record Run(
        Opening opening,
        InForce rulings,
        Recipes recipes,
        Examination examination,
        Timekeeping time,
        ExecutorService workers,
        Ticker ticker) {

    static Run begin(Opening opening, Stores stores, Timekeeping time, ExecutorService workers, Ticker ticker) {
        InForce rulings = stores.rulings().inForce();
        return new Run(
                opening,
                rulings,
                recipes(opening, stores, rulings),
                new Examination(opening, Sentences.vietnamese()),
                time,
                workers,
                ticker);
    }

    /** The same once more is read, so that it may be known whose further documents are. */
    Run withWhatWasRead(Stores stores) {
        return new Run(opening, rulings, recipes(opening, stores, rulings), examination, time, workers, ticker);
    }

    private static Recipes recipes(Opening opening, Stores stores, InForce rulings) {
        Map<String, FileResult> results =
                stores.results().all().stream().collect(Collectors.toMap(FileResult::sha256, result -> result));
        return new Recipes(
                opening, rulings, Companions.ofDocuments(stores.ledger().receipts(), results));
    }
}
