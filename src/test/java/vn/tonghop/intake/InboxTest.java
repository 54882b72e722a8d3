package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {
    @TempDir
    Path folder;

    @Test
    void listsFilesOfAnyDepthInPathOrderUnderTheNamesTheyWereGiven() throws IOException {
        put("xã Đông/Đơn vị.xlsx");
        put("b.xls");
        put("xã Đông/a/=1+1,100%.xlsx");
        put("Xã.xlsx");
        assertThat(new Inbox(folder).list().files())
                .extracting(Dropped::name)
                .containsExactly("Xã.xlsx", "b.xls", "xã Đông/a/=1+1,100%.xlsx", "xã Đông/Đơn vị.xlsx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~$bao cao.xlsx",
                ".~lock.bao cao.xlsx#",
                "a.TMP",
                "a.xlsx.part",
                "a.crdownload",
                ".DS_Store",
                "Thumbs.db",
                "desktop.ini",
                "__MACOSX/a.xlsx",
                ".gitkeep",
                "._a.xlsx",
                ".syncthing.a.xlsx.tmp",
                "a.xlsx~"
            })
    void passesOverWhatProgramsLeaveBeside(String name) throws IOException {
        put(name);
        assertThat(new Inbox(folder).list()).isEqualTo(new Listing(List.of(), List.of()));
    }

    @Test
    void followsNoLink() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("ngoài"));
        Files.writeString(outside.resolve("a.xlsx"), "a");
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.createSymbolicLink(inbox.resolve("thư mục"), outside);
        Files.createSymbolicLink(inbox.resolve("vòng"), inbox);
        Files.createSymbolicLink(inbox.resolve("đứt.xlsx"), folder.resolve("không có"));
        Listing listing = new Inbox(inbox).list();
        assertThat(listing.files()).isEmpty();
        assertThat(listing.others())
                .containsExactly(
                        new NotAFile("thư mục", NotAFile.What.LINK),
                        new NotAFile("vòng", NotAFile.What.LINK),
                        new NotAFile("đứt.xlsx", NotAFile.What.LINK));
    }

    @Test
    void aFileIsQuietOnceNoneOfItsTimesIsRecent() throws IOException {
        put("a.xlsx");
        Dropped file = new Inbox(folder).list().files().get(0);
        Settling settling = Settling.USUAL;
        assertThat(settling.isQuiet(file, file.touched().plusSeconds(1))).isFalse();
        assertThat(settling.isQuiet(file, file.touched().plusSeconds(2))).isTrue();
        Dropped copy = new Dropped(
                file.name(),
                file.path(),
                new Identity(1, Instant.EPOCH, file.identity().key()),
                file.touched());
        assertThat(settling.isQuiet(copy, file.touched())).isFalse();
    }

    @Test
    void twoLooksTellAFileThatGrowsFromOneThatStands() throws IOException {
        put("đang chép.xlsx");
        put("đứng yên.xlsx");
        Listing before = new Inbox(folder).list();
        Files.writeString(folder.resolve("đang chép.xlsx"), "dài hơn");
        put("mới.xlsx");
        Listing after = new Inbox(folder).list();
        assertThat(after.files().stream().filter(Settling.unchangedSince(before)))
                .extracting(Dropped::name)
                .containsExactly("đứng yên.xlsx");
        assertThat(new Settling(Duration.ZERO).areQuiet(after.files(), Instant.MAX))
                .isTrue();
    }

    private void put(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "a");
    }
}
