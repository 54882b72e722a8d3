package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

/** What programs write that is not quite what Excel writes. */
class DialectsTest {
    private static final String ONE = "<row r='1'><c r='A1'><v>1</v></c></row>";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String USUAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CORE =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    @Test
    void readsAStrictWorkbook() {
        Book book = HandMade.workbook("""
                        <worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships">\
                        <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d" s="1"><v>2021-05-21</v></c><c r="C1"><v>7</v></c></row></sheetData>\
                        <mergeCells><mergeCell ref="A1:A2"/></mergeCells><hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks></worksheet>""")
                .part("_rels/.rels", strict("rId1", "officeDocument", "xl/workbook.xml", ""))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        HandMade.relationships(
                                        "rId1",
                                        "worksheet",
                                        "worksheets/sheet1.xml",
                                        "rId2",
                                        "sharedStrings",
                                        "sharedStrings.xml")
                                .replace(USUAL, STRICT))
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        strict("rId1", "hyperlink", "https://tonghop.invalid/1327", " TargetMode='External'"))
                .part("xl/workbook.xml", """
                        <workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" conformance="strict">\
                        <workbookPr date1904="true"/><sheets><sheet name="Bìa" sheetId="1" r:id="rId1"/></sheets></workbook>""")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst xmlns='http://purl.oclc.org/ooxml/spreadsheetml/main'><si><t>đảng bộ</t></si></sst>")
                .read();
        SheetCells sheet = book.sheets().get(0);
        assertThat(sheet.cells())
                .extracting(Cell::type, Cell::raw)
                .containsExactly(
                        tuple(Cell.Type.TEXT, "đảng bộ"),
                        tuple(Cell.Type.DATE, "2021-05-21"),
                        tuple(Cell.Type.NUMBER, "7"));
        assertThat(sheet.merges()).containsExactly(new Merge(0, 0, 1, 0));
        assertThat(sheet.hyperlinks()).containsExactly(entry(new CellRef(0, 0), "https://tonghop.invalid/1327"));
        assertThat(book.date1904()).isTrue();
    }

    private static String strict(String id, String type, String target, String more) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='%s' Type='%s/%s' Target='%s'%s/></Relationships>"
                .formatted(id, STRICT, type, target, more);
    }

    @Test
    void readsAWorkbookWithMacrosAndSaysSo() {
        Book book = HandMade.rows(ONE)
                .part(
                        "xl/_rels/workbook.xml.rels",
                        HandMade.relationships("rId1", "worksheet", "worksheets/sheet1.xml")
                                .replace(
                                        "</Relationships>",
                                        "<Relationship Id='rId9' Type='http://schemas.microsoft.com/office/2006/relationships/vbaProject' Target='vbaProject.bin'/></Relationships>"))
                .part("xl/vbaProject.bin", "không chạy")
                .read();
        assertThat(book.macros()).isTrue();
        assertThat(book.sheets().get(0).cells()).extracting(Cell::raw).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<cp:coreProperties xmlns:cp='c' xmlns:dcterms='t'><dcterms:created xml:lang='vi'>x</dcterms:created><dcterms:valid/><dcterms:modified>2021-06-02T03:00:00Z</dcterms:modified></cp:coreProperties>",
                "<cp:coreProperties xmlns:cp='c' xmlns:dcterms='t'><dcterms:modified>2021-06-02T03:00:00Z</dcterms:modified><dcterms:modified>2021-06-02T03:00:00Z</dcterms:modified></cp:coreProperties>",
            })
    void readsTheTimeOfSavingFromFaultyProperties(String core) {
        assertThat(withCore(core).read().modified()).contains("2021-06-02T03:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<cp:coreProperties xmlns:cp='c' xmlns:dcterms='t'><dcterms:modified xsi:type='dcterms:W3CDTF'>2021-06-02T03:00:00Z</dcterms:modified></cp:coreProperties>",
                "<cp:coreProperties><dcterms:modified>2021</cp:coreProperties>",
                "không phải XML",
            })
    void readsFiguresBesidePropertiesThatAreNoXml(String core) {
        Book book = withCore(core).read();
        assertThat(book.modified()).isEmpty();
        assertThat(book.sheets().get(0).cells()).extracting(Cell::raw).containsExactly("1");
    }

    @Test
    void refusesPropertiesThatDeclareADocumentTypeOrChangedOnTheWay() {
        Refusals.assertUnreadable(withCore("<!DOCTYPE x []><x/>").bytes(), Reason.DTD);
        byte[] damaged = withCore("<a>" + "b".repeat(200) + "</a>").bytes();
        Zip zip = Zip.open(damaged);
        damaged[zip.entry("docProps/core.xml").orElseThrow().data() + 2] ^= 0x40;
        Refusals.assertUnreadable(damaged, Reason.DAMAGED);
    }

    private static HandMade withCore(String core) {
        return HandMade.rows(ONE)
                .part(
                        "_rels/.rels",
                        HandMade.relationships("rId1", "officeDocument", "xl/workbook.xml")
                                .replace(
                                        "</Relationships>",
                                        "<Relationship Id='rId2' Type='" + CORE
                                                + "' Target='docProps/core.xml'/></Relationships>"))
                .part("docProps/core.xml", core);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "A1:XFD1048576", "", "B7:A1"})
    void trustsNoDeclaredExtent(String dimension) {
        assertThat(HandMade.workbook("<worksheet xmlns='" + Xml.MAIN + "'><dimension ref='" + dimension
                                + "'/><sheetData>" + ONE
                                + "<row r='1048576'><c r='C1048576'><v>3</v></c></row></sheetData></worksheet>")
                        .sheet()
                        .cells())
                .extracting(cell -> cell.ref() + "=" + cell.raw())
                .containsExactly("A1=1", "C1048576=3");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "true, 1", "0, 0", "false, 0", "' true ', 1"})
    void readsBooleansInBothSpellings(String stored, String raw) {
        assertThat(HandMade.rows("<row r='1'><c r='A1' t='b'><v>" + stored + "</v></c></row>")
                        .sheet()
                        .cells())
                .extracting(Cell::type, Cell::raw)
                .containsExactly(tuple(Cell.Type.BOOL, raw));
    }

    @ParameterizedTest
    @CsvSource({"false, false", "0, false", "true, true", "1, true"})
    void readsLocksInBothSpellings(String stored, boolean locked) {
        Book book = HandMade.rows("<row r='1'><c r='A1' s='0'><v>1</v></c></row>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        HandMade.relationships(
                                "rId1", "worksheet", "worksheets/sheet1.xml", "rId2", "styles", "styles.xml"))
                .part(
                        "xl/styles.xml",
                        "<styleSheet xmlns='" + Xml.MAIN
                                + "'><fonts><font><name val='.VnTime'/></font></fonts><cellXfs><xf numFmtId='9' fontId='0'><protection locked='"
                                + stored + "'/></xf></cellXfs></styleSheet>")
                .read();
        assertThat(book.styles().of(0)).isEqualTo(new Style("0%", ".VnTime", locked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"count='-5' uniqueCount='-5'", "uniqueCount='2147483647'", "count='x'"})
    void trustsNoDeclaredNumberOfTexts(String counts) {
        assertThat(HandMade.rows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
                        .part(
                                "xl/sharedStrings.xml",
                                "<sst xmlns='" + Xml.MAIN + "' " + counts + "><si><t>một</t></si></sst>")
                        .sheet()
                        .cells())
                .extracting(Cell::raw)
                .containsExactly("một");
    }

    @Test
    void readsFullWidthDigitsAndLongNumbersAsStored() {
        List<Cell> cells = HandMade.rows(
                        "<row r='1'><c r='A1'><v>１２</v></c><c r='B1'><v>1,5</v></c><c r='C1'><v>9007199254740993</v></c><c r='D1'><v>INF</v></c></row>")
                .sheet()
                .cells();
        assertThat(cells).extracting(Cell::raw).containsExactly("１２", "1,5", "9007199254740993", "INF");
    }

    @Test
    void keepsTheSheetThatSeveralTabsShareAndTakesAbsoluteTargets() {
        Book book = HandMade.rows(ONE)
                .part(
                        "xl/_rels/workbook.xml.rels",
                        HandMade.relationships("rId1", "worksheet", "/xl/worksheets/sheet1.xml"))
                .part("xl/workbook.xml", """
                        <x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                        <x:sheets><x:sheet name="A" sheetId="1" q:id="rId1"/><x:sheet name="B" sheetId="2" q:id="rId1" state="hidden"/></x:sheets></x:workbook>""")
                .read();
        assertThat(book.sheets())
                .extracting(
                        SheetCells::name,
                        SheetCells::hidden,
                        sheet -> sheet.cells().size())
                .containsExactly(tuple("A", false, 1), tuple("B", true, 1));
    }
}
