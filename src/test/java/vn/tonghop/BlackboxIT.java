package vn.tonghop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the programs of src/test/blackbox on the packaged jar: they know the product only from outside. */
@EnabledIfEnvironmentVariable(named = "TONGHOP_FULL_TESTS", matches = "1")
class BlackboxIT {

    @ParameterizedTest
    @ValueSource(strings = "quy-che-518")
    void aStrangersProgramsAgreeWithEveryFigure(String campaign, @TempDir Path folder) throws Exception {
        Path log = Path.of("target", "blackbox-" + campaign + ".log");
        ProcessBuilder programs =
                new ProcessBuilder(List.of("sh", "src/test/blackbox/run.sh", "target/tonghop.jar", campaign));
        programs.environment().put("BLACKBOX_FOLDER", folder.toString());
        programs.redirectErrorStream(true).redirectOutput(log.toFile());

        int exit = programs.start().waitFor();

        assertThat(exit).withFailMessage(() -> text(log)).isZero();
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
