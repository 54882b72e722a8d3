package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Unit;
import vn.tonghop.parse.RosterWorkbook;
import vn.tonghop.sample.FictitiousRoster;

class CliTest {

    @Test
    void helpIsVietnameseUnlessEnglishIsAskedFor() {
        assertThat(CommandLineRun.of("--help").out()).contains("Cách dùng:", "Các lệnh:", "Gốc gác của một con số");
        assertThat(CommandLineRun.of("--help", "--lang", "en").out()).contains("Usage:", "Commands:", "pedigree");
        assertThat(CommandLineRun.of("cells", "--lang=en", "--help").out()).contains("Usage: tonghop cells");
    }

    @Test
    void helpOfACommandGoesToStandardOutputAndEndsWell() {
        CommandLineRun help = CommandLineRun.of("cells", "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("tonghop cells", "ĐỢT", "MÃ-ĐƠN-VỊ", "--workspace", "--today", "--lang");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void anUnknownCommandIsNamedTogetherWithTheKnownOnes() {
        CommandLineRun run = CommandLineRun.of("statsu");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Không có lệnh \"statsu\". Các lệnh: serve, run, demo,");
    }

    @Test
    void whatIsMissingOrUnknownOnACommandLineIsNamed() {
        assertThat(CommandLineRun.of("cells"))
                .isEqualTo(new CommandLineRun(2, "", "Thiếu ĐỢT.\nXem cách dùng: tonghop cells --help\n"));
        assertThat(CommandLineRun.of("cells", "de-an-1327", "--unti", "A").err())
                .startsWith("Không hiểu: --unti A\n");
        assertThat(CommandLineRun.of("cells", "--today", "27/5/2021").err())
                .startsWith("Giá trị \"27/5/2021\" của --today không dùng được: cần ngày dạng NĂM-THÁNG-NGÀY");
        assertThat(CommandLineRun.of("cells", "--today", "27/5/2021", "--lang", "en")
                        .err())
                .startsWith("\"27/5/2021\" is no value for --today: a date YYYY-MM-DD");
    }

    @Test
    void anUnknownCampaignIsNamedTogetherWithTheKnownOnes() {
        CommandLineRun run = CommandLineRun.of("cells", "de-an-1328");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("Không có đợt \"de-an-1328\". Các đợt đang có:"
                        + " de-an-1327, giua-nhiem-ky-duk, ket-luan-224, nghi-quyet-13, quy-che-518.\n");
    }

    @Test
    void aWorkspaceThatIsAFileIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("tep"));

        CommandLineRun run = CommandLineRun.of("cells", "de-an-1327", "--workspace", file.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith(file + " không phải là thư mục.");
    }

    @Test
    void cellsPrintsTheFieldsAndMakesNoFolder(@TempDir Path folder) {
        CommandLineRun run = CommandLineRun.of("cells", "quy-che-518", "--workspace", folder + "/moi");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith(
                        "key,table,row,column,kind,owner,input,sheet,cell,label,type,measure,choices,part,whole\r\n")
                .contains("\r\nBIA/don-vi/gt,BIA,don-vi,gt,COVER,");
        assertThat(folder.resolve("moi")).doesNotExist();
    }

    @Test
    void aBrokenDefinitionIsSaidWithFileAndLine(@TempDir Path folder) throws Exception {
        Path yaml = folder.resolve("templates-xlsx/cua-toi/campaign.yaml");
        Files.createDirectories(yaml.getParent());
        Files.writeString(yaml, "code: cua-toi\nname: [\n");

        CommandLineRun run = CommandLineRun.of("cells", "cua-toi", "--workspace", folder.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("campaign.yaml, dòng 2: không phải YAML hợp lệ");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Messages.in(Locale.ENGLISH).bundle().keySet())
                .isEqualTo(Messages.in(Locale.ROOT).bundle().keySet());
    }

    @Test
    void everyOptionAndParameterIsDescribed() {
        assertThat(CommandLineRun.of("--help").out()).doesNotContain("${");
        for (String command :
                List.of("serve", "run", "demo", "templates", "check", "status", "trace", "rule", "cells", "sample")) {
            assertThat(CommandLineRun.of(command, "--help").out())
                    .as(command)
                    .doesNotContain("${", "{0}")
                    .doesNotContainPattern("(?m)^ +--?\\S+$");
        }
    }

    @Test
    void checkLeavesNoTraceAndNamesAMissingFile(@TempDir Path folder) throws Exception {
        Path text = Files.writeString(folder.resolve("bao-cao.xlsx"), "Kính gửi");
        Path workspace = folder.resolve("moi");

        CommandLineRun run = CommandLineRun.of("check", text.toString(), "--json", "--workspace", workspace.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("\"file\" : \"" + text + "\"", "\"verdict\" : \"UNREADABLE\"", "\"campaign\" : null")
                .contains("\"states\" : { }", "\"findings\" : [ ]");
        assertThat(workspace).doesNotExist();
        assertThat(CommandLineRun.of("check", folder + "/khac.xlsx"))
                .isEqualTo(new CommandLineRun(2, "", "Không có tệp \"" + folder + "/khac.xlsx\".\n"));
    }

    @Test
    void templatesWritesWhatIsMissingAndOverwritesNothing(@TempDir Path folder) throws Exception {
        Path own = folder.resolve("templates-xlsx/don-vi.xlsx");
        Files.createDirectories(own.getParent());
        Files.write(
                own,
                RosterWorkbook.of(FictitiousRoster.of(campaign("quy-che-518"), 1, 5).stream()
                        .map(unit -> reportingIn("quy-che-518", unit))
                        .toList()));
        byte[] before = Files.readAllBytes(own);

        CommandLineRun first = CommandLineRun.of("templates", "quy-che-518", "--workspace", folder.toString());
        CommandLineRun second = CommandLineRun.of("templates", "quy-che-518", "--workspace", folder.toString());

        assertThat(first.out()).startsWith("Đã ghi 2 tệp trống vào ");
        assertThat(second.out()).startsWith("Chưa có gì phải ghi");
        assertThat(Files.readAllBytes(own)).isEqualTo(before);
        assertThat(folder.resolve("templates-xlsx/quy-che-518/quy-che-518.xlsx"))
                .isRegularFile();
        assertThat(folder.resolve("templates-xlsx/quy-che-518/gui-don-vi"))
                .isDirectoryContaining("glob:**/DV0001_*.xlsx");
        assertThat(folder.resolve("templates-xlsx/quy-che-518/don-vi.xlsx")).doesNotExist();
    }

    @Test
    void sampleGivesTheSameBytesForTheSameArgumentsAndRefusesARosterThatIsThere(@TempDir Path folder) throws Exception {
        String[] same = {"sample", "quy-che-518", "--units", "4", "--seed", "3", "--faults", "1", "--workspace", ""};
        CommandLineRun first = CommandLineRun.of(in(folder.resolve("a"), same));
        CommandLineRun second = CommandLineRun.of(in(folder.resolve("b"), same));

        assertThat(first.exit()).isZero();
        assertThat(first.out())
                .startsWith("file,unit,key,fault,typed\r\nDV0001_")
                .isEqualTo(second.out());
        assertThat(contents(folder.resolve("a")))
                .isEqualTo(contents(folder.resolve("b")))
                .hasSize(11);
        CommandLineRun again = CommandLineRun.of(in(folder.resolve("a"), same));
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).startsWith("Đợt quy-che-518 đã có danh sách đơn vị");
    }

    @Test
    void numbersOutOfRangeAreWrongUse() {
        assertThat(CommandLineRun.of("sample", "quy-che-518", "--units", "0", "--seed", "1")
                        .err())
                .startsWith("Giá trị \"0\" của --units không dùng được: cần số nguyên từ 1 đến 9999.");
        assertThat(CommandLineRun.of("sample", "quy-che-518", "--units", "5", "--seed", "1", "--faults", "2")
                        .err())
                .startsWith("Giá trị \"2\" của --faults không dùng được: cần số từ 0 đến 1");
        assertThat(CommandLineRun.of("serve", "--port", "70000").err())
                .startsWith("Giá trị \"70000\" của --port không dùng được: cần số từ 0 đến 65535.");
    }

    private static String[] in(Path workspace, String... words) {
        String[] complete = words.clone();
        complete[complete.length - 1] = workspace.toString();
        return complete;
    }

    /** Hash of every file by its path. */
    private static Map<String, Integer> contents(Path folder) throws IOException {
        Map<String, Integer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static Campaign campaign(String code) {
        return Definitions.builtIn().find(code).orElseThrow();
    }

    private static Unit reportingIn(String campaign, Unit unit) {
        return new Unit(
                unit.code(),
                unit.name(),
                unit.type(),
                "",
                unit.order(),
                unit.deadline(),
                unit.from(),
                unit.to(),
                List.of(),
                "",
                "",
                false,
                unit.isOwnBody() ? List.of() : List.of(campaign));
    }
}
