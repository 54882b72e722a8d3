package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {

    @Test
    void helpIsVietnameseUnlessEnglishIsAskedFor() {
        assertThat(CommandLineRun.of("--help").out()).contains("Cách dùng:", "Các lệnh:", "Gốc gác của một con số");
        assertThat(CommandLineRun.of("--help", "--lang", "en").out()).contains("Usage:", "Commands:", "pedigree");
        assertThat(CommandLineRun.of("cells", "--lang=en", "--help").out()).contains("Usage: tonghop cells");
    }

    @Test
    void helpOfACommandGoesToStandardOutputAndEndsWell() {
        CommandLineRun help = CommandLineRun.of("trace", "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("tonghop trace", "KHÓA", "--workspace", "--today", "--lang");
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
        assertThat(CommandLineRun.of("status", "--today", "27/5/2021").err())
                .startsWith("Giá trị \"27/5/2021\" của --today không dùng được: cần ngày dạng NĂM-THÁNG-NGÀY");
        assertThat(CommandLineRun.of("status", "--today", "27/5/2021", "--lang", "en")
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
        assertThat(run.err()).contains("campaign.yaml, dòng 3: không phải YAML hợp lệ");
    }
}
