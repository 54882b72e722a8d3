package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.workbook.Cell.Run;

class WordTablesTest {
    private static final String STYLES = """
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr></w:rPrDefault></w:docDefaults>\
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>\
            <w:style w:type="paragraph" w:styleId="Cell"><w:basedOn w:val="Normal"/></w:style>\
            <w:style w:type="character" w:styleId="Big"><w:rPr><w:rFonts w:hAnsi=".VnTimeH"/></w:rPr></w:style></w:styles>""";

    @Test
    void a_table_is_a_sheet_and_the_text_before_it_is_kept() {
        Book book = read("<w:p><w:r><w:t>PHỤ LỤC </w:t></w:r><w:r><w:t>02</w:t></w:r></w:p><w:p/>"
                + table(row(cell("", "Năm"), cell("", "Số")), row(cell("", "2013"), cell("", "12"))));

        assertThat(book.sheets()).extracting(SheetCells::name).containsExactly("", "Bảng 1");
        assertThat(book.sheets().get(0).cells())
                .extracting(cell -> cell.ref() + " " + cell.raw().strip())
                .containsExactly("A1 PHỤ LỤC 02");
        assertThat(cells(book, 1)).containsExactly("A1 Năm", "B1 Số", "A2 2013", "B2 12");
    }

    @Test
    void merges_in_both_directions_take_their_place_in_the_grid() {
        Book book = read(table(
                row(cell("<w:vMerge w:val=\"restart\"/>", "Năm"), cell("<w:gridSpan w:val=\"2\"/>", "Đảng viên")),
                row(cell("<w:vMerge/>", ""), cell("", "Tổng số"), cell("", "Nữ")),
                row(cell("", "2013"), cell("", "5"), cell("", "2"))));

        assertThat(book.sheets().get(1).merges())
                .containsExactlyInAnyOrder(new Merge(0, 0, 1, 0), new Merge(0, 1, 0, 2));
        assertThat(cells(book, 1)).contains("B2 Tổng số", "C2 Nữ", "C3 2");
    }

    @Test
    void rows_may_begin_later_and_deleted_ones_are_gone() {
        Book book = read(table(
                row(cell("", "a"), cell("", "b")),
                "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + cell("", "x") + "</w:tr>",
                "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("", "d") + "</w:tr>"));

        assertThat(cells(book, 1)).containsExactly("A1 a", "B1 b", "B2 d");
    }

    @Test
    void text_is_what_a_reader_sees() {
        Book book = read(table(row(
                "<w:tc><w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t></w:r>"
                        + "<w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>4</w:t></w:r></w:moveFrom>"
                        + "<w:ins><w:r><w:t>5</w:t></w:r></w:ins></w:p><w:p><w:r><w:t>6</w:t><w:br/><w:t>7</w:t></w:r></w:p></w:tc>",
                "<w:sdt><w:sdtContent>" + cell("", "8") + "</w:sdtContent></w:sdt>")));

        assertThat(cells(book, 1)).containsExactly("A1 1-25\n6\n7", "B1 8");
    }

    @Test
    void a_table_inside_another_is_one_of_its_own() {
        String inner = table(row(cell("", "in")));
        Book book =
                read(table(row("<w:tc><w:p><w:r><w:t>out</w:t></w:r></w:p>" + inner + "<w:p/></w:tc>", cell("", "b"))));

        assertThat(cells(book, 1)).containsExactly("A1 out\n", "B1 b");
        assertThat(cells(book, 2)).containsExactly("A1 in");
    }

    @Test
    void fonts_come_from_the_run_its_style_its_paragraph_or_the_document() {
        Book book = read(
                table(
                        row(
                                "<w:tc><w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr>"
                                        + "<w:r><w:t>ab</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Big\"/></w:rPr><w:t>cd</w:t></w:r>"
                                        + "<w:r><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"VNI-Times\"/></w:rPr><w:t>ef</w:t></w:r></w:p></w:tc>")));

        assertThat(book.sheets().get(1).cells().get(0).runs())
                .containsExactly(new Run(0, ".VnTime"), new Run(2, ".VnTimeH"), new Run(4, "VNI-Times"));
    }

    @Test
    void a_document_that_costs_too_much_or_is_none_is_refused() {
        Budget few = new Budget(1 << 20, 100, 1 << 20, 1 << 20, 2, 100, 1 << 20, Duration.ofSeconds(20), () -> 0);
        byte[] three = document(table(row(cell("", "1"), cell("", "2"), cell("", "3"))));

        assertThatThrownBy(() -> WordTables.read(three, few, n -> "")).isInstanceOf(UnreadableWorkbookException.class);
        byte[] wide = document(table(row(
                cell("<w:gridSpan w:val=\"999\"/>", "1"), cell("<w:gridSpan w:val=\"999\"/>", "2"), cell("", "3"))));
        assertThatThrownBy(() -> WordTables.read(wide, Budget.ofOurOwn(), n -> ""))
                .isInstanceOf(UnreadableWorkbookException.class);
        assertThatThrownBy(() -> WordTables.read(new byte[] {1, 2}, few, n -> ""))
                .isInstanceOf(UnreadableWorkbookException.class);
        assertThatThrownBy(() -> WordTables.read(document("<w:tbl>"), few, n -> ""))
                .isInstanceOf(UnreadableWorkbookException.class);
    }

    private static List<String> cells(Book book, int sheet) {
        return book.sheets().get(sheet).cells().stream()
                .map(cell -> cell.ref() + " " + cell.raw())
                .toList();
    }

    private static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String text) {
        String run = text.isEmpty() ? "" : "<w:r><w:t>" + text + "</w:t></w:r>";
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p>" + run + "</w:p></w:tc>";
    }

    private static Book read(String body) {
        return WordTables.read(document(body), Budget.standard(() -> 0), number -> "Bảng " + number);
    }

    private static byte[] document(String body) {
        return new HandMade()
                .part("[Content_Types].xml", "<Types/>")
                .part("_rels/.rels", HandMade.relationships("rId1", "officeDocument", "word/document.xml"))
                .part("word/_rels/document.xml.rels", HandMade.relationships("rId1", "styles", "styles.xml"))
                .part("word/styles.xml", STYLES)
                .part(
                        "word/document.xml",
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                + body + "</w:body></w:document>")
                .bytes();
    }
}
