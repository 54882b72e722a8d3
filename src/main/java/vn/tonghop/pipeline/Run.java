package vn.tonghop.pipeline;

import java.util.concurrent.ExecutorService;
import vn.tonghop.finding.Sentences;
import vn.tonghop.ruling.InForce;

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
                new Recipes(opening, rulings),
                new Examination(opening, Sentences.vietnamese()),
                time,
                workers,
                ticker);
    }
}
