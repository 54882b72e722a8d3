package vn.tonghop.parse.mangling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.ValueType;

/** What a careful person still reads for each field of a workbook as it lies on the desk now. */
final class Truth {
    private final Desk desk;
    private final Form form;
    private final boolean contradictory;
    /** By ordinal and part: every cell that asks it. */
    private final Map<Integer, TreeMap<Integer, List<Content>>> asked = new HashMap<>();
    /** Ordinals whose figure stands where nothing of the unit is asked, with where. */
    private final Map<Integer, Stray> strays = new HashMap<>();

    private final List<Stray> extras = new ArrayList<>();
    /** Every cell that asks a field, by ordinal. */
    private final Map<Integer, Set<Place>> places = new HashMap<>();

    /** Something typed that stands where nothing of this unit is asked. */
    record Stray(DeskSheet sheet, int row, int column, Content content, int slot) {}

    Truth(Desk desk) {
        this.desk = desk;
        this.form = desk.form;
        this.contradictory = desk.contradictsItself();
        desk.sheets.forEach(this::see);
    }

    private void see(DeskSheet sheet) {
        sheet.rows.forEach((row, cells) -> cells.forEach((column, spot) -> {
            if (spot.asks()) {
                places.computeIfAbsent(spot.slot, any -> new HashSet<>()).add(new Place(sheet.name, row, column));
                asked.computeIfAbsent(spot.slot, any -> new TreeMap<>())
                        .computeIfAbsent(spot.part, any -> new ArrayList<>())
                        .add(spot.content);
            }
            boolean home = spot.asks() && form.field(spot.slot).filledBy(desk.unitType);
            if (!home && spot.content.home() != Content.PRINTED) {
                Stray stray = new Stray(sheet, row, column, spot.content, spot.slot);
                if (spot.content.home() == Content.EXTRA) {
                    extras.add(stray);
                } else {
                    strays.put(spot.content.home(), stray);
                }
            }
        }));
    }

    List<Stray> extras() {
        return extras;
    }

    /** Where the field's figure strayed to, if it did. */
    Optional<Stray> stray(Field field) {
        boolean stillHome = asked.getOrDefault(field.ordinal(), new TreeMap<>()).values().stream()
                .flatMap(List::stream)
                .anyMatch(content -> content.home() == field.ordinal());
        return stillHome ? Optional.empty() : Optional.ofNullable(strays.get(field.ordinal()));
    }

    /** The cells that ask the field. */
    Set<Place> places(Field field) {
        return places.getOrDefault(field.ordinal(), Set.of());
    }

    /** Whether one of the cells that ask the field stands there. */
    boolean stands(Field field, Place place) {
        return places.getOrDefault(field.ordinal(), Set.of()).contains(place);
    }

    /** Whether no cell asks the field any more. */
    boolean isGone(Field field) {
        return !asked.containsKey(field.ordinal());
    }

    Meant of(Field field) {
        if (contradictory || desk.unclear.get(field.ordinal()) || stray(field).isPresent() || isGone(field)) {
            return desk.typed.get(field.ordinal()) ? Meant.UNCLEAR : declared(field);
        }
        Meant own = own(field);
        return own.equals(Meant.BLANK) ? declared(field) : own;
    }

    private boolean isAtHome(Field field) {
        return Objects.requireNonNull(asked.get(field.ordinal())).values().stream()
                .flatMap(List::stream)
                .anyMatch(content -> content.home() == field.ordinal());
    }

    /** Whether the figure that was typed for the field still stands in its own cell and says that. */
    boolean wasTyped(Field field, State state, String value) {
        return asked.getOrDefault(field.ordinal(), new TreeMap<>()).values().stream()
                .flatMap(List::stream)
                .filter(content -> content.home() == field.ordinal())
                .anyMatch(content -> content.meant().equals(new Meant(true, state, value)));
    }

    private Meant own(Field field) {
        List<Meant> parts = new ArrayList<>();
        for (List<Content> copies :
                Objects.requireNonNull(asked.get(field.ordinal())).values()) {
            List<Content> filled =
                    copies.stream().filter(content -> !content.isEmpty()).toList();
            if (filled.isEmpty()) {
                continue;
            }
            Content first = filled.get(0);
            if (isDeclaration(first) && field.type().isNumber()) {
                return declared(first.meant());
            }
            if (!first.meant().clear() || !filled.stream().allMatch(first::says) || isOfAnotherKind(first, field)) {
                return Meant.UNCLEAR;
            }
            parts.add(first.meant());
        }
        if (parts.isEmpty()) {
            return Meant.BLANK;
        }
        return parts.size() == 1
                ? parts.get(0)
                : Meant.value(parts.stream().map(Meant::value).collect(Collectors.joining("\n")));
    }

    private boolean isDeclaration(Content content) {
        return content.home() >= 0
                && form.field(content.home()).kind() == Kind.DECL
                && content.meant().clear();
    }

    /** A figure that was typed for a field asking something else: the program cannot but complain. */
    private boolean isOfAnotherKind(Content content, Field field) {
        return content.home() >= 0
                && content.home() != field.ordinal()
                && (form.field(content.home()).type() != field.type()
                        || form.field(content.home()).percent() != field.percent()
                        || form.field(content.home()).kind() == Kind.DECL
                        || field.kind() == Kind.DECL)
                && field.type() != ValueType.TEXT;
    }

    private Meant declared(Field field) {
        if (!field.declarable()) {
            return Meant.BLANK;
        }
        Meant row = declaration(field, field.key().row());
        return row.equals(Meant.BLANK) ? declaration(field, Key.DECLARATION) : row;
    }

    /** The declarations that tell what the row's blanks mean, for a field that depends on them. */
    List<Field> declarations(Field field) {
        String table = field.key().table();
        return field.declarable()
                ? Stream.of(table + "/" + field.key().row() + "/khai", table + "/" + Key.DECLARATION + "/gt")
                        .flatMap(key -> form.find(key).stream())
                        .toList()
                : List.of();
    }

    private Meant declaration(Field field, String row) {
        String key = field.key().table() + "/" + row + (row.equals(Key.DECLARATION) ? "/gt" : "/khai");
        return form.find(key)
                .filter(declaration -> !isGone(declaration))
                .filter(declaration -> !desk.unclear.get(declaration.ordinal()) || isAtHome(declaration))
                .map(this::own)
                .map(Truth::declared)
                .orElse(Meant.BLANK);
    }

    private static Meant declared(Meant word) {
        if (word.state() != State.VALUE) {
            return Meant.BLANK;
        }
        return word.value().equals(FormWords.NOTHING_HAPPENED) ? Meant.NONE : Meant.MISSING;
    }

    /** Tables of which no sheet is left. */
    Set<String> missingTables() {
        Set<String> missing = new HashSet<>();
        form.tables().forEach(table -> missing.add(table.key()));
        desk.sheets.forEach(sheet -> missing.remove(sheet.table));
        return missing;
    }
}
