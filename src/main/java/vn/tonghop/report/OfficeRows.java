package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.ListWords;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;
import vn.tonghop.definition.ValueType;

/** What the board's own offices list of their own documents and conferences, as one footnote per list; units' rows are only counted. */
final class OfficeRows {
    /** Rows that a footnote names; more are only counted. */
    private static final int MOST = 12;

    private final Map<String, List<String>> byTable = new HashMap<>();

    private OfficeRows() {}

    static OfficeRows of(CampaignState state) {
        List<Table> lists = state.campaign().form().tables().stream()
                .filter(table -> !table.words().footnote().isEmpty())
                .toList();
        OfficeRows rows = new OfficeRows();
        boolean offices = state.units().stream().anyMatch(unit -> OwnOffices.isOne(unit.unit()));
        if (offices && !lists.isEmpty()) {
            try (Stream<UnitAnswers> units = state.answers()) {
                units.filter(unit -> OwnOffices.isOne(unit.unit()))
                        .sorted((one, other) -> OwnOffices.ORDER.compare(one.unit(), other.unit()))
                        .forEachOrdered(unit -> lists.forEach(list -> rows.read(unit, list)));
            }
        }
        return rows;
    }

    private void read(UnitAnswers unit, Table list) {
        for (TableRow row : list.rows()) {
            String text = text(unit, list, row);
            if (!text.isEmpty()) {
                byTable.computeIfAbsent(list.key(), none -> new ArrayList<>()).add(text);
            }
        }
    }

    /** The parts between commas of which every cell is filled. */
    private static String text(UnitAnswers unit, Table list, TableRow row) {
        return Arrays.stream(list.words().footnote().split(", "))
                .map(part -> filled(part, unit, list, row))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> filled(String part, UnitAnswers unit, Table list, TableRow row) {
        Matcher cells = ListWords.CELL.matcher(part);
        StringBuilder text = new StringBuilder();
        while (cells.find()) {
            String cell = cell(unit, list, row, "c" + cells.group(1));
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            cells.appendReplacement(text, Matcher.quoteReplacement(cell));
        }
        return Optional.of(cells.appendTail(text).toString());
    }

    private static String cell(UnitAnswers unit, Table list, TableRow row, String column) {
        Field field = unit.answers().form().field(new Key(list.key(), row.key(), column).toString());
        Figure figure = unit.answers().get(field);
        if (!figure.counts() || figure.value().isEmpty()) {
            return "";
        }
        if (field.type() == ValueType.DATE) {
            return VietnameseNumber.day(LocalDate.parse(figure.value()));
        }
        if (figure.value().equalsIgnoreCase(word("list.counted.others"))) {
            return word("footnote.other");
        }
        return field.type().isNumber() ? VietnameseNumber.of(figure.value()) : figure.value();
    }

    /** The footnote of a list; empty when no office lists anything. */
    Optional<String> footnote(Table list) {
        List<String> rows = byTable.getOrDefault(list.key(), List.of());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String named = rows.stream()
                .limit(MOST)
                .map(OfficeRows::capital)
                .collect(Collectors.joining(word("footnote.separator")));
        String more =
                rows.size() > MOST ? word("footnote.more", VietnameseNumber.of(rows.size() - MOST), list.key()) : "";
        return Optional.of(named + more + word("footnote.end"));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
