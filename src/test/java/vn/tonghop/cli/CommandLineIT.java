package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as processes of their own. */
class CommandLineIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private PackagedJar jar;

    @BeforeEach
    void standInAnEmptyFolder() {
        jar = new PackagedJar(folder);
    }

    @Test
    void helpIsVietnameseInUtf8WhateverTheLocale() throws Exception {
        CommandLineRun help = jar.run("--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("Cách dùng: tonghop", "Gốc gác của một con số");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void lettersThatTheLocaleLosesAreNeverWrittenDown() throws Exception {
        CommandLineRun run = jar.run("rule", "nghi-quyet-13", "extend", "DV0001", "2021-06-04", "--reason", "đã hỏi");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("Chữ có dấu trong dòng lệnh không đọc được");
    }

    @Test
    void theResultIsAllThatStandardOutputCarries() throws Exception {
        CommandLineRun cells = jar.run("cells", "nghi-quyet-13");
        CommandLineRun status = jar.run("status", "--json", "--today", "2021-05-27");

        assertThat(cells).isEqualTo(CommandLineRun.of("cells", "nghi-quyet-13"));
        assertThat(status.out())
                .startsWith("{\n  \"today\" : \"2021-05-27\",\n")
                .endsWith("}\n");
        assertThat(status.err()).isEmpty();
    }

    @Test
    void whileOneProcessServesAnotherAsksAndDecidesThroughIt() throws Exception {
        CommandLineRun.of("sample", "nghi-quyet-13", "--units", "3", "--seed", "1", "--workspace", folder.toString());
        PackagedJar.Started serving = jar.start("serve", "--port", "0");
        await().atMost(PATIENCE).until(() -> inbox().isEmpty() && Files.exists(folder.resolve("outbox/tep.csv")));

        CommandLineRun held = jar.run("run");
        assertThat(held.exit()).isEqualTo(1);
        assertThat(held.err()).contains("do tiến trình số " + serving.process().pid() + " giữ");
        assertThat(jar.run("status", "nghi-quyet-13").out()).contains("Đã gửi 3/3 đơn vị");
        assertThat(jar.run("status", "khong-co").exit()).isEqualTo(2);
        CommandLineRun verified = jar.run("verify", "nghi-quyet-13");
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out()).startsWith("Khớp: đợt nghi-quyet-13 dựng lại từ 3 tệp gốc của 3 đơn vị");
        CommandLineRun ruled = jar.run("rule", "nghi-quyet-13", "extend", "DV0002", "2099-01-31", "--reason", "xin");
        assertThat(ruled.out()).isEqualTo("1\n");
        assertThat(ruled.err()).startsWith("Quyết định số 1: ");

        serving.process().destroy();
        assertThat(serving.ended().exit()).isZero();
        assertThat(serving.said()).contains("Đang theo dõi", "Đã nhận 3 tệp", "Đã dừng.");
        assertThat(folder.resolve("data/owner.json")).doesNotExist();
        assertThat(jar.run("rule", "nghi-quyet-13", "list").out()).startsWith("Quyết định số 1: ");
    }

    @Test
    void aKilledProcessNeverBlocks() throws Exception {
        PackagedJar.Started serving = jar.start("serve", "--port", "0");
        await().atMost(PATIENCE).until(() -> serving.said().contains("Đang theo dõi"));

        serving.process().destroyForcibly();
        serving.ended();

        assertThat(jar.run("status").exit()).isZero();
    }

    @Test
    void theDemonstrationTellsItsStoryAndEnds() throws Exception {
        CommandLineRun demo = jar.run("demo", "--once");

        assertThat(demo.exit()).isZero();
        assertThat(demo.out())
                .contains(
                        "1. GỬI ĐI. 40 đơn vị", "39 đơn vị đã gửi", "DV0026", "Đã nhận 42 tệp từ inbox", "IMG_2041.jpg")
                .contains("de-an-1327/tong-hop.xlsx", "de-an-1327/bao-cao.docx");
        assertThat(folder.resolve("tonghop-demo/outbox/de-an-1327/tong-hop.csv"))
                .isRegularFile();
    }

    private List<Path> inbox() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("inbox"))) {
            return files.toList();
        }
    }
}
