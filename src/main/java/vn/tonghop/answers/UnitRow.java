package vn.tonghop.answers;

/**
 * One unit behind a lower board's consolidated return, as its hidden sheet {@code _nguon} lists it.
 *
 * @param unit code at the lower board, prefixed by boards further down when there are several levels ("TH2/DV0001")
 * @param type slug of Loại
 * @param answers its figures; texts of prompts are not carried
 */
public record UnitRow(String unit, String name, String type, Answers answers) {}
