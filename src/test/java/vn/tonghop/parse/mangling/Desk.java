package vn.tonghop.parse.mangling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.IdentityCode;
import vn.tonghop.definition.Kind;
import vn.tonghop.workbook.Style;

/** A filled workbook on somebody's desk, with what is known to be true of it. */
final class Desk {
    final String campaign;
    final Form form;
    final String unitType;
    final Map<String, String> names;
    final IntFunction<Style> styles;
    final List<DeskSheet> sheets = new ArrayList<>();
    /** Fields of which nobody can tell any more what they answer. */
    final BitSet unclear = new BitSet();
    /** Fields that may be read as they stand or told: a careful person would rather ask. */
    final BitSet doubtful = new BitSet();
    /** Fields for which something was typed before anything was mangled. */
    final BitSet typed = new BitSet();

    Desk(String campaign, Form form, String unitType, Map<String, String> names, IntFunction<Style> styles) {
        this.campaign = campaign;
        this.form = form;
        this.unitType = unitType;
        this.names = names;
        this.styles = styles;
    }

    Desk copy() {
        Desk copy = new Desk(campaign, form, unitType, names, styles);
        sheets.forEach(sheet -> copy.sheets.add(sheet.copy()));
        copy.unclear.or(unclear);
        copy.typed.or(typed);
        copy.doubtful.or(doubtful);
        return copy;
    }

    /** Whether the unit itself types an answer there: cover and declarations aside. */
    boolean isFigure(Spot spot) {
        return spot.asks() && isFigure(form.field(spot.slot));
    }

    boolean isFigure(Field field) {
        return field.filledBy(unitType) && field.kind() != Kind.COVER && field.kind() != Kind.DECL;
    }

    boolean isFilled(Spot spot) {
        return isFigure(spot) && !spot.content.isEmpty();
    }

    /** Nobody can tell what the figures in these cells answer. */
    void blur(Stream<Spot> spots) {
        spots.forEach(spot -> {
            if (spot.asks()) {
                unclear.set(spot.slot);
            }
            if (spot.content.home() >= 0) {
                unclear.set(spot.content.home());
            }
        });
    }

    void blur(DeskSheet sheet) {
        blur(sheet.spots());
    }

    /** Whether its sheets say that they belong to different units or campaigns: then nothing of it can be believed without asking. */
    boolean contradictsItself() {
        return sheets.stream()
                        .flatMap(DeskSheet::spots)
                        .filter(spot -> spot.content.isText() && IdentityCode.isAttempted(spot.content.raw()))
                        .flatMap(spot -> IdentityCode.parse(spot.content.raw()).stream())
                        .map(code -> code.campaign() + code.form() + code.unit())
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether a sheet has the name. */
    boolean isUsed(String name) {
        return sheets.stream().anyMatch(sheet -> sheet.name.equalsIgnoreCase(name));
    }
}
