package vn.tonghop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as users start it: {@code java -jar}, in a folder, under a locale that knows no Vietnamese. */
record PackagedJar(Path folder) {
    private static final Path JAR = Path.of("target", "tonghop.jar").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 240;

    /** A process under way, and what it has said so far. */
    record Started(Process process, Path out, Path err) {
        String said() {
            return text(out) + text(err);
        }

        CommandLineRun ended() throws InterruptedException {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Still running: " + said());
            }
            return new CommandLineRun(process.exitValue(), text(out), text(err));
        }
    }

    CommandLineRun run(String... words) throws IOException, InterruptedException {
        return start(words).ended();
    }

    Started start(String... words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(words));
        Path out = Files.createTempFile(folder, "out", ".log");
        Path err = Files.createTempFile(folder, "err", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        return new Started(builder.start(), out, err);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
