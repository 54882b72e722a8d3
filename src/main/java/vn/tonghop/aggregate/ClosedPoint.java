package vn.tonghop.aggregate;

import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Opinion;

/**
 * A point of a return slip that a unit wrote something about and that stands no more: corrected, or waived.
 *
 * @param file in which the unit wrote it
 */
public record ClosedPoint(Unit unit, FileRef file, Opinion opinion) {}
