package vn.tonghop.aggregate;

/** A returned file: its path under {@code inbox/} as first dropped (with "/"), and the SHA-256 of its bytes. */
public record FileRef(String file, String sha256) {}
