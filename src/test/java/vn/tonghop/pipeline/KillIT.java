package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;

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
