package vn.tonghop.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.DefinitionException;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Unit;
import vn.tonghop.parse.CampaignUnits;
import vn.tonghop.parse.RosterReader;

/**
 * The definitions and rosters of a workspace as they are now: which campaigns there are, who reports in each, and which are open
 * (design §4). Everything else is done with one of these in hand, so that a broken definition or roster stops it at the start.
 */
public final class Opening {
    private final Map<String, CampaignUnits> campaigns = new LinkedHashMap<>();
    private final Optional<Roster> common;

    private Opening(Definitions definitions, Workspace workspace) {
        Set<String> codes = definitions.all().stream().map(Campaign::code).collect(Collectors.toSet());
        RosterReader rosters = new RosterReader(codes);
        common = read(rosters, workspace.commonRoster());
        for (Campaign campaign : definitions.all()) {
            Roster roster = read(rosters, workspace.ownRoster(campaign.code()))
                    .orElseGet(() -> common.map(all -> reportingIn(campaign.code(), all))
                            .orElseGet(() -> new Roster(List.of())));
            campaigns.put(campaign.code(), new CampaignUnits(campaign, roster));
        }
    }

    /**
     * Reads the definitions and rosters as they are now.
     *
     * @throws DefinitionException when one cannot be used
     */
    public static Opening of(Workspace workspace) {
        return new Opening(Definitions.load(workspace.templates()), workspace);
    }

    /** Every campaign the workspace knows, open or not, in order of code. */
    public List<Campaign> campaigns() {
        return campaigns.values().stream().map(CampaignUnits::campaign).toList();
    }

    public Optional<Campaign> campaign(String code) {
        return Optional.ofNullable(campaigns.get(code)).map(CampaignUnits::campaign);
    }

    /** Who reports in a campaign; empty when the campaign is not open. */
    public Roster roster(String campaign) {
        return Optional.ofNullable(campaigns.get(campaign))
                .map(CampaignUnits::roster)
                .orElseThrow(() -> new IllegalArgumentException("No campaign " + campaign));
    }

    /** Campaigns whose roster holds a unit. */
    public List<Campaign> open() {
        return campaigns.values().stream()
                .filter(campaign -> !campaign.roster().units().isEmpty())
                .map(CampaignUnits::campaign)
                .toList();
    }

    /** Units of the common roster that report in no campaign, because their column Đợt names none. */
    public List<Unit> idle() {
        return common.stream()
                .flatMap(roster -> roster.reporting().stream())
                .filter(unit -> unit.campaigns().isEmpty())
                .toList();
    }

    Collection<CampaignUnits> known() {
        return campaigns.values();
    }

    private static Optional<Roster> read(RosterReader reader, Path file) {
        return Files.isRegularFile(file) ? Optional.of(reader.read(file)) : Optional.empty();
    }

    /** The board's own body sends nothing and so belongs to every campaign that somebody reports in. */
    private static Roster reportingIn(String campaign, Roster all) {
        List<Unit> units = new ArrayList<>();
        all.reporting().stream()
                .filter(unit -> unit.campaigns().contains(campaign))
                .forEach(units::add);
        if (!units.isEmpty()) {
            all.ownBody().ifPresent(units::add);
        }
        return new Roster(units);
    }
}
