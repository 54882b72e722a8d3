package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * One file that the outbox should hold now.
 *
 * @param path under {@code outbox/}, with "/"
 * @param recipe fingerprint of everything it is made from: while it stays the same, the file is not made again
 * @param nature what to do when a person edited it
 * @param revision brings what a person made of it up to date; without one, the newer version beside it is all ours
 */
record Due(String path, String recipe, Nature nature, Content content, Optional<Revision> revision) {
    Due(String path, String recipe, Nature nature, Content content) {
        this(path, recipe, nature, content, Optional.empty());
    }

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

    /** Keeps a person's words. */
    @FunctionalInterface
    interface Revision {
        /**
         * @return false, with nothing written, when the edited document needs no newer version
         * @throws IOException when what the person left is no such document any more
         */
        boolean write(byte[] edited, OutputStream out) throws IOException;
    }
}
