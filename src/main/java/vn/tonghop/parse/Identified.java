package vn.tonghop.parse;

import vn.tonghop.definition.Unit;

/** Whose workbook it is, or why nobody can say. */
sealed interface Identified {
    /**
     * All marks agree, or the operator said so.
     *
     * @param form first digits of the hash of the form that the workbook was made from
     * @param location where the tables of the campaign stand in the workbook
     */
    record As(CampaignUnits campaign, Unit unit, String form, Location location) implements Identified {}

    record Unclear(Reading.Held held) implements Identified {}
}
