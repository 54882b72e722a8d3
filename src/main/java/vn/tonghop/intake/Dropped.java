package vn.tonghop.intake;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A regular file somewhere in the inbox, as one listing saw it.
 *
 * @param name path under the inbox with "/", for people and for the ledger; not always a path that can be opened
 * @param path where it can be opened
 * @param touched the latest time the file system has for it: a copy that keeps the old time of change still shows here
 */
public record Dropped(String name, Path path, Identity identity, Instant touched) {}
