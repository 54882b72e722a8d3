package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.definition.TestCampaign;

/** LibreOffice computes every total from its formula alone and comes to the same figures. */
@EnabledIfEnvironmentVariable(named = "TONGHOP_FULL_TESTS", matches = "1")
class RecalculationTest {

    @ParameterizedTest
    @ValueSource(strings = {"de-an-1327", "quy-che-518", "ket-luan-224", "giua-nhiem-ky-duk", "nghi-quyet-13"})
    void everyFormulaGivesTheTotalItShows(String code, @TempDir Path folder) throws Exception {
        SampleState state = SampleState.of(TestCampaign.builtIn(code), 15);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ConsolidatedWorkbook.write(state, written);
        Files.write(folder.resolve("tong-hop.xlsx"), withoutResults(written.toByteArray()));

        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        folder.resolve("out").toString(),
                        folder.resolve("tong-hop.xlsx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();

        assertThat(office.waitFor()).isZero();
        TotalsInWorkbook.assertEqual(Files.readAllBytes(folder.resolve("out/tong-hop.xlsx")), state);
    }

    /** The same workbook as if nobody had ever calculated it. */
    private static byte[] withoutResults(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                copy.putNextEntry(new ZipEntry(part.getName()));
                String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                copy.write(xml.replaceAll("</f><v>[^<]*</v>", "</f>").getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
