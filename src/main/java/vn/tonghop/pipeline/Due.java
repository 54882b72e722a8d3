package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.OutputStream;

/**
 * One file that the outbox should hold now.
 *
 * @param path under {@code outbox/}, with "/"
 * @param recipe fingerprint of everything it is made from: while it stays the same, the file is not made again
 * @param nature what to do when a person edited it
 */
record Due(String path, String recipe, Nature nature, Content content) {
    enum Nature {
        /** A workbook or document: people work on in it, so a new version is laid beside an edited one. */
        DOCUMENT,
        /** A CSV or note: always holds the state, so an edited one is put aside under another name. */
        STATE
    }

    /** Writes the bytes; called only when they are needed. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }
}
