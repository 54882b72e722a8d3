package vn.tonghop.workbook;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.Inflater;

/** Making an inflater costs as much as unpacking a small part, and a workbook has a dozen: they are used again. */
final class Inflaters {
    private static final BlockingQueue<Inflater> IDLE = new ArrayBlockingQueue<>(16);

    private Inflaters() {}

    static Inflater take() {
        Inflater idle = IDLE.poll();
        return idle == null ? new Inflater(true) : idle;
    }

    static void giveBack(Inflater inflater) {
        inflater.reset();
        if (!IDLE.offer(inflater)) {
            inflater.end();
        }
    }
}
