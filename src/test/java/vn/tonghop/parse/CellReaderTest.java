package vn.tonghop.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Owner;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.ValueType;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Sentences;
import vn.tonghop.workbook.Cell;
import vn.tonghop.workbook.SheetCells;
import vn.tonghop.workbook.Style;

/** Every row of the number table: what is stored in a cell, the field it answers, what must be understood. */
class CellReaderTest {
    private static final Place PLACE = new Place("PL02", 11, 3);
    private static final List<Style> STYLES =
            List.of(new Style("General", "", false), new Style("0%", "", false), new Style("dd/mm/yyyy", "", false));

    @ParameterizedTest(name = "{0} {1} in {2}")
    @CsvFileSource(resources = "/cases/typed-numbers/cells.csv", delimiter = ';', numLinesToSkip = 1)
    void reads_a_figure_as_the_number_table_says(
            String stored, String raw, String asked, String state, String value, String codes, String guess) {
        CellReading reading = read(stored, raw, field(asked));

        Figure figure = reading.figure();
        assertThat(figure.state() + " " + figure.qualifier().sign() + figure.value())
                .as("state and value")
                .isEqualTo(state + " " + plain(value));
        assertThat(reading.findings().stream()
                        .map(finding -> finding.code().printed())
                        .collect(Collectors.joining(" ")))
                .as("codes")
                .isEqualTo(plain(codes));
        assertThat(reading.isBroken()).isEqualTo(state.equals("EXCLUDED"));
        if (guess != null) {
            assertThat(said(reading.findings().get(0))).as("guess").contains(guess);
        }
        if (stored.equals("text") && !state.equals("BLANK")) {
            assertThat(figure.asTyped()).isEqualTo(text(raw));
            assertThat(figure.place()).isEqualTo(PLACE);
        }
    }

    private static String said(Finding finding) {
        Sentences vietnamese = Sentences.vietnamese();
        return vietnamese.message(finding) + " " + vietnamese.expected(finding) + " " + vietnamese.proposal(finding);
    }

    private static CellReading read(String stored, String raw, Field field) {
        DateSuspicion dates = new DateSuspicion(false, OptionalInt.of(2026), false);
        Cell cell = cell(stored, text(raw));
        Cell beside = new Cell(0, 0, Cell.Type.NUMBER, "15", "", false, 0);
        Grid grid = new Grid(new SheetCells("PL02", false, List.of(beside, cell), List.of(), Map.of(), List.of()));
        try (Recalculation recalculation = new Recalculation(List.of(grid))) {
            return new CellReader(STYLES::get, dates, false, recalculation).read(FieldToRead.of(field), cell, PLACE);
        }
    }

    private static Cell cell(String stored, String raw) {
        return switch (stored) {
            case "number" -> new Cell(11, 3, Cell.Type.NUMBER, raw, "", false, 0);
            case "number%" -> new Cell(11, 3, Cell.Type.NUMBER, raw, "", false, 1);
            case "number-date" -> new Cell(11, 3, Cell.Type.NUMBER, raw, "", false, 2);
            case "text" -> new Cell(11, 3, Cell.Type.TEXT, raw, "", false, 0);
            case "error" -> new Cell(11, 3, Cell.Type.ERROR, raw, "", false, 0);
            case "bool" -> new Cell(11, 3, Cell.Type.BOOL, raw, "", false, 0);
            case "date" -> new Cell(11, 3, Cell.Type.DATE, raw, "", false, 0);
            case "formula" -> {
                String[] parts = raw.split("→", -1);
                Cell.Type type = parts[1].startsWith("#") ? Cell.Type.ERROR : Cell.Type.NUMBER;
                yield new Cell(11, 3, type, parts[1], parts[0], !parts[1].isEmpty(), 0);
            }
            default -> throw new IllegalArgumentException(stored);
        };
    }

    private static Field field(String asked) {
        return switch (asked) {
            case "int" -> field(Kind.FLOW, ValueType.INT, "hội nghị", false, List.of());
            case "people" -> field(Kind.FLOW, ValueType.INT, "người", false, List.of());
            case "turns" -> field(Kind.FLOW, ValueType.INT, "lượt người", false, List.of());
            case "dec" -> field(Kind.FLOW, ValueType.DEC, "km", false, List.of());
            case "percent" -> field(Kind.STOCK, ValueType.DEC, "%", true, List.of());
            case "money" -> field(Kind.MONEY, ValueType.DEC, "triệu đồng", false, List.of());
            case "bool" -> field(Kind.BOOL, ValueType.BOOL, "", false, List.of());
            case "date" -> field(Kind.LIST, ValueType.DATE, "", false, List.of());
            case "text" -> field(Kind.LIST, ValueType.TEXT, "", false, List.of());
            case "choice" -> field(Kind.LIST, ValueType.CHOICE, "", false, List.of("Vượt", "Đạt", "Chưa đạt"));
            default -> throw new IllegalArgumentException(asked);
        };
    }

    private static Field field(Kind kind, ValueType type, String measure, boolean percent, List<String> choices) {
        return new Field(
                0,
                new Key("PL02", "2013", "c3"),
                kind,
                type,
                Owner.EVERYONE,
                true,
                true,
                "Năm 2013 › Số",
                measure,
                "",
                choices,
                List.of(),
                kind,
                percent,
                PLACE);
    }

    /** Characters that an editor would not show are written \\uXXXX in the table. */
    private static String text(String raw) {
        if (raw == null) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            if (raw.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(raw.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(raw.charAt(i));
            }
        }
        return out.toString();
    }

    private static String plain(String value) {
        return value == null ? "" : value;
    }
}
