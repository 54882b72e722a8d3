package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
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
        byte[] recalculated = Files.readAllBytes(folder.resolve("out/tong-hop.xlsx"));
        TotalsInWorkbook.assertEqual(recalculated, state);
        assertThat(barsIn(recalculated)).isEqualTo(barsIn(written.toByteArray()));
    }

    /** What the bars of each chart stand for. */
    private static List<String> barsIn(byte[] file) throws IOException {
        List<String> bars = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book) {
                XSSFDrawing drawing = ((XSSFSheet) sheet).getDrawingPatriarch();
                for (XSSFChart chart : drawing == null ? List.<XSSFChart>of() : drawing.getCharts()) {
                    for (CTBarSer series :
                            chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList()) {
                        bars.add(sheet.getSheetName() + ": " + values(series));
                    }
                }
            }
        }
        return bars.stream().sorted().toList();
    }

    private static List<Double> values(CTBarSer series) {
        return series.getVal().getNumRef().getNumCache().getPtList().stream()
                .map(point -> Double.valueOf(point.getV()))
                .toList();
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
