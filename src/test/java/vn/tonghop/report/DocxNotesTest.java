package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

class DocxNotesTest {
    @TempDir
    Path folder;

    @Test
    void a_comment_holds_its_paragraphs_and_names_the_program_as_its_author() throws IOException {
        try (XWPFDocument read = read(written())) {
            assertThat(read.getComments())
                    .extracting(comment -> comment.getAuthor())
                    .containsOnly("Tổng Hợp");
            assertThat(read.getComments())
                    .extracting(comment -> comment.getText())
                    .containsExactly("Đề cương in: năm 2001", "Một\nHai", "Trong bảng");
        }
    }

    @Test
    void a_comment_lies_over_the_whole_paragraph_or_over_what_was_written_from_here_on() throws IOException {
        String text = DocxPackage.read(written()).text(DocxPackage.TEXT);
        assertThat(text)
                .containsSubsequence(
                        "<w:commentRangeStart w:id=\"0\"/>",
                        "Năm 2011",
                        "<w:commentRangeEnd w:id=\"0\"/>",
                        "<w:commentReference w:id=\"0\"/>",
                        "Câu đầu. ",
                        "<w:commentRangeStart w:id=\"1\"/>",
                        "Câu sau.",
                        "<w:commentRangeEnd w:id=\"1\"/>",
                        "<w:tc>",
                        "<w:commentRangeStart w:id=\"2\"/>",
                        "Ô");
    }

    @Test
    void a_footnote_is_numbered_from_one_behind_the_lines_that_part_it_from_the_text() throws IOException {
        try (XWPFDocument read = read(written())) {
            assertThat(read.getFootnotes())
                    .extracting(note -> note.getId().intValue())
                    .containsExactly(-1, 0, 1, 2);
            assertThat(read.getFootnotes().get(2).getParagraphs().get(0).getText())
                    .isEqualTo(" Kế hoạch số 12-KH/BTG.");
        }
    }

    @Test
    void a_footnote_with_a_comment_between_it_and_the_one_before_is_a_comment_so_that_no_program_loses_it()
            throws IOException {
        Docx document = new Docx(LayoutProfile.HD36, "Thử");
        document.paragraph(DocxStyle.TEXT).text("Một").footnote("Chú thích một.", "Thêm.");
        document.paragraph(DocxStyle.TEXT).text("Hai").comment("Nhận xét");
        document.paragraph(DocxStyle.TEXT).text("Ba").footnote("Chú thích hai.");
        try (XWPFDocument read = read(bytes(document))) {
            assertThat(read.getFootnotes().get(2).getParagraphs())
                    .extracting(line -> line.getText())
                    .containsExactly(" Chú thích một.", "Thêm.");
            assertThat(read.getComments())
                    .extracting(comment -> comment.getText())
                    .containsExactly("Nhận xét", "Chú thích hai.");
        }
    }

    @Test
    void the_same_calls_give_the_same_bytes() {
        assertThat(written()).isEqualTo(written());
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "TONGHOP_FULL_TESTS", matches = "1")
    void comments_and_footnotes_outlive_another_program() throws Exception {
        try (XWPFDocument read = read(throughOffice(written()))) {
            assertThat(read.getComments())
                    .extracting(comment -> comment.getText())
                    .containsExactly("Đề cương in: năm 2001", "Một\nHai", "Trong bảng");
            assertThat(read.getComments())
                    .extracting(comment -> comment.getAuthor())
                    .containsOnly("Tổng Hợp");
            assertThat(read.getFootnotes().stream()
                            .map(note -> note.getParagraphs().get(0).getText().strip()))
                    .contains("Kế hoạch số 12-KH/BTG.", "Hội nghị ngày 05/5/2021.");
        }
    }

    private static byte[] written() {
        Docx document = new Docx(LayoutProfile.HD36, "Thử");
        document.paragraph(DocxStyle.HEADING_1).text("Năm 2011").comment("Đề cương in: năm 2001");
        document.paragraph(DocxStyle.TEXT)
                .text("Câu đầu. ")
                .here()
                .text("Câu sau.")
                .comment("Một", "Hai");
        document.table(List.of(40.0), true).row(false).cell().text("Ô").comment("Trong bảng");
        document.paragraph(DocxStyle.TEXT)
                .text("Đã ban hành kế hoạch")
                .footnote("Kế hoạch số 12-KH/BTG.")
                .text(", mở hội nghị")
                .footnote("Hội nghị ngày 05/5/2021.");
        return bytes(document);
    }

    private static byte[] bytes(Docx document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static XWPFDocument read(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    private byte[] throughOffice(byte[] docx) throws Exception {
        Path file = Files.write(folder.resolve("thu.docx"), docx);
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "docx",
                        "--outdir",
                        folder.resolve("out").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor()).isZero();
        return Files.readAllBytes(folder.resolve("out").resolve("thu.docx"));
    }
}
