package vn.tonghop.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Slug;
import vn.tonghop.definition.Unit;

/** Finds units of a roster by what a person writes for them: code, name or another name, with or without marks. */
final class UnitNames {
    private final Roster roster;

    UnitNames(Roster roster) {
        this.roster = roster;
    }

    /** Every reporting unit that the text may name; several when it is ambiguous. */
    List<Unit> named(String text) {
        String typed = TypedProse.of(text);
        Optional<Unit> byCode = roster.find(typed);
        if (byCode.isPresent()) {
            return List.of(byCode.get());
        }
        List<Unit> exact = roster.reporting().stream()
                .filter(unit -> names(unit).anyMatch(name -> Fold.same(name, typed)))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        String slug = Slug.of(typed);
        return roster.reporting().stream()
                .filter(unit -> names(unit).anyMatch(name -> Slug.of(name).equals(slug)))
                .toList();
    }

    /** Whether the text names this unit. */
    static boolean isNameOf(Unit unit, String text) {
        String slug = Slug.of(text);
        return unit.code().equalsIgnoreCase(text.strip())
                || names(unit).anyMatch(name -> Slug.of(name).equals(slug));
    }

    private static Stream<String> names(Unit unit) {
        return Stream.concat(Stream.of(unit.name()), unit.aliases().stream());
    }
}
