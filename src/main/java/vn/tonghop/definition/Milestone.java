package vn.tonghop.definition;

import java.time.LocalDate;

/** A date that binds the board itself, not its units. */
public record Milestone(LocalDate date, String words, String what) {}
