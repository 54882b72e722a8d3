package vn.tonghop.aggregate;

import vn.tonghop.definition.Key;
import vn.tonghop.definition.Unit;

/**
 * A number in a unit's prose that none of its own figures on the same matter bears out. Worth a question, never an error: it changes
 * no figure and no verdict.
 *
 * @param prose the prompt and where it is answered
 * @param quoted the sentence, shortened
 * @param stated the number as written, with scale or percent sign
 * @param key of the figure that the sentence seems to speak of
 * @param table that figure's label and where it stands
 * @param figure its value in CSV form, in its own unit of measure; a rate with two decimals
 * @param measure its unit of measure
 */
public record Contradiction(
        Unit unit,
        Signal.Spot prose,
        String quoted,
        String stated,
        Key key,
        Signal.Spot table,
        String figure,
        String measure) {}
