package vn.tonghop.parse;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.definition.IdentityCode;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;

/** Says whose workbook it is by agreement of all its marks, never by the name of a file or sheet. */
final class Identification {
    private final Map<String, CampaignUnits> campaigns;
    private final BookScan scan;
    private final Confirmation ruled;
    private final Function<CampaignUnits, Location> locations;

    /** @param locations where the tables of a campaign stand in this workbook; asked once the campaign is known */
    Identification(
            Map<String, CampaignUnits> campaigns,
            BookScan scan,
            Confirmation ruled,
            Function<CampaignUnits, Location> locations) {
        this.campaigns = campaigns;
        this.scan = scan;
        this.ruled = ruled;
        this.locations = locations;
    }

    Identified identify() {
        Map<Claim, Integer> claims = claims();
        if (claims.isEmpty()) {
            return held(Code.IDENTITY_MISSING, Optional.empty(), Optional.empty(), scan.damaged() ? "damaged" : "none");
        }
        Optional<Claim> claim = claims.size() == 1 ? claims.keySet().stream().findFirst() : preferred(claims);
        if (claim.isEmpty()) {
            return held(
                    Code.IDENTITY_CONTRADICTION,
                    agreed(claims.keySet(), Claim::campaign),
                    agreed(claims.keySet(), any -> any.unit().orElse("")).filter(unit -> !unit.isEmpty()),
                    "codes",
                    said(claims.keySet()));
        }
        CampaignUnits campaign = campaigns.get(claim.get().campaign());
        return campaign == null
                ? held(
                        Code.IDENTITY_CAMPAIGN,
                        Optional.empty(),
                        claim.get().unit(),
                        "",
                        claim.get().campaign())
                : identify(claim.get(), campaign);
    }

    /** What one mark says, the table left out. */
    private record Claim(String campaign, String form, Optional<String> unit) {
        private static Claim of(IdentityCode code) {
            return new Claim(code.campaign(), code.form(), code.unit());
        }
    }

    private Map<Claim, Integer> claims() {
        Map<Claim, Integer> claims = new LinkedHashMap<>();
        scan.votes().forEach(vote -> claims.merge(Claim.of(vote.code()), 1, Integer::sum));
        return claims;
    }

    /** After the operator's word, what most marks say. */
    private Optional<Claim> preferred(Map<Claim, Integer> claims) {
        if (!ruled.ownIdentity()) {
            return Optional.empty();
        }
        List<Map.Entry<Claim, Integer>> ranked = claims.entrySet().stream()
                .sorted(Map.Entry.<Claim, Integer>comparingByValue(Comparator.reverseOrder()))
                .toList();
        return ranked.get(0).getValue().equals(ranked.get(1).getValue())
                ? Optional.empty()
                : Optional.of(ranked.get(0).getKey());
    }

    private static Optional<String> agreed(Set<Claim> claims, Function<Claim, String> part) {
        Set<String> said = claims.stream().map(part).collect(Collectors.toSet());
        return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
    }

    /** Each claim with the sheets that make it: "de-an-1327 DV0001 [PL02, PL03] ≠ de-an-1327 DV0002 [PL04]". */
    private String said(Set<Claim> claims) {
        boolean forms = agreed(claims, Claim::form).isEmpty();
        return claims.stream()
                .map(claim -> {
                    Set<String> sheets = scan.votes().stream()
                            .filter(vote -> Claim.of(vote.code()).equals(claim))
                            .map(Vote::where)
                            .filter(where -> !where.isEmpty())
                            .collect(Collectors.toCollection(LinkedHashSet::new));
                    String form = forms ? " " + claim.form() : "";
                    return claim.campaign() + " " + claim.unit().orElse("–") + form + " ["
                            + StructureLog.listed(List.copyOf(sheets)) + "]";
                })
                .collect(Collectors.joining(" ≠ "));
    }

    private Identified identify(Claim claim, CampaignUnits campaign) {
        Optional<String> code = ruled.unit().isPresent() ? ruled.unit() : claim.unit();
        Location location = locations.apply(campaign);
        CoverName cover = CoverName.of(scan, location);
        if (code.isEmpty()) {
            return byName(claim, campaign, location, cover);
        }
        Optional<Unit> unit = campaign.roster().find(code.get());
        if (unit.isEmpty() || unit.get().isOwnBody()) {
            String kind = unit.isEmpty() ? "unknown" : "own-body";
            return held(Code.IDENTITY_UNIT, Optional.of(claim.campaign()), Optional.empty(), kind, code.get());
        }
        boolean trusted = ruled.ownIdentity() || ruled.unit().isPresent();
        if (!trusted && cover.contradicts(unit.get(), campaign.roster())) {
            return held(
                    cover.place(),
                    Code.IDENTITY_CONTRADICTION,
                    Optional.of(claim.campaign()),
                    Optional.empty(),
                    cover.text(),
                    "cover",
                    unit.get().code(),
                    unit.get().name());
        }
        return new Identified.As(campaign, unit.get(), claim.form(), location);
    }

    /** A generic workbook: whose it is stands on its cover alone. */
    private Identified byName(Claim claim, CampaignUnits campaign, Location location, CoverName cover) {
        List<Unit> named = cover.text().isEmpty() ? List.of() : new UnitNames(campaign.roster()).named(cover.text());
        if (named.size() == 1 && !named.get(0).isOwnBody()) {
            return new Identified.As(campaign, named.get(0), claim.form(), location);
        }
        String kind = cover.text().isEmpty() ? "blank" : named.isEmpty() ? "unnamed" : "ambiguous";
        return held(
                cover.place(),
                Code.IDENTITY_UNIT,
                Optional.of(claim.campaign()),
                Optional.empty(),
                cover.text(),
                kind,
                cover.text(),
                StructureLog.listed(named.stream().map(Unit::code).toList()));
    }

    private static Identified held(Code code, Optional<String> campaign, Optional<String> unit, String... args) {
        return held(Place.NONE, code, campaign, unit, "", args);
    }

    private static Identified held(
            Place place, Code code, Optional<String> campaign, Optional<String> unit, String found, String... args) {
        Finding finding = Finding.of(code, List.of(), place, found, args);
        return new Identified.Unclear(new Reading.Held(List.of(finding), campaign, unit));
    }
}
