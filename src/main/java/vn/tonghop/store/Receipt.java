package vn.tonghop.store;

import java.time.Instant;

/**
 * One file taken from the inbox.
 *
 * @param number rises in order of receipt, within one listing in path order
 * @param path under the inbox as it was dropped, with "/"
 * @param received when it was first seen; the files of one listing share the moment
 */
public record Receipt(long number, String sha256, String path, Instant received) {}
