package vn.tonghop.report;

/**
 * A figure that is another now than when a person began to work on the report.
 *
 * @param before "" when the report did not show it
 * @param theirs what the person wrote in its place, which stays; "" when they left it as it was
 * @param takenOut whether the person took it out of the text
 */
record ChangedFigure(String key, String before, String after, String theirs, boolean takenOut) {}
