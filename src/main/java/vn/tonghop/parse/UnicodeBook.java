package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.Cell;
import vn.tonghop.workbook.SheetCells;

/** A workbook with every text in Unicode, whatever it was typed in, and the texts as they were stored. */
final class UnicodeBook {
    private static final int EXAMPLE = 60;

    private final Book book;
    private final KnownTexts known;
    private final Map<Place, Converted> converted = new LinkedHashMap<>();
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Map<Place, LegacyText> doubtful = new HashMap<>();

    /** A text in another encoding than it came in. */
    private record Converted(String stored, LegacyText now, boolean fontLost) {}

    UnicodeBook(Book stored, KnownTexts known) {
        this.known = known;
        List<SheetCells> sheets =
                stored.sheets().stream().map(sheet -> decoded(stored, sheet)).toList();
        doubtBeside(stored);
        this.book = converted.isEmpty()
                ? stored
                : new Book(
                        stored.kind(),
                        sheets,
                        stored.definedNames(),
                        stored.customProperties(),
                        stored.modified(),
                        stored.date1904(),
                        stored.macros(),
                        stored.styles(),
                        stored.oddities());
    }

    private SheetCells decoded(Book stored, SheetCells sheet) {
        List<Cell> cells = new ArrayList<>(sheet.cells().size());
        boolean changed = false;
        for (Cell cell : sheet.cells()) {
            // What a formula gives is compared with what it gives when calculated anew.
            boolean possible = cell.type() == Cell.Type.TEXT && !cell.isFormula() && LegacyText.isPossible(cell.raw());
            Cell now = possible ? decoded(stored, sheet.name(), cell) : cell;
            changed |= !now.raw().equals(cell.raw());
            cells.add(now);
        }
        return changed
                ? new SheetCells(
                        sheet.name(), sheet.hidden(), cells, sheet.merges(), sheet.hyperlinks(), sheet.oddities())
                : sheet;
    }

    /** What a formula gives is compared with what it gives when calculated anew, so it stays. */
    private static boolean isPossible(Cell cell) {
        return cell.type() == Cell.Type.TEXT && !cell.isFormula() && LegacyText.isPossible(cell.raw());
    }

    private Cell decoded(Book stored, String sheet, Cell cell) {
        List<LegacyText.Stretch> stretches =
                stretches(cell, stored.styles().of(cell.style()).font());
        LegacyText text = LegacyText.of(stretches, known);
        Place place = new Place(sheet, cell.row(), cell.column());
        return switch (text.state()) {
            case AS_STORED -> cell;
            case DOUBTFUL -> {
                doubtful.put(place, text);
                yield cell;
            }
            case DECODED -> {
                converted.put(place, new Converted(cell.raw(), text, !LegacyText.isNamed(stretches)));
                yield new Cell(cell.row(), cell.column(), cell.type(), text.text(), "", false, cell.style());
            }
        };
    }

    /** Where one text had lost its font, another of the same sheet that reads well either way may have lost it too. */
    private void doubtBeside(Book stored) {
        for (SheetCells sheet : stored.sheets()) {
            Optional<LegacyEncoding> lost = converted.entrySet().stream()
                    .filter(entry -> entry.getKey().sheet().equals(sheet.name()))
                    .filter(entry -> entry.getValue().fontLost())
                    .flatMap(entry -> entry.getValue().now().encodings().stream())
                    .findFirst();
            lost.ifPresent(encoding -> sheet.cells().stream()
                    .filter(UnicodeBook::isPossible)
                    .forEach(cell -> doubt(new Place(sheet.name(), cell.row(), cell.column()), cell, encoding)));
        }
    }

    private void doubt(Place place, Cell cell, LegacyEncoding encoding) {
        if (!converted.containsKey(place) && cell.runs().isEmpty()) {
            LegacyText.readingWell(cell.raw(), encoding, known).ifPresent(text -> doubtful.putIfAbsent(place, text));
        }
    }

    private static List<LegacyText.Stretch> stretches(Cell cell, String font) {
        if (cell.runs().isEmpty()) {
            return List.of(new LegacyText.Stretch(cell.raw(), font));
        }
        List<LegacyText.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < cell.runs().size(); i++) {
            Cell.Run run = cell.runs().get(i);
            int end = i + 1 < cell.runs().size()
                    ? cell.runs().get(i + 1).start()
                    : cell.raw().length();
            String text = cell.raw().substring(run.start(), end);
            stretches.add(new LegacyText.Stretch(text, run.font().isEmpty() ? font : run.font()));
        }
        return stretches;
    }

    /** The same workbook with its texts decoded. */
    Book book() {
        return book;
    }

    /** What stands in the cell as the file has it. */
    String stored(Place place, String now) {
        Converted change = converted.get(place);
        return change == null ? now : change.stored();
    }

    /** The reading of a cell, told with the text that was typed; asks where the text is doubtful. */
    CellReading told(Field field, CellReading reading) {
        Place place = reading.figure().place();
        Converted change = converted.get(place);
        if (change != null) {
            keys.computeIfAbsent(place.sheet(), any -> new LinkedHashSet<>())
                    .add(field.key().toString());
            return reading.typedAs(change.stored());
        }
        LegacyText guess = doubtful.get(place);
        return guess == null || reading.isBroken()
                ? reading
                : reading.plus(field, Remark.of(Code.CELL_LEGACY_DOUBT, names(guess.encodings()), guess.text()));
    }

    /** What was converted, once a sheet, naming the fields told of so far. */
    List<Finding> findings() {
        Map<String, List<Converted>> sheets = new LinkedHashMap<>();
        converted.forEach((place, change) ->
                sheets.computeIfAbsent(place.sheet(), any -> new ArrayList<>()).add(change));
        List<Finding> findings = new ArrayList<>();
        sheets.forEach((sheet, changes) -> findings.add(finding(sheet, changes)));
        return findings;
    }

    private Finding finding(String sheet, List<Converted> changes) {
        Set<LegacyEncoding> encodings = EnumSet.noneOf(LegacyEncoding.class);
        changes.forEach(change -> encodings.addAll(change.now().encodings()));
        Converted first = changes.get(0);
        return Finding.of(
                Code.CELL_LEGACY,
                List.copyOf(keys.getOrDefault(sheet, Set.of())),
                new Place(sheet, -1, -1),
                shortened(first.stored()),
                names(encodings),
                shortened(first.now().text()),
                Integer.toString(changes.size()));
    }

    private static String names(Set<LegacyEncoding> encodings) {
        return encodings.stream().map(LegacyEncoding::name).collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.length() <= EXAMPLE ? text : text.substring(0, EXAMPLE) + "…";
    }
}
