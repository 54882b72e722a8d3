package vn.tonghop.parse;

import vn.tonghop.definition.IdentityCode;

/**
 * One place in a workbook that says whose it is.
 *
 * @param where name of the sheet, or of the carrier for a vote outside the sheets
 */
record Vote(String where, IdentityCode code) {}
