package vn.tonghop.store;

/**
 * A file in a container that could not be taken out of it, so that nobody knows its bytes.
 *
 * @param receipt without SHA-256
 * @param refusal why: name of a {@link vn.tonghop.intake.Refusal}
 */
public record Unopened(Receipt receipt, String refusal) {}
