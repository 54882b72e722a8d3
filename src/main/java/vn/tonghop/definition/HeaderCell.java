package vn.tonghop.definition;

/**
 * One printed cell of a header: rows {@code tier … lastTier} (0-based from the top of the header), leaf columns
 * {@code first … last} (1-based).
 */
public record HeaderCell(Printed text, int tier, int lastTier, int first, int last) {}
