package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.store.Archive;

class OriginalsTest {
    private static final byte[] SENT = "bản gốc".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    private Archive archive;

    @BeforeEach
    void makeArchive() throws IOException {
        archive = new Archive(data.resolve("archive")).prepare();
    }

    @Test
    void aFileIsFoundUnderANameThatOfficeProgramsOpen() throws IOException {
        String sha256 = archive.keep(SENT);
        assertThat(new Originals(archive).linkTo(new FileRef("hop.zip!dir/Báo cáo (1).xlsx", sha256)))
                .contains("../../data/goc/" + sha256.substring(0, 12) + "-bao-cao-1.xlsx");
        assertThat(data.resolve("goc/" + sha256.substring(0, 12) + "-bao-cao-1.xlsx"))
                .hasBinaryContent(SENT);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodySavesOverAnInput() throws IOException {
        String sha256 = archive.keep(SENT);
        new Originals(archive).linkTo(new FileRef("a.xlsx", sha256));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive.path(sha256))))
                .doesNotContain("w");
    }

    @Test
    void theSecondNameFollowsBytesThatWereMended() throws IOException {
        String sha256 = archive.keep(SENT);
        FileRef sent = new FileRef("a.xlsx", sha256);
        new Originals(archive).linkTo(sent);
        Path bytes = archive.path(sha256);
        Files.delete(bytes);
        Files.writeString(bytes, "hỏng");
        archive.keep(SENT);
        new Originals(archive).linkTo(sent);
        assertThat(data.resolve("goc/" + sha256.substring(0, 12) + "-a.xlsx")).hasBinaryContent(SENT);
        assertThat(Files.isSameFile(bytes, data.resolve("goc/" + sha256.substring(0, 12) + "-a.xlsx")))
                .isTrue();
    }
}
