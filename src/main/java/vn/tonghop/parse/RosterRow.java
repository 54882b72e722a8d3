package vn.tonghop.parse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.answers.Decimals;
import vn.tonghop.definition.Unit;
import vn.tonghop.definition.UnitTypes;
import vn.tonghop.workbook.Cell;

/** One row of the roster while it is being read. */
final class RosterRow {
    private static final Pattern CODE = Pattern.compile("(?=.*[A-Za-z0-9])[A-Za-z0-9.-]{1,20}");
    private static final Pattern WINDOWS_DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private final RosterFaults faults;
    private final int row;
    private final boolean date1904;
    private final Map<RosterColumn, Cell> cells = new HashMap<>();

    /** @param row 1-based, as Excel numbers it */
    RosterRow(RosterFaults faults, int row, boolean date1904) {
        this.faults = faults;
        this.row = row;
        this.date1904 = date1904;
    }

    void add(RosterColumn column, Cell cell) {
        cells.put(column, cell);
    }

    int row() {
        return row;
    }

    boolean isBlank() {
        return Arrays.stream(RosterColumn.values())
                .allMatch(column -> text(column).isEmpty());
    }

    /** The unit of this row; what is wrong with it has been told by then. */
    Unit unit(List<String> campaigns) {
        Optional<LocalDate> from = date(RosterColumn.FROM);
        Optional<LocalDate> to = date(RosterColumn.TO);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            fault("period", RosterColumn.TO, SerialDate.printed(to.get()), SerialDate.printed(from.get()));
        }
        return new Unit(
                code(),
                filled(RosterColumn.NAME),
                type(),
                text(RosterColumn.PARENT),
                order(),
                date(RosterColumn.DEADLINE),
                from,
                to,
                listed(RosterColumn.ALIASES),
                text(RosterColumn.CONTACT),
                text(RosterColumn.PHONE),
                rollsUp(),
                campaigns(campaigns));
    }

    private String code() {
        String code = filled(RosterColumn.CODE);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            fault("code", RosterColumn.CODE, code);
        } else if (WINDOWS_DEVICE.matcher(code).matches()) {
            fault("device", RosterColumn.CODE, code);
        }
        return code;
    }

    private String type() {
        String label = filled(RosterColumn.TYPE);
        Optional<String> type = UnitTypes.slugOf(label);
        if (type.isEmpty() && !label.isEmpty()) {
            fault("type", RosterColumn.TYPE, label, String.join(", ", UnitTypes.LABELS));
        }
        return type.orElse("");
    }

    private int order() {
        String text = text(RosterColumn.ORDER);
        if (text.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        try {
            int order = Integer.parseInt(text);
            if (order >= 0) {
                return order;
            }
        } catch (NumberFormatException e) {
            // told below, like a negative number
        }
        fault("number", RosterColumn.ORDER, text);
        return Integer.MAX_VALUE;
    }

    private boolean rollsUp() {
        String text = text(RosterColumn.ROLLS_UP);
        boolean marked = text.equalsIgnoreCase(RosterColumn.WORDS.getString("mark"));
        if (!marked && !text.isEmpty()) {
            fault("mark-unknown", RosterColumn.ROLLS_UP, text);
        }
        return marked;
    }

    private List<String> campaigns(List<String> known) {
        List<String> named = listed(RosterColumn.CAMPAIGNS);
        named.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> fault("campaign", RosterColumn.CAMPAIGNS, code, String.join(", ", known)));
        return named;
    }

    private Optional<LocalDate> date(RosterColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Cell cell = cells.get(column);
        Optional<LocalDate> date = cell != null && cell.type() == Cell.Type.NUMBER
                ? StoredNumber.parse(cell.raw()).flatMap(serial -> SerialDate.of(serial, date1904))
                : DateText.read(text);
        if (date.filter(SerialDate::isPlausible).isEmpty()) {
            fault("date", column, text);
            return Optional.empty();
        }
        return date;
    }

    private List<String> listed(RosterColumn column) {
        return Arrays.stream(text(column).split(RosterColumn.BETWEEN, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String filled(RosterColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            fault("blank", column);
        }
        return text;
    }

    private String text(RosterColumn column) {
        Cell cell = cells.get(column);
        if (cell == null) {
            return "";
        }
        if (cell.type() == Cell.Type.ERROR || cell.isUncalculated()) {
            fault("cell", column);
            return "";
        }
        boolean number = cell.type() == Cell.Type.NUMBER;
        Optional<BigDecimal> value = number ? StoredNumber.parse(cell.raw()) : Optional.empty();
        return value.map(Decimals::plain).orElseGet(() -> TypedProse.of(cell.raw()));
    }

    /** Tells once what is wrong with a cell of this row. */
    void fault(String key, RosterColumn column, String... more) {
        faults.add(key, row, column, more);
    }
}
