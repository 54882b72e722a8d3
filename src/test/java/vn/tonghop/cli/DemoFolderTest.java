package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    @TempDir
    private Path folder;

    @Test
    void emptiesAFolderThatItMadeItself() throws IOException {
        Path demo = folder.resolve("target/demo");
        DemoFolder.prepare(demo);
        Files.createDirectories(demo.resolve("outbox/x"));
        Files.writeString(demo.resolve("outbox/x/tong-hop.csv"), "cũ");

        DemoFolder.prepare(demo);

        assertThat(names(demo)).containsExactly(".tonghop-demo");
    }

    @Test
    void neverEmptiesAFolderOfSomebodyElses() throws IOException {
        Files.writeString(folder.resolve("luan-van.docx"), "quý");

        assertThatThrownBy(() -> DemoFolder.prepare(folder)).isInstanceOf(WrongUseException.class);

        assertThat(names(folder)).containsExactly("luan-van.docx");
    }

    @Test
    void removesALinkWithoutFollowingIt() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("ngoai"));
        Files.writeString(outside.resolve("giu.txt"), "giữ");
        Path demo = folder.resolve("demo");
        DemoFolder.prepare(demo);
        Files.createSymbolicLink(demo.resolve("lien-ket"), outside);

        DemoFolder.prepare(demo);

        assertThat(names(demo)).containsExactly(".tonghop-demo");
        assertThat(outside.resolve("giu.txt")).hasContent("giữ");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList().stream();
        }
    }
}
