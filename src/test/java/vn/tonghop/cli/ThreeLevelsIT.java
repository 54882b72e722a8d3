package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Unit;
import vn.tonghop.parse.RosterWorkbook;
import vn.tonghop.rule.RuleBook;
import vn.tonghop.sample.SampleReturns;
import vn.tonghop.template.FilledWorkbooks;

/** Communes send to a city, the city to its province, the province to a region: each adds up what the one below hands in. */
class ThreeLevelsIT {
    private static final String CAMPAIGN = "de-an-1327";
    /** A whole number that no rule ties to another. */
    private static final String FREE = "SL/S0-01/gt";

    private static final int VALUE = 5;

    private final Campaign campaign = Definitions.builtIn().find(CAMPAIGN).orElseThrow();
    /** Its figures include those of the cell below it. */
    private final Unit including = unit("DB01", "Đảng bộ phường Đoàn Kết", "dang-bo-co-so", "", true);

    private final Unit included = unit("CB01", "Chi bộ Trường THPT Quyết Thắng", "chi-bo-co-so", "DB01", false);
    private final Unit plain = unit("DB02", "Đảng bộ xã San Thàng", "dang-bo-co-so", "", false);

    @TempDir
    private Path folder;

    @BeforeEach
    void theReturnsClimb() throws IOException {
        Path city = level("city", including, included, plain, board("TPLC", "Thành phố Lai Châu", ""));
        drop(city, "doan ket.xlsx", filled(including, "17"));
        drop(city, "quyet thang.xlsx", filled(included, "5"));
        drop(city, "san thang.xlsx", filled(plain, "41"));
        run(city);
        Path province =
                level("province", board("TPLC", "Thành phố Lai Châu", "TINH"), board("TINH", "Tỉnh Lai Châu", ""));
        drop(province, "thanh pho.xlsx", Files.readAllBytes(output(city, "nop-cap-tren.xlsx")));
        run(province);
        Path region = level("region", board("TINH", "Tỉnh Lai Châu", "VUNG"), board("VUNG", "Vùng Tây Bắc", ""));
        drop(region, "tinh.xlsx", Files.readAllBytes(output(province, "nop-cap-tren.xlsx")));
        run(region);
    }

    @Test
    void everyTotalIsTheSameAtEveryLevel() throws IOException {
        Map<String, String> city = totals("city");

        assertThat(city).containsEntry(FREE, "58");
        assertThat(totals("province")).isEqualTo(city);
        assertThat(totals("region")).isEqualTo(city);
    }

    @Test
    void aTotalOfTheProvinceDrillsDownThroughTheCitysFileToTheCommunesCell() throws IOException {
        JsonNode trace = trace("province");

        assertThat(trace.get("value").asString()).isEqualTo("58");
        assertThat(trace.get("contributions")).hasSize(1);
        JsonNode city = trace.get("contributions").get(0);
        assertThat(city.get("unit").asString()).isEqualTo("TPLC");
        assertThat(city.get("value").asString()).isEqualTo("58");
        assertThat(city.get("file").asString()).isEqualTo("thanh pho.xlsx");
        Field field = campaign.form().field(FREE);
        assertThat(city.get("from")).hasSize(2);
        assertThat(city.get("from"))
                .extracting(share -> share.get("unit").asString()
                        + " " + share.get("value").asString()
                        + " " + share.get("sheet").asString()
                        + "!" + share.get("cell").asString())
                .containsExactly(
                        "DB01 17 " + field.place().sheet() + "!" + field.place().cell(),
                        "DB02 41 " + field.place().sheet() + "!" + field.place().cell());
        assertThat(city.get("from"))
                .extracting(share -> share.get("file").asString()
                        + " " + share.get("sha256").asString()
                        + " " + share.get("as_typed").asString())
                .containsExactly(
                        "doan ket.xlsx " + sha256("city", "doan ket.xlsx") + " 17",
                        "san thang.xlsx " + sha256("city", "san thang.xlsx") + " 41");
    }

    @Test
    void oneLevelFurtherUpTheCommunesStillShowUnderTheirCityWithTheFilesOfEachLevel() throws IOException {
        JsonNode trace = trace("region");

        JsonNode province = trace.get("contributions").get(0);
        assertThat(province.get("unit").asString()).isEqualTo("TINH");
        assertThat(province.get("file").asString()).isEqualTo("tinh.xlsx");
        assertThat(province.get("from")).hasSize(1);
        JsonNode city = province.get("from").get(0);
        assertThat(shown(city)).isEqualTo("TPLC 58 thanh pho.xlsx " + sha256("province", "thanh pho.xlsx"));
        assertThat(city.get("from"))
                .extracting(ThreeLevelsIT::shown)
                .containsExactly(
                        "DB01 17 doan ket.xlsx " + sha256("city", "doan ket.xlsx"),
                        "DB02 41 san thang.xlsx " + sha256("city", "san thang.xlsx"));
        assertThat(told(folder.resolve("region"), "trace", CAMPAIGN, FREE).out())
                .contains("TINH · 58", "TPLC · 58", "DB01 · 17", "tinh.xlsx", "thanh pho.xlsx", "doan ket.xlsx");
    }

    private static String shown(JsonNode share) {
        return share.get("unit").asString()
                + " " + share.get("value").asString()
                + " " + share.get("file").asString()
                + " " + share.get("sha256").asString();
    }

    /** As the level that received the file names it. */
    private String sha256(String level, String file) throws IOException {
        return Files.readString(folder.resolve(level).resolve("outbox").resolve("tep.csv"))
                .lines()
                .map(row -> row.split(","))
                .filter(row -> row[0].equals(file))
                .map(row -> row[1])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aUnitBelowAnotherThatIncludesItIsShownAndNotCounted() throws IOException {
        JsonNode trace = trace("city");

        assertThat(trace.get("units_counted").asInt()).isEqualTo(2);
        assertThat(trace.get("units_expected").asInt()).isEqualTo(2);
        assertThat(trace.get("contributions"))
                .extracting(share -> share.get("unit").asString())
                .containsExactly("DB01", "DB02");
        assertThat(trace.get("not_counted"))
                .singleElement()
                .satisfies(left -> assertThat(left.get("unit").asString() + " "
                                + left.get("reason").asString())
                        .isEqualTo("CB01 đã gộp vào số liệu của đơn vị cấp trên"));
        assertThat(Files.readString(output(folder.resolve("city"), "so-lieu.csv")))
                .contains("CB01," + FREE + ",SL,S0-01,gt,VALUE,5,");
        assertThat(told(folder.resolve("city"), "verify", CAMPAIGN).out()).startsWith("Khớp: ");
    }

    private JsonNode trace(String level) {
        CommandLineRun run = told(folder.resolve(level), "trace", CAMPAIGN, FREE, "--json");
        assertThat(run.exit()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    /** What each key adds up to; rows without a value are left out. */
    private Map<String, String> totals(String level) throws IOException {
        Map<String, String> totals = new LinkedHashMap<>();
        Files.readString(output(folder.resolve(level), "tong-hop.csv"))
                .lines()
                .skip(1)
                .map(row -> row.split(","))
                .filter(row -> !row[VALUE].isEmpty())
                .forEach(row -> totals.put(row[0], row[VALUE]));
        return totals;
    }

    private Path level(String name, Unit... units) throws IOException {
        Path root = folder.resolve(name);
        Path roster = root.resolve("templates-xlsx").resolve(CAMPAIGN).resolve("don-vi.xlsx");
        Files.createDirectories(roster.getParent());
        Files.write(roster, RosterWorkbook.of(Arrays.asList(units)));
        return root;
    }

    private static void drop(Path level, String name, byte[] content) throws IOException {
        Files.createDirectories(level.resolve("inbox"));
        Files.write(level.resolve("inbox").resolve(name), content);
    }

    private static void run(Path level) {
        CommandLineRun run = told(level, "run");
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private static Path output(Path level, String name) {
        return level.resolve("outbox").resolve(CAMPAIGN).resolve(name);
    }

    private byte[] filled(Unit unit, String free) {
        Field field = campaign.form().field(FREE);
        Answers answers = new SampleReturns(campaign, RuleBook.of(campaign), 7, 0)
                .of(unit).answers().toBuilder()
                        .set(FREE, Figure.of(free, free, field.place()))
                        .build();
        return new FilledWorkbooks(campaign).of(unit, answers);
    }

    private static Unit board(String code, String name, String parent) {
        return unit(code, name, "co-quan-tong-hop", parent, false);
    }

    private static Unit unit(String code, String name, String type, String parent, boolean rollsUp) {
        return new Unit(
                code,
                name,
                type,
                parent,
                Integer.MAX_VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                "",
                rollsUp,
                List.of());
    }

    private static CommandLineRun told(Path level, String... words) {
        return CommandLineRun.of(Stream.concat(Stream.of(words), Stream.of("--workspace", level.toString()))
                .toArray(String[]::new));
    }
}
