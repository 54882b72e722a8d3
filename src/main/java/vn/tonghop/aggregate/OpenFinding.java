package vn.tonghop.aggregate;

import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Finding;

/** A finding that stands: of a return that counts, not waived. */
public record OpenFinding(Unit unit, FileRef file, Finding finding) {}
