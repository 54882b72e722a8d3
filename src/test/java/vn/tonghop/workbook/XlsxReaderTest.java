package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.workbook.Oddity.Kind;

class XlsxReaderTest {
    @Test
    void readsEveryTypeOfValueAsStored() {
        SheetCells sheet = HandMade.rows("""
                        <row r="1"><c r="A1"><v>1234.50</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c>\
                        <c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="d"><v>2021-05-21T00:00:00</v></c>\
                        <c r="F1" t="inlineStr"><is><t> hội nghị </t></is></c><c r="G1" t="str"><v>12 cuộc</v></c></row>""").strings("<si><t>đảng bộ</t></si>").sheet();
        assertThat(sheet.cells())
                .containsExactly(
                        plain(0, 0, Cell.Type.NUMBER, "1234.50"),
                        plain(0, 1, Cell.Type.TEXT, "đảng bộ"),
                        plain(0, 2, Cell.Type.BOOL, "1"),
                        plain(0, 3, Cell.Type.ERROR, "#REF!"),
                        plain(0, 4, Cell.Type.DATE, "2021-05-21T00:00:00"),
                        plain(0, 5, Cell.Type.TEXT, " hội nghị "),
                        plain(0, 6, Cell.Type.TEXT, "12 cuộc"));
        assertThat(sheet.oddities()).isEmpty();
    }

    @Test
    void keepsNumbersThatAreNoNumbersForTheGrammarToRefuse() {
        assertThat(HandMade.rows(
                                "<row r='1'><c r='A1'><v>NaN</v></c><c r='B1'><v>1E400</v></c><c r='C1'><v>0x1p3</v></c></row>")
                        .sheet()
                        .cells())
                .extracting(Cell::raw)
                .containsExactly("NaN", "1E400", "0x1p3");
    }

    @Test
    void tellsAFormulaWithoutStoredResultFromZeroAndFromBlank() {
        List<Cell> cells = HandMade.rows("""
                        <row r="1"><c r="A1"><f>SUM(B1:C1)</f><v></v></c><c r="B1"><f>1+1</f></c>\
                        <c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>1+2</f><v>3</v></c><c r="E1" s="4"/><c r="F1"><v/></c></row>""").sheet().cells();
        assertThat(cells)
                .containsExactly(
                        new Cell(0, 0, Cell.Type.NUMBER, "", "SUM(B1:C1)", false, 0),
                        new Cell(0, 1, Cell.Type.NUMBER, "", "1+1", false, 0),
                        new Cell(0, 2, Cell.Type.TEXT, "", "\"\"", false, 0),
                        new Cell(0, 3, Cell.Type.NUMBER, "3", "1+2", true, 0));
        assertThat(cells).extracting(Cell::isUncalculated).containsExactly(true, true, true, false);
    }

    @Test
    void givesEveryCellOfASharedFormulaItsOwnText() {
        assertThat(HandMade.rows("""
                        <row r="1"><c r="C1"><f t="shared" ref="C1:C2" si="0">SUM($A1:B$1)*IF(A1="B1",'Số A1'!B1,LOG10(2))</f><v>3</v></c></row>\
                        <row r="2"><c r="C2"><f t="shared" si="0"/><v>7</v></c><c r="D2"><f t="shared" si="0"/><v>7</v></c></row>""").sheet().cells())
                .extracting(Cell::formula)
                .containsExactly(
                        "SUM($A1:B$1)*IF(A1=\"B1\",'Số A1'!B1,LOG10(2))",
                        "SUM($A2:B$1)*IF(A2=\"B1\",'Số A1'!B2,LOG10(2))",
                        "SUM($A2:C$1)*IF(B2=\"B1\",'Số A1'!C2,LOG10(2))");
    }

    @Test
    void joinsRunsLeavesPhoneticsOutAndDecodesEscapes() {
        assertThat(HandMade.rows("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>")
                        .strings(
                                "<si><r><rPr><b/></rPr><t>Tổng</t></r><r><t xml:space='preserve'> số</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>",
                                "<si><t>một_x000D_\nhai_x005F_x000D_ba_xZZZZ_</t></si>")
                        .sheet()
                        .cells())
                .extracting(Cell::raw)
                .containsExactly("Tổng số", "một\r\nhai_x000D_ba_xZZZZ_");
    }

    @Test
    void readsPrefixedAndStrictNamespacesAlike() {
        for (String namespace : List.of(Xml.MAIN, Xml.MAIN_STRICT)) {
            List<Cell> cells = HandMade.workbook("<x:worksheet xmlns:x='" + namespace
                            + "'><x:sheetData><x:row r='2'><x:c r='B2'><x:v>7</x:v></x:c></x:row></x:sheetData>"
                            + "<x:extLst><c xmlns='urn:other' r='Z9'><v>9</v></c></x:extLst></x:worksheet>")
                    .sheet()
                    .cells();
            assertThat(cells).containsExactly(plain(1, 1, Cell.Type.NUMBER, "7"));
        }
    }

    @Test
    void givesCellsWithoutReferenceTheNextPlaceAndSaysSo() {
        SheetCells sheet = HandMade.rows(
                        "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c r='D2'><v>4</v></c><c><v>5</v></c></row>")
                .sheet();
        assertThat(sheet.cells())
                .extracting(cell -> cell.ref().a1() + "=" + cell.raw())
                .containsExactly("A1=1", "C1=3", "D2=4", "E2=5");
        assertThat(sheet.oddities()).containsExactly(new Oddity(Kind.MISSING_REF, "A", "A1", ""));
    }

    @Test
    void keepsBothCellsThatClaimOnePlaceAndSaysSo() {
        SheetCells sheet = HandMade.rows(
                        "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row><row r='1'><c r='A1'/><c r='B1'><v>3</v></c></row>")
                .sheet();
        assertThat(sheet.cells()).extracting(Cell::raw).containsExactly("1", "2", "3");
        assertThat(sheet.oddities()).containsExactly(new Oddity(Kind.REPEATED_REF, "A", "A1", "1 | 2"));
    }

    @Test
    void namesCellsThatStandNowhereOrInAnotherRow() {
        SheetCells sheet = HandMade.rows("""
                        <row r="1"><c r="A7"><v>1</v></c></row><row r="2"><c r="ZZZZZZ1"><v>2</v></c><c r="A0"/></row>\
                        <row r="4294967295"><c r="B1048577"><v>3</v></c></row>""").sheet();
        assertThat(sheet.cells()).containsExactly(plain(6, 0, Cell.Type.NUMBER, "1"));
        assertThat(sheet.oddities())
                .containsExactly(
                        new Oddity(Kind.MISPLACED_REF, "A", "A7", "in row 1"),
                        new Oddity(Kind.BAD_REF, "A", "ZZZZZZ1", "2"),
                        new Oddity(Kind.BAD_REF, "A", "4294967295", "row"),
                        new Oddity(Kind.BAD_REF, "A", "B1048577", "3"));
    }

    @Test
    void marksATextThatPointsToNoSharedString() {
        SheetCells sheet = HandMade.rows("<row r='1'><c r='A1' t='s'><v>5</v></c></row>")
                .strings("<si><t>x</t></si>")
                .sheet();
        assertThat(sheet.cells()).containsExactly(plain(0, 0, Cell.Type.ERROR, "5"));
        assertThat(sheet.oddities()).containsExactly(new Oddity(Kind.BAD_SHARED_STRING, "A", "A1", "5"));
    }

    @Test
    void cutsATextLongerThanAnyCellMayHoldAndSaysSo() {
        SheetCells sheet = HandMade.rows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
                .strings("<si><t>" + "a".repeat(40_000) + "</t></si>")
                .sheet();
        assertThat(sheet.cells().get(0).raw()).hasSize(32_767);
        assertThat(sheet.oddities()).extracting(Oddity::kind).containsExactly(Kind.TEXT_CUT);
    }

    @Test
    void readsMergesAndTheOutsideAddressesOfLinks() {
        SheetCells sheet = HandMade.workbook("""
                        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                        xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData/>\
                        <mergeCells><mergeCell ref="B2:D3"/></mergeCells>\
                        <hyperlinks><hyperlink ref="A1" q:id="rId1"/><hyperlink ref="A2" location="A!B1"/></hyperlinks></worksheet>""")
                .part("xl/worksheets/_rels/sheet1.xml.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://tonghop.invalid/PL02" TargetMode="External"/></Relationships>""")
                .sheet();
        assertThat(sheet.merges()).containsExactly(new Merge(1, 1, 2, 3));
        assertThat(sheet.merges().get(0).covers(2, 2)).isTrue();
        assertThat(sheet.merges().get(0).covers(1, 1)).isFalse();
        assertThat(sheet.hyperlinks()).containsExactly(entry(new CellRef(0, 0), "https://tonghop.invalid/PL02"));
    }

    @Test
    void namesSheetsThatAreListedButNotThere() {
        Book book = HandMade.rows("<row r='1'><c r='A1'><v>1</v></c></row>")
                .part("xl/workbook.xml", """
                        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/>\
                        <sheets><sheet name="A" sheetId="1" r:id="rId1" state="veryHidden"/><sheet name="B" sheetId="2" r:id="rId9"/></sheets>\
                        <definedNames><definedName name="_TPL">"PL02-1327"</definedName><definedName name="o" localSheetId="0">A!$B$2</definedName></definedNames></workbook>""")
                .read();
        assertThat(book.sheets())
                .extracting(SheetCells::name, SheetCells::hidden)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("A", true));
        assertThat(book.oddities())
                .extracting(Oddity::kind, Oddity::sheet)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.MISSING_SHEET, "B"));
        assertThat(book.definedNames()).containsOnly(entry("_TPL", "\"PL02-1327\""), entry("A!o", "A!$B$2"));
        assertThat(book.date1904()).isTrue();
    }

    private static Cell plain(int row, int column, Cell.Type type, String raw) {
        return new Cell(row, column, type, raw, "", false, 0);
    }
}
