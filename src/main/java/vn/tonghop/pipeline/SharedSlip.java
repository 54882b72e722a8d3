package vn.tonghop.pipeline;

import java.io.IOException;
import java.util.Optional;

/** A return slip that its workbook and its text are taken from: made once, forgotten when both have what they need. */
final class SharedSlip {
    private final Making making;
    private Optional<Files> waiting = Optional.empty();

    /** What lies in the outbox of one slip. */
    static final class Files {
        private final byte[] workbook;
        private final String text;

        Files(byte[] workbook, String text) {
            this.workbook = workbook;
            this.text = text;
        }

        byte[] workbook() {
            return workbook;
        }

        String text() {
            return text;
        }
    }

    /** Makes a slip from its unit's own file. */
    @FunctionalInterface
    interface Making {
        Files make() throws IOException;
    }

    SharedSlip(Making making) {
        this.making = making;
    }

    /** Kept from the first call to the second. */
    synchronized Files take() throws IOException {
        if (waiting.isPresent()) {
            Files taken = waiting.get();
            waiting = Optional.empty();
            return taken;
        }
        Files made = making.make();
        waiting = Optional.of(made);
        return made;
    }
}
