package vn.tonghop.ruling;

import java.time.Instant;

/**
 * A decision with its number, moment and reason; an immutable input like any other.
 *
 * @param number 1 for the first of a workspace
 * @param campaign code of the campaign it was given in
 * @param reason why, in the operator's words
 */
public record Ruling(int number, Instant given, String campaign, Decision decision, String reason) {}
