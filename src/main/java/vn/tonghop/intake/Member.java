package vn.tonghop.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * One file in a container.
 *
 * @param name a label with "/", unique in its container; harmless, and never a path to be opened
 * @param sent when the mail that brought it was sent; empty when no mail did, or none that says
 */
public record Member(String name, Optional<Instant> sent, Content content) {

    /** Takes the file out of its container. */
    @FunctionalInterface
    interface Content {
        byte[] bytes() throws RefusedException;
    }

    /** @throws RefusedException when this one file cannot be had, whatever the others are like */
    public byte[] bytes() throws RefusedException {
        return content.bytes();
    }
}
