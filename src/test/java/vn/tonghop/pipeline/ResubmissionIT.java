package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.aggregate.Change;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.ValueType;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.Cell;
import vn.tonghop.workbook.SheetCells;
import vn.tonghop.workbook.WorkbookReader;

/** Returns that replace one another: what changed, in any order of arrival. */
class ResubmissionIT {
    private static final String UNIT = "DV0002";
    private static final String FREE = "SL/S0-01/gt";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"de-an-1327", "quy-che-518"})
    void theTotalsMoveByTheSumOfTheChanges(String campaign) throws IOException {
        CityWorkspace city = new CityWorkspace(folder, campaign, 6);
        for (int i = 1; i <= 4; i++) {
            city.send("DV000" + i + ".xlsx", "DV000" + i);
        }
        city.run();
        Map<String, BigDecimal> before = totals(city);
        Random random = new Random(7);
        for (int i = 1; i <= 3; i++) {
            Answers again = changed(city, "DV000" + i, random);
            city.drop("DV000" + i + " lần 2.xlsx", city.filled("DV000" + i, again));
        }
        city.run();

        Map<String, BigDecimal> effects = new TreeMap<>();
        try (OpenWorkspace open = city.open();
                Stream<Change> changes = state(open, city, campaign).changes()) {
            changes.forEach(change -> change.effect()
                    .ifPresent(effect -> effects.merge(change.field().key().toString(), effect, BigDecimal::add)));
        }
        Map<String, BigDecimal> moved = new TreeMap<>();
        totals(city).forEach((key, now) -> {
            BigDecimal by = now.subtract(before.getOrDefault(key, BigDecimal.ZERO));
            if (by.signum() != 0) {
                moved.put(key, by);
            }
        });
        effects.values().removeIf(effect -> effect.signum() == 0);
        assertThat(moved).isNotEmpty();
        assertThat(effects).isEqualTo(moved);
    }

    @Test
    void aReplacedFigureIsTold() throws IOException {
        CityWorkspace city = new CityWorkspace(folder, "de-an-1327", 4);
        Answers first = typed(city.invented(UNIT), FREE, "17");
        city.drop("đầu.xlsx", city.filled(UNIT, first));
        city.run();
        assertThat(sheet(city, "Thay đổi")).isEmpty();
        city.drop("sửa.xlsx", city.filled(UNIT, typed(typed(first, FREE, "12"), "BIA/lan-nop/gt", "2")));
        city.run();

        List<Cell> cells = sheet(city, "Thay đổi").orElseThrow().cells();
        String line =
                cells.stream().filter(cell -> cell.row() == 3).map(Cell::raw).collect(Collectors.joining("|"));
        assertThat(line)
                .isEqualTo("1|DV0002|" + city.unit(UNIT).name()
                        + "|SL|Số tổ chức cơ sở đảng|tổ chức|17|12|-5|đầu.xlsx|45445|sửa.xlsx|45445|SL/S0-01/gt");
        try (OpenWorkspace open = city.open()) {
            Trace trace = open.tracing().trace("de-an-1327", FREE, Optional.empty(), Locale.ROOT);
            assertThat(trace.superseded())
                    .containsExactly(new Trace.Superseded(
                            UNIT,
                            FREE,
                            "17",
                            "12",
                            "-5",
                            "đầu.xlsx",
                            CityWorkspace.FIRST_DAY,
                            "sửa.xlsx",
                            CityWorkspace.FIRST_DAY));
        }
    }

    @Test
    void anyOrderOfArrivalEndsTheSame() throws IOException {
        List<List<Integer>> orders = permutations(List.of(0, 1, 2));
        List<Map<String, String>> ends = new ArrayList<>();
        for (List<Integer> order : orders) {
            CityWorkspace city = new CityWorkspace(folder.resolve("city" + ends.size()), "de-an-1327", 4);
            List<byte[]> files = threeReturns(city);
            for (int index : order) {
                city.drop("lần " + (index + 1) + ".xlsx", files.get(index));
                city.run();
            }
            ends.add(end(city));
        }
        CityWorkspace together = new CityWorkspace(folder.resolve("together"), "de-an-1327", 4);
        List<byte[]> files = threeReturns(together);
        for (int index = 0; index < files.size(); index++) {
            together.drop("lần " + (index + 1) + ".xlsx", files.get(index));
        }
        together.run();
        ends.add(end(together));
        assertThat(ends).hasSize(7).allSatisfy(end -> assertThat(end).isEqualTo(ends.get(0)));
        assertThat(ends.get(0).get("tep.csv")).contains("lần 1.xlsx", "SUPERSEDED", "RETURNED");
    }

    /** The second has an error in a table that the third, which holds one table alone, does not touch. */
    private static List<byte[]> threeReturns(CityWorkspace city) {
        Answers first = typed(city.invented(UNIT), FREE, "17");
        Answers second = typed(typed(first, FREE, "-3"), "BIA/lan-nop/gt", "2");
        Answers.Builder third = Answers.none(first.form()).toBuilder();
        first.form()
                .fieldsOf(first.form().table("PL02"))
                .forEach(field -> third.set(field.ordinal(), first.get(field)));
        third.set("BIA/lan-nop/gt", typed(first, "BIA/lan-nop/gt", "3").get("BIA/lan-nop/gt"));
        return List.of(city.filled(UNIT, first), city.filled(UNIT, second), city.filled(UNIT, third.build()));
    }

    private static List<List<Integer>> permutations(List<Integer> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer item : items) {
            List<Integer> rest =
                    items.stream().filter(other -> !other.equals(item)).toList();
            for (List<Integer> tail : permutations(rest)) {
                List<Integer> whole = new ArrayList<>(List.of(item));
                whole.addAll(tail);
                all.add(whole);
            }
        }
        return all;
    }

    /** Everything that programs read of a workspace. */
    private static Map<String, String> end(CityWorkspace city) throws IOException {
        Map<String, String> end = new TreeMap<>();
        end.put("tep.csv", Files.readString(city.workspace.outbox().resolve("tep.csv")));
        for (String name : List.of("so-lieu.csv", "tong-hop.csv", "loi.csv")) {
            end.put(name, city.output(name));
        }
        return end;
    }

    private static Answers typed(Answers answers, String key, String value) {
        Field field = answers.form().field(key);
        return answers.toBuilder()
                .set(key, Figure.of(value, value, field.place()))
                .build();
    }

    /** Some figures grow, one is emptied, one turns negative and is excluded. */
    private static Answers changed(CityWorkspace city, String unit, Random random) {
        Answers answers = typed(city.invented(unit), "BIA/lan-nop/gt", "2");
        Answers.Builder changed = answers.toBuilder();
        String type = city.unit(unit).type();
        for (Field field : answers.form().fields()) {
            boolean whole = field.type() == ValueType.INT && field.kind().adds() && field.filledBy(type);
            if (whole && answers.get(field).counts()) {
                switch (random.nextInt(6)) {
                    case 0 -> changed.set(field.ordinal(), Figure.blank(field.place()));
                    case 1 -> set(changed, field, "-4");
                    case 2, 3 -> set(changed, field, Integer.toString(random.nextInt(500)));
                    default -> {}
                }
            }
        }
        return changed.build();
    }

    private static void set(Answers.Builder answers, Field field, String value) {
        answers.set(field.ordinal(), Figure.of(value, value, field.place()));
    }

    private static StoredCampaign state(OpenWorkspace open, CityWorkspace city, String campaign) {
        return open.states().find(campaign).orElseThrow(() -> new AssertionError(city.campaign.code()));
    }

    /** Totals of fields that add, without the computed rows and rates; a value nobody gave is 0. */
    private static Map<String, BigDecimal> totals(CityWorkspace city) throws IOException {
        Map<String, BigDecimal> totals = new TreeMap<>();
        for (Map<String, String> row : city.csv("tong-hop.csv")) {
            String value = row.getOrDefault("value", "");
            boolean adds = List.of("FLOW", "STOCK", "MONEY", "BOOL").contains(row.get("kind"))
                    && !"TONG".equals(row.get("row"))
                    && city.campaign.form().find(row.getOrDefault("key", "")).isPresent();
            if (adds) {
                totals.put(row.getOrDefault("key", ""), value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value));
            }
        }
        return totals;
    }

    private static Optional<SheetCells> sheet(CityWorkspace city, String name) throws IOException {
        byte[] file =
                Files.readAllBytes(city.workspace.outbox(city.campaign.code()).resolve("tong-hop.xlsx"));
        return WorkbookReader.read(file, Budget.standard()).sheet(name);
    }
}
