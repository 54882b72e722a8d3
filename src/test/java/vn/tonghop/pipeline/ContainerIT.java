package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.intake.PackedFiles.eml;
import static vn.tonghop.intake.PackedFiles.files;
import static vn.tonghop.intake.PackedFiles.marked;
import static vn.tonghop.intake.PackedFiles.msg;
import static vn.tonghop.intake.PackedFiles.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.answers.Answers;
import vn.tonghop.parse.WordAppendix;
import vn.tonghop.store.Sha256;

/** Workbooks that come in ZIP files and mails count like any other, and what comes with them belongs to their unit. */
class ContainerIT {
    private static final String CAMPAIGN = "ket-luan-224";
    private static final String THE_DAY_BEFORE = "Sat, 1 Jun 2024 23:30:00 +0000";
    private static final byte[] PDF = "%PDF-1.4 bản ký".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private CityWorkspace city;

    @BeforeEach
    void makeCity() throws IOException {
        city = new CityWorkspace(folder.resolve("city"), CAMPAIGN, 4);
    }

    @Test
    void oneUnitsFiguresAreTheSameInWhateverTheyCome() throws IOException {
        byte[] workbook = city.filled("DV0001", city.invented("DV0001"));
        city.drop("bao cao.xlsx", workbook);
        city.run();
        List<String> plain = figures(city);
        assertThat(plain).hasSizeGreaterThan(20);
        Map<String, byte[]> packed = files("Đơn vị/báo cáo.xlsx", workbook);
        Map<String, byte[]> containers = new TreeMap<>(files(
                "hop.zip", zip(packed),
                "thu.msg", msg(CityWorkspace.NOON, packed),
                "thu.eml", eml(THE_DAY_BEFORE, packed),
                "thu co hop.eml", eml(THE_DAY_BEFORE, files("hop.zip", zip(packed)))));
        for (var container : containers.entrySet()) {
            CityWorkspace other = new CityWorkspace(folder.resolve(container.getKey()), CAMPAIGN, 4);
            other.drop(container.getKey(), container.getValue());
            RunSummary run = other.run();
            assertThat(run.taken()).extracting(FileLine::verdict).contains("UNPACKED", "ACCEPTED");
            assertThat(figures(other)).as(container.getKey()).isEqualTo(plain);
            assertThat(other.csv("so-lieu.csv").get(0).get("file")).startsWith(container.getKey() + "!");
            assertThat(other.workspace.inbox()).isEmptyDirectory();
        }
    }

    @Test
    void everyMemberHasAVerdictOfItsOwnAndTheContainerIsKept() throws IOException {
        byte[] workbook = city.filled("DV0001", city.invented("DV0001"));
        byte[] box = zip(
                files("b/lai.xlsx", workbook, "a.xlsx", workbook, "ghi chu.txt", "Kính gửi", "__MACOSX/._a.xlsx", "x"));
        city.drop("hop.zip", box);
        RunSummary run = city.run();
        assertThat(verdicts(run.taken()))
                .containsExactly(
                        "hop.zip UNPACKED",
                        "hop.zip!a.xlsx ACCEPTED",
                        "hop.zip!b/lai.xlsx DUPLICATE",
                        "hop.zip!ghi chu.txt UNREADABLE");
        assertThat(run.taken().get(0).reason()).isEqualTo("Đã mở: 3 tệp bên trong, mỗi tệp có kết luận riêng");
        for (FileLine line : run.taken()) {
            Path kept = city.workspace
                    .archive()
                    .resolve(line.sha256().substring(0, 2))
                    .resolve(line.sha256());
            assertThat(kept).isRegularFile();
        }
        assertThat(toLookAt()).hasSize(2).anyMatch(name -> name.endsWith("-ghi-chu.txt.txt"));
        city.drop("hop lan nua.zip", box);
        assertThat(verdicts(city.run().taken())).containsExactly("hop lan nua.zip DUPLICATE");
        assertThat(city.run().outputs().written()).isEmpty();
    }

    @Test
    void aContainerInAContainerIsOpenedAndOneInThatIsNotUntilItComesByItself() throws IOException {
        byte[] inner = zip(files("a.xlsx", city.filled("DV0001", city.invented("DV0001"))));
        city.drop("ngoai.zip", zip(files("giua.zip", zip(files("trong.zip", inner, "b.txt", "x")))));
        assertThat(verdicts(city.run().taken()))
                .containsExactly(
                        "ngoai.zip UNPACKED",
                        "ngoai.zip!giua.zip UNPACKED",
                        "ngoai.zip!giua.zip!b.txt UNREADABLE",
                        "ngoai.zip!giua.zip!trong.zip UNREADABLE");
        city.drop("trong.zip", inner);
        assertThat(verdicts(city.run().taken())).containsExactly("trong.zip DUPLICATE", "trong.zip!a.xlsx ACCEPTED");
        assertThat(ledger()).contains("ngoai.zip!giua.zip!trong.zip,", ",UNPACKED,");
    }

    @Test
    void aBombAnEmptyZipAndALockedOneAreToldAndTheRunGoesOn() throws IOException {
        city.drop("bom.zip", zip(files("a.xlsx", new byte[70 << 20])));
        city.drop("khoa.zip", marked(zip(files("a.xlsx", "bí mật")), "a.xlsx", 1, 0, 0));
        city.drop("rong.zip", zip(files("thu muc/", "")));
        city.drop(
                "thu.eml", "From: a\r\nSubject: b\r\nTo: c\r\n\r\nTong so 12\r\n".getBytes(StandardCharsets.US_ASCII));
        city.drop(
                "mot nua.zip",
                marked(
                        zip(files("khoa.xlsx", "bí mật", "mo.xlsx", city.filled("DV0001", city.invented("DV0001")))),
                        "khoa.xlsx",
                        1,
                        0,
                        0));
        RunSummary run = city.run();
        assertThat(run.taken().stream().collect(Collectors.toMap(FileLine::file, FileLine::reason)))
                .containsEntry("bom.zip", "Quá lớn khi giải nén, không mở để bảo đảm an toàn")
                .containsEntry("khoa.zip", "Tệp nén có mật khẩu, không mở được")
                .containsEntry("rong.zip", "Tệp nén không có tệp nào bên trong")
                .containsEntry("thu.eml", "Thư không có tệp đính kèm")
                .containsEntry("mot nua.zip!khoa.xlsx", "Tệp nén có mật khẩu, không mở được");
        assertThat(verdicts(run.taken()))
                .contains("bom.zip UNREADABLE", "mot nua.zip UNPACKED", "mot nua.zip!mo.xlsx ACCEPTED");
        assertThat(toLookAt())
                .filteredOn(name -> name.endsWith("-khoa.xlsx.txt"))
                .hasSize(1);
    }

    @Test
    void theDayOfAMailIsTheDayOfReceiptUnlessItIsYetToCome() throws IOException {
        byte[] workbook = city.filled("DV0001", city.invented("DV0001"));
        city.drop("a.eml", eml(THE_DAY_BEFORE, files("a.xlsx", workbook)));
        city.drop("b.eml", eml("Tue, 4 Jun 2024 09:00:00 +0700", files("b.txt", "Kính gửi")));
        Map<String, String> days =
                city.run().taken().stream().collect(Collectors.toMap(FileLine::file, FileLine::received));
        assertThat(days)
                .containsEntry("a.eml", "2024-06-02")
                .containsEntry("a.eml!a.xlsx", "2024-06-01")
                .containsEntry("b.eml!b.txt", "2024-06-02");
        assertThat(unit("DV0001").firstReceipt()).contains(CityWorkspace.FIRST_DAY.minusDays(1));
    }

    @Test
    void documentsBesideTheWorkbookOfOneUnitAreItsOwn() throws IOException {
        city.drop("hop.zip", zip(files("a.xlsx", city.filled("DV0001", city.invented("DV0001")), "ky.pdf", PDF)));
        RunSummary run = city.run();
        assertThat(verdicts(run.taken())).contains("hop.zip!ky.pdf ATTACHED");
        FileLine scan = run.taken().get(2);
        assertThat(List.of(scan.campaign(), scan.unit(), scan.reason()))
                .containsExactly(CAMPAIGN, "DV0001", "Bản quét hoặc ảnh của đơn vị, giữ cùng báo cáo");
        assertThat(unit("DV0001").signed()).isTrue();
        assertThat(toLookAt()).isEmpty();
    }

    @Test
    void theReadersWorkbookOpensTheFilesOfAUnitAndItsSignedCopyWithAClick() throws IOException {
        byte[] workbook = city.filled("DV0001", city.invented("DV0001"));
        city.drop("hop.zip", zip(files("a.xlsx", workbook, "ky.pdf", PDF)));
        city.run();
        Path outputs = city.workspace.outbox(CAMPAIGN);
        Map<String, byte[]> opened = new TreeMap<>();
        try (Workbook book =
                WorkbookFactory.create(outputs.resolve("tong-hop.xlsx").toFile(), null, true)) {
            for (Row row : book.getSheet("Tình hình nộp")) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        String target = cell.getCellFormula().split("\"")[1];
                        opened.put(cell.getStringCellValue(), Files.readAllBytes(outputs.resolve(target)));
                    }
                }
            }
        }
        assertThat(opened.keySet()).containsExactly("hop.zip!a.xlsx", "hop.zip!ky.pdf");
        assertThat(opened.get("hop.zip!a.xlsx")).isEqualTo(workbook);
        assertThat(opened.get("hop.zip!ky.pdf")).isEqualTo(PDF);
    }

    @Test
    void documentsBesideSeveralUnitsOrNoneAreHeld() throws IOException {
        city.drop(
                "hop.zip",
                zip(files(
                        "a.xlsx", city.filled("DV0001", city.invented("DV0001")),
                        "b.xlsx", city.filled("DV0002", city.invented("DV0002")),
                        "ky.pdf", PDF)));
        city.drop("hop 2.zip", zip(files("rieng.pdf", "%PDF-1.4 khác")));
        assertThat(verdicts(city.run().taken())).contains("hop.zip!ky.pdf HELD", "hop 2.zip!rieng.pdf HELD");
        assertThat(unit("DV0001").signed()).isFalse();
        String scan = sha256("hop.zip!ky.pdf");
        try (OpenWorkspace open = city.open()) {
            open.rulings().assign(CAMPAIGN, scan.substring(0, 8), "DV0002", "đã hỏi");
        }
        city.run();
        assertThat(ledger()).contains("hop.zip!ky.pdf," + scan + ",ATTACHED," + CAMPAIGN + ",DV0002");
        assertThat(unit("DV0002").signed()).isTrue();
    }

    @Test
    void aRulingThatGivesTheWorkbookToAnotherUnitMovesWhatCameWithIt() throws IOException {
        city.drop("hop.zip", zip(files("a.xlsx", city.filled("DV0001", city.invented("DV0001")), "ky.pdf", PDF)));
        city.run();
        try (OpenWorkspace open = city.open()) {
            open.rulings().assign(CAMPAIGN, sha256("hop.zip!a.xlsx").substring(0, 8), "DV0002", "đã hỏi");
        }
        city.run();
        assertThat(ledger())
                .contains("hop.zip!ky.pdf," + sha256("hop.zip!ky.pdf") + ",ATTACHED," + CAMPAIGN + ",DV0002");
        assertThat(unit("DV0001").signed()).isFalse();
        assertThat(unit("DV0002").signed()).isTrue();
    }

    @Test
    void aScanThatCameAloneIsAttachedOnceItComesWithTheWorkbook() throws IOException {
        byte[] workbook = city.filled("DV0001", city.invented("DV0001"));
        city.drop("ky.pdf", PDF);
        city.drop("bao cao.xlsx", workbook);
        city.run();
        assertThat(ledger()).contains(",HELD,");
        city.drop("ca hai.zip", zip(files("bao cao.xlsx", workbook, "ky.pdf", PDF)));
        city.run();
        assertThat(ledger()).contains(",ATTACHED,").doesNotContain(",HELD,");
    }

    @Test
    void anAppendixFilledInWordIsReadWhenItComesWithTheWorkbookOfItsUnit() throws IOException {
        CityWorkspace board = new CityWorkspace(folder.resolve("board"), "de-an-1327", 3);
        byte[] appendix = new WordAppendix("de-an-1327")
                .type("2013/c2", "12")
                .table("PL02")
                .bytes();
        byte[] document = new WordAppendix("de-an-1327").say("Báo cáo").bytes();
        byte[] workbook = board.filled("DV0001", withoutTable(board.invented("DV0001"), "PL02"));
        board.drop(
                "hop.zip",
                zip(files("bieu.xlsx", workbook, "phu luc.docx", appendix, "van ban.docx", document, "ky.pdf", PDF)));
        byte[] box = Files.readAllBytes(board.workspace.inbox().resolve("hop.zip"));
        List<String> expected = List.of(
                "hop.zip UNPACKED",
                "hop.zip!bieu.xlsx ACCEPTED",
                "hop.zip!ky.pdf ATTACHED",
                "hop.zip!phu luc.docx ACCEPTED_WITH_NOTES",
                "hop.zip!van ban.docx ATTACHED");
        assertThat(verdicts(board.run().taken())).isEqualTo(expected);
        assertThat(board.csv("so-lieu.csv"))
                .filteredOn(row -> "PL02/2013/c2".equals(row.get("key")))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("value", "12").containsEntry("file", "hop.zip!phu luc.docx"));
        assertThat(board.run().outputs().written()).isEmpty();
        Path file = Files.write(folder.resolve("hop.zip"), box);
        assertThat(new Checking(Opening.of(board.workspace), Locale.ROOT).check(file))
                .extracting(one -> one.file().substring(folder.toString().length() + 1) + " " + one.verdict())
                .containsAll(expected.subList(2, 5));
        try (OpenWorkspace open = board.open()) {
            open.rulings().assign("de-an-1327", Sha256.of(workbook).substring(0, 8), "DV0002", "đã hỏi");
        }
        board.run();
        assertThat(board.csv("so-lieu.csv"))
                .filteredOn(row -> "PL02/2013/c2".equals(row.get("key")) && "12".equals(row.get("value")))
                .extracting(row -> row.get("unit"))
                .containsExactly("DV0002");
    }

    private static Answers withoutTable(Answers answers, String table) {
        Answers.Builder kept = new Answers.Builder(answers.form());
        answers.form().fields().stream()
                .filter(field -> !field.key().table().equals(table))
                .forEach(field -> kept.set(field.ordinal(), answers.get(field)));
        return kept.build();
    }

    @Test
    void aLostDatabaseIsMadeAgainFromTheArchiveWithEveryMember() throws IOException {
        byte[] workbook = city.filled("DV0001", city.invented("DV0001"));
        city.drop("a.eml", eml(THE_DAY_BEFORE, files("hop.zip", zip(files("a.xlsx", workbook, "ky.pdf", PDF)))));
        city.drop("khoa.zip", marked(zip(files("a.txt", "x", "khoa.xlsx", "y")), "khoa.xlsx", 1, 0, 0));
        city.run();
        Map<String, String> before = city.outbox();
        Files.delete(city.workspace.data().resolve("tonghop.mv.db"));
        assertThat(city.run().outputs().written()).isEmpty();
        assertThat(city.outbox()).isEqualTo(before);
        assertThat(before.get("tep.csv"))
                .contains("khoa.zip!khoa.xlsx,,UNREADABLE")
                .contains(",2024-06-01,");
    }

    @Test
    void rulingsNameMembersLikeAnyFile() throws IOException {
        city.drop("hop.zip", zip(files("a.xlsx", city.filled("DV0001", city.invented("DV0001")))));
        city.run();
        try (OpenWorkspace open = city.open()) {
            open.rulings()
                    .received(
                            CAMPAIGN,
                            sha256("hop.zip!a.xlsx").substring(0, 8),
                            CityWorkspace.FIRST_DAY.minusDays(3),
                            "đã nhận qua Zalo");
        }
        city.run();
        assertThat(ledger()).contains(",DV0001,2024-05-30,");
    }

    @Test
    void checkSaysOfAContainerWhatARunWouldSay() throws IOException {
        byte[] workbook = city.filled("DV0001", city.invented("DV0001"));
        Path file = folder.resolve("hop.zip");
        Files.write(
                file,
                zip(files("a.xlsx", workbook, "b.xlsx", workbook, "c.zip", zip(files("ky.pdf", PDF)), "d.txt", "x")));
        List<Checked> checked = new Checking(Opening.of(city.workspace), Locale.ROOT).check(file);
        assertThat(checked)
                .extracting(one ->
                        one.file().substring(folder.toString().length() + 1) + " " + one.verdict() + " " + one.unit())
                .containsExactly(
                        "hop.zip UNPACKED ",
                        "hop.zip!a.xlsx ACCEPTED DV0001",
                        "hop.zip!b.xlsx DUPLICATE ",
                        "hop.zip!c.zip UNPACKED ",
                        "hop.zip!c.zip!ky.pdf ATTACHED DV0001",
                        "hop.zip!d.txt UNREADABLE ");
        assertThat(city.workspace.data().resolve("tonghop.mv.db")).doesNotExist();
    }

    /** All columns but those that tell the file and how it was typed. */
    private static List<String> figures(CityWorkspace city) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Map<String, String> row : city.csv("so-lieu.csv")) {
            Map<String, String> kept = new TreeMap<>(row);
            kept.keySet().removeAll(List.of("file", "sheet", "cell", "as_typed"));
            rows.add(kept.toString());
        }
        return rows;
    }

    private static List<String> verdicts(List<FileLine> lines) {
        return lines.stream().map(line -> line.file() + " " + line.verdict()).toList();
    }

    private String ledger() throws IOException {
        return Files.readString(city.workspace.outbox().resolve("tep.csv"));
    }

    private String sha256(String file) throws IOException {
        return ledger().lines()
                .filter(line -> line.startsWith(file + ","))
                .findFirst()
                .orElseThrow()
                .substring(file.length() + 1, file.length() + 65);
    }

    private UnitStatus unit(String code) throws IOException {
        try (OpenWorkspace open = city.open()) {
            return open.status(Optional.of(CAMPAIGN), Locale.ROOT).campaigns().get(0).units().stream()
                    .filter(unit -> unit.unit().code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> toLookAt() throws IOException {
        Path odd = city.workspace.outbox().resolve("can-xu-ly");
        if (!Files.isDirectory(odd)) {
            return List.of();
        }
        try (var names = Files.list(odd)) {
            return names.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
