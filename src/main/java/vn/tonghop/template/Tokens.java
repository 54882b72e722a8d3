package vn.tonghop.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.IdentityCode;
import vn.tonghop.definition.Unit;

/** What stands in a prepared workbook where a unit's own words will stand. Letters and digits only, so that every part of a package can hold them. */
final class Tokens {
    static final String UNIT_CODE = "Qx9unitcode9xQ";
    static final String UNIT_NAME = "Qx9unitname9xQ";
    static final String DEADLINE = "Qx9deadline9xQ";

    private static final String IDENTITY = "Qx9id%02d9xQ";
    private static final String ADDRESS = "Qx9at%02d9xQ";

    private final Campaign campaign;
    private final List<String> tables = new ArrayList<>();

    Tokens(Campaign campaign) {
        this.campaign = campaign;
    }

    /** Stands for the identity code of a sheet. */
    String identity(String table) {
        return IDENTITY.formatted(number(table));
    }

    /** Stands for the hyperlink address that repeats the identity code of a sheet. */
    String address(String table) {
        return ADDRESS.formatted(number(table));
    }

    private int number(String table) {
        if (!tables.contains(table)) {
            tables.add(table);
        }
        return tables.indexOf(table);
    }

    /** The tokens that stand in the workbook of an audience. */
    List<String> used(Audience audience) {
        List<String> used = new ArrayList<>(List.of(UNIT_CODE, UNIT_NAME));
        for (String table : tables) {
            used.add(identity(table));
            used.add(address(table));
        }
        if (audience.unitType().isPresent()) {
            used.add(DEADLINE);
        }
        return used;
    }

    /** What to put in place of each token. */
    Map<String, String> meanings(Optional<Unit> unit, String deadline) {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(UNIT_CODE, unit.map(Unit::code).orElse(""));
        meanings.put(UNIT_NAME, unit.map(Unit::name).orElse(""));
        meanings.put(DEADLINE, deadline);
        for (String table : tables) {
            IdentityCode code = IdentityCode.of(campaign, unit, table);
            meanings.put(identity(table), code.toString());
            meanings.put(address(table), code.address());
        }
        return meanings;
    }
}
