package vn.tonghop.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Owner;
import vn.tonghop.definition.Unit;

/**
 * The units of a fictitious city: DV0001 … of each type that the campaign names in an owner list, in the design's order, then grassroots
 * committees and cells in turn; last the board's own body TH.
 */
public final class FictitiousRoster {
    private static final Words NAMES = new Words("names");
    private static final List<String> GRASSROOTS = List.of("dang-bo-co-so", "chi-bo-co-so");

    private FictitiousRoster() {}

    /** @param reporting number of reporting units */
    public static List<Unit> of(Campaign campaign, int reporting, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> named = campaign.unitTypes().stream()
                .filter(type -> !type.equals(Owner.LOWER_BOARD))
                .toList();
        Set<String> taken = new HashSet<>();
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < reporting; i++) {
            String type = i < named.size() ? named.get(i) : GRASSROOTS.get((i - named.size()) % 2);
            units.add(unit(i + 1, type, name(type, random, taken)));
        }
        units.add(ownBody());
        return units;
    }

    private static Unit unit(int number, String type, String name) {
        return new Unit(
                String.format(Locale.ROOT, "DV%04d", number),
                name,
                type,
                "",
                number,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                NAMES.text("contact", String.format(Locale.ROOT, "%04d", number)),
                NAMES.text("phone", String.format(Locale.ROOT, "%06d", number)),
                false,
                List.of());
    }

    private static Unit ownBody() {
        return new Unit(
                "TH",
                NAMES.text("own", NAMES.text("city")),
                Owner.LOWER_BOARD,
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

    private static String name(String type, SplittableRandom random, Set<String> taken) {
        boolean ofTheCity = NAMES.all("type." + type).size() == 1;
        String place = ofTheCity ? NAMES.text("city") : NAMES.one("places", random);
        String name = Words.filled(NAMES.one("type." + type, random), place);
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = NAMES.text("numbered", name, i);
        }
        return unique;
    }
}
