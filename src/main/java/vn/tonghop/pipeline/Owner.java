package vn.tonghop.pipeline;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * The process that works in a workspace, as {@code data/owner.json} names it.
 *
 * @param port loopback port that takes its commands; empty when it takes none
 */
public record Owner(long pid, OptionalInt port, Instant since) {}
