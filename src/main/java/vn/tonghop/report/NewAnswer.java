package vn.tonghop.report;

import vn.tonghop.definition.Field;

/**
 * What a unit wrote since a person began to work on the report.
 *
 * @param changed whether it had written something else before
 */
record NewAnswer(Field prompt, String unit, boolean changed, String extract) {}
