package vn.tonghop.parse;

import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Roster;

/**
 * A campaign together with the units that may answer it.
 *
 * @param roster may be empty: then every return of the campaign is held
 */
public record CampaignUnits(Campaign campaign, Roster roster) {}
