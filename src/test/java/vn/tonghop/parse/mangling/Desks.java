package vn.tonghop.parse.mangling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Unit;
import vn.tonghop.parse.CampaignUnits;
import vn.tonghop.parse.Reading;
import vn.tonghop.parse.ReturnReader;

/** Filled workbooks of every campaign and of the types of unit that fill it, and a reader that knows all these units. */
final class Desks {
    private static final Definitions DEFINITIONS = Definitions.builtIn();
    private static final List<Unit> UNITS = List.of(
            unit("DV0001", "Đảng ủy phường Một", "dang-bo-co-so"),
            unit("DV0002", "Chi bộ Trường Hòa Bình", "chi-bo-co-so"),
            unit("BTG", "Ban Tuyên giáo", "ban-tuyen-giao"),
            unit("TT", "Cơ quan tuyên truyền", "co-quan-tuyen-truyen"));
    private static final ReturnReader READER = new ReturnReader(DEFINITIONS.all().stream()
            .map(campaign -> new CampaignUnits(campaign, new Roster(UNITS)))
            .toList());
    private static final Map<String, Desk> DESKS = new ConcurrentHashMap<>();

    private Desks() {}

    private static Unit unit(String code, String name, String type) {
        return new Unit(
                code,
                name,
                type,
                "",
                Integer.MAX_VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                "",
                false,
                List.of());
    }

    /** Names of all desks, such as "de-an-1327 DV0001". */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Campaign campaign : DEFINITIONS.all()) {
            for (Unit unit : UNITS) {
                if (isWorthwhile(campaign, unit)) {
                    names.add(campaign.code() + " " + unit.code());
                }
            }
        }
        return names;
    }

    /** Base units fill most of every campaign, others whole tables only in these two. */
    private static boolean isWorthwhile(Campaign campaign, Unit unit) {
        return switch (unit.code()) {
            case "DV0001" -> true;
            case "BTG" ->
                campaign.code().equals("de-an-1327") || campaign.code().equals("quy-che-518");
            case "TT" -> campaign.code().equals("de-an-1327");
            default -> false;
        };
    }

    /** A fresh copy, to be mangled. */
    static Desk of(String name) {
        return DESKS.computeIfAbsent(name, Desks::filled).copy();
    }

    private static Desk filled(String name) {
        String campaign = name.substring(0, name.indexOf(' '));
        Unit unit = UNITS.stream()
                .filter(known -> name.endsWith(" " + known.code()))
                .findFirst()
                .orElseThrow();
        return FilledDesk.of(DEFINITIONS.find(campaign).orElseThrow(), unit);
    }

    static Reading read(Desk desk, Container container) {
        return READER.read(container.saved(desk));
    }
}
