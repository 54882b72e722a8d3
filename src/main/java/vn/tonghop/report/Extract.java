package vn.tonghop.report;

import vn.tonghop.definition.Unit;

/**
 * Words of one unit that a report may quote.
 *
 * @param text whole sentences, as long as a quotation may be
 * @param brief whether the answer says hardly more than yes or no
 * @param alike units that say the same, this one included
 */
record Extract(Unit unit, String text, WordRuns runs, boolean brief, int alike) {
    Extract said(int units) {
        return new Extract(unit, text, runs, brief, units);
    }
}
