package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.intake.PackedFiles;

/** A process that is killed loses nothing and counts nothing twice. */
class KillIT {
    private static final int UNITS = 56;

    @TempDir
    Path folder;

    @Test
    void aRunKilledAgainAndAgainEndsLikeAnUndisturbedOne() throws Exception {
        CityWorkspace undisturbed = dropped("undisturbed");
        undisturbed.run();
        CityWorkspace killed = dropped("killed");
        killAt(killed, "INTAKE", 1);
        killAt(killed, "READ", 1);
        killAt(killed, "READ", 1);
        killAt(killed, "PUBLISH", 1);
        killAt(killed, "PUBLISH", 3);
        killed.run();
        Map<String, String> expected = undisturbed.outbox();
        assertThat(killed.outbox().keySet()).isEqualTo(expected.keySet());
        assertThat(killed.outbox()).isEqualTo(expected);
    }

    @Test
    void aContainerIsOpenedOnceHoweverOftenTheRunIsKilled() throws Exception {
        CityWorkspace undisturbed = packed("undisturbed");
        undisturbed.run();
        CityWorkspace killed = packed("killed");
        killAt(killed, "INTAKE", 1);
        killAt(killed, "UNPACK", 1);
        killAt(killed, "UNPACK", 3);
        Files.delete(killed.workspace.data().resolve("tonghop.mv.db"));
        killAt(killed, "UNPACK", 4);
        killAt(killed, "READ", 1);
        killed.run();
        Map<String, String> expected = undisturbed.outbox();
        Map<String, String> outbox = killed.outbox();
        assertThat(outbox.get("tep.csv")).isEqualTo(expected.get("tep.csv"));
        assertThat(outbox.keySet()).isEqualTo(expected.keySet());
        outbox.forEach((file, content) ->
                assertThat(content.equals(expected.get(file))).as(file).isTrue());
        assertThat(sidecars(killed)).isEqualTo(sidecars(undisturbed));
        assertThat(killed.csv("so-lieu.csv")).isNotEmpty();
    }

    private CityWorkspace packed(String name) throws IOException {
        CityWorkspace city = new CityWorkspace(folder.resolve(name), "ket-luan-224", 8);
        byte[] first = city.filled("DV0001", city.invented("DV0001"));
        byte[] second = city.filled("DV0002", city.invented("DV0002"));
        byte[] scan = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
        city.drop(
                "a.eml",
                PackedFiles.eml(
                        "Sat, 1 Jun 2024 09:00:00 +0700",
                        PackedFiles.files(
                                "b.zip",
                                PackedFiles.zip(PackedFiles.files("đơn vị.xlsx", first, "ký.pdf", scan)),
                                "c.txt",
                                "Kính gửi")));
        city.drop("b.zip", PackedFiles.zip(PackedFiles.files("2.xlsx", second, "lại.xlsx", first)));
        city.send("c.xlsx", "DV0003");
        return city;
    }

    /** Names hold SHA-256 and receipt number; what else is in them depends on the file system. */
    private static List<String> sidecars(CityWorkspace city) throws IOException {
        try (Stream<Path> files = Files.walk(city.workspace.archive())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private CityWorkspace dropped(String name) throws IOException {
        CityWorkspace city = new CityWorkspace(folder.resolve(name), "ket-luan-224", UNITS);
        for (int i = 1; i <= UNITS - 2; i++) {
            city.send("don vi %02d.xlsx".formatted(i), "DV00%02d".formatted(i));
        }
        city.send("lan nua.xlsx", "DV0003");
        Answers again = city.invented("DV0004");
        again = again.toBuilder()
                .set(
                        "BIA/lan-nop/gt",
                        Figure.of("2", "2", again.get("BIA/lan-nop/gt").place()))
                .build();
        city.drop("sửa lại.xlsx", city.filled("DV0004", again));
        city.drop("ảnh.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        return city;
    }

    private static void killAt(CityWorkspace city, String stage, int done) throws Exception {
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunUntilKilled.class.getName(),
                        city.workspace.root().toString(),
                        stage,
                        Integer.toString(done)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = child.inputReader()) {
            assertThat(out.readLine()).as(stage + " " + done).isEqualTo("here");
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
}
