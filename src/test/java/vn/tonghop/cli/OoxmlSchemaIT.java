package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every part of every workbook and document that we write keeps to the schemas of ECMA-376, so that no reader has to repair it. */
class OoxmlSchemaIT {
    /** Blanks of single units differ in names alone. */
    private static final int BLANKS = 3;

    private static OoxmlSchemas schemas;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readSchemas() throws Exception {
        schemas = new OoxmlSchemas();
    }

    @AfterAll
    static void closeSchemas() throws IOException {
        schemas.close();
    }

    @ParameterizedTest
    @CsvSource({
        "de-an-1327, 2023-12-01",
        "quy-che-518, 2021-06-05",
        "ket-luan-224, 2024-12-01",
        "giua-nhiem-ky-duk, 2023-06-01",
        "nghi-quyet-13, 2023-04-01"
    })
    void whatACampaignWritesKeepsToTheSchemas(String campaign, String today) throws Exception {
        told("sample", campaign, "--units", "10", "--seed", "5", "--faults", "0.5");
        Path last = returns().get(9);
        byte[] late = Files.readAllBytes(last);
        Files.delete(last);
        told("run", "--today", today);
        Path report = folder.resolve("outbox").resolve(campaign).resolve("bao-cao.docx");
        edit(report);
        Files.write(folder.resolve("inbox").resolve("gui-sau.xlsx"), late);
        told("run", "--today", today);

        Map<String, String> faults = faults();

        assertThat(faults).as("%d files looked at", written().size()).isEmpty();
        assertThat(written())
                .extracting(file ->
                        folder.relativize(file).toString().replace('\\', '/').replaceAll(" \\(.*\\)", " (…)"))
                .contains(
                        "outbox/" + campaign + "/bao-cao.docx",
                        "outbox/" + campaign + "/bao-cao (…).docx",
                        "outbox/" + campaign + "/y-kien-don-vi.docx",
                        "outbox/" + campaign + "/tong-hop.xlsx",
                        "outbox/" + campaign + "/nop-cap-tren.xlsx",
                        "templates-xlsx/" + campaign + "/" + campaign + ".xlsx",
                        "templates-xlsx/don-vi.xlsx")
                .anyMatch(name -> name.contains("/tra-lai/"))
                .anyMatch(name -> name.contains("/gui-don-vi/"));
        if (campaign.equals("quy-che-518")) {
            assertThat(folder.resolve("outbox/quy-che-518/don-doc/cong-van.docx"))
                    .exists();
        }
    }

    @Test
    void aPartThatBreaksTheSchemaIsFound() throws Exception {
        told("templates", "nghi-quyet-13");
        Path blank = folder.resolve("templates-xlsx/nghi-quyet-13/nghi-quyet-13.xlsx");
        rewrite(blank, "xl/workbook.xml", text -> text.replace("<sheets>", "<sheets><leaf/>"));
        assertThat(schemas.faults(blank)).singleElement().asString().contains("xl/workbook.xml", "leaf");
    }

    private Map<String, String> faults() throws Exception {
        Map<String, String> faults = new TreeMap<>();
        int blanks = 0;
        for (Path file : written()) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!name.contains("/gui-don-vi/") || blanks++ < BLANKS) {
                schemas.faults(file).forEach(fault -> faults.putIfAbsent(fault, name));
            }
        }
        return faults;
    }

    private List<Path> written() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String of : List.of("outbox", "templates-xlsx")) {
            try (Stream<Path> all = Files.walk(folder.resolve(of))) {
                all.filter(file -> file.toString().matches(".*\\.(xlsx|docx)"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private List<Path> returns() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("inbox"))) {
            return files.sorted().toList();
        }
    }

    /** As a person does who changes a word. */
    private static void edit(Path report) throws IOException {
        rewrite(report, "word/document.xml", text -> text.replaceFirst(">Dự thảo tổng hợp", ">Bản thảo tổng hợp"));
    }

    private interface Edit {
        String of(String text);
    }

    private static void rewrite(Path packed, String part, Edit edit) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(packed));
                ZipOutputStream out = new ZipOutputStream(written)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(part)
                                ? edit.of(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
                out.closeEntry();
            }
        }
        Files.write(packed, written.toByteArray());
    }

    private void told(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.add("--workspace");
        line.add(folder.toString());
        CommandLineRun run = CommandLineRun.of(line.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
    }
}
