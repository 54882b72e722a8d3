package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.workbook.Cell.Run;
import vn.tonghop.workbook.Oddity.Kind;

class OdsReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "office:value-type='float' office:value='1234.50'                     | NUMBER | 1234.50",
                "office:value-type='percentage' office:value='0.12'                   | NUMBER | 0.12",
                "office:value-type='currency' office:value='5'                        | NUMBER | 5",
                "office:value-type='boolean' office:boolean-value='true'              | BOOL   | 1",
                "office:value-type='date' office:date-value='2021-05-21'              | NUMBER | 44337",
                "office:value-type='date' office:date-value='2021-05-21T06:00:00'     | NUMBER | 44337.25",
                "office:value-type='date' office:date-value='-0044-03-15'             | DATE   | -0044-03-15",
                "office:value-type='time' office:time-value='PT06H00M00S'             | NUMBER | 0.25",
                "office:value-type='string'                                           | TEXT   | như hiện ra",
                "office:value-type='string' office:string-value='khác'                | TEXT   | khác",
                "x='1'                                                                | TEXT   | như hiện ra",
            })
    void readsEveryTypeOfValueAsStored(String attributes, Cell.Type type, String raw) {
        SheetCells sheet = HandMadeOds.cells(
                "<table:table-cell " + attributes + "><text:p>như hiện ra</text:p></table:table-cell>");
        assertThat(sheet.cells()).extracting(Cell::type, Cell::raw).containsExactly(row(type, raw));
    }

    @Test
    void countsPlacesAsTheFileRepeatsThem() {
        SheetCells sheet = HandMadeOds.rows("""
                        <table:table-row table:number-rows-repeated="2"/><table:table-row-group><table:table-row table:number-rows-repeated="2">\
                        <table:table-cell table:number-columns-repeated="3"/><table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"/>\
                        <table:table-cell table:number-columns-repeated="16379"/></table:table-row></table:table-row-group>\
                        <table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>\
                        <table:table-row><table:table-cell office:value-type="float" office:value="8"/></table:table-row>""").sheet();
        assertThat(sheet.cells())
                .extracting(cell -> cell.ref() + "=" + cell.raw())
                .containsExactly("D3=7", "E3=7", "D4=7", "E4=7", "A1048576=8");
        assertThat(sheet.oddities()).isEmpty();
    }

    @Test
    void tellsWhatLiesOutsideTheGrid() {
        SheetCells sheet = HandMadeOds.rows("""
                        <table:table-row><table:table-cell table:number-columns-repeated="16383"/><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="4"/></table:table-row>\
                        <table:table-row table:number-rows-repeated="1048574"/>\
                        <table:table-row table:number-rows-repeated="9"><table:table-cell office:value-type="float" office:value="2"/></table:table-row>""").sheet();
        assertThat(sheet.cells())
                .extracting(cell -> cell.ref() + "=" + cell.raw())
                .containsExactly("XFD1=1", "A1048576=2");
        assertThat(sheet.oddities())
                .containsExactly(
                        new Oddity(Kind.BAD_REF, "A", "XFE1", "1"), new Oddity(Kind.BAD_REF, "A", "A1048577", "2"));
    }

    @Test
    void keepsWhatIsHiddenUnderAMerge() {
        SheetCells sheet = HandMadeOds.cells("""
                <table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3" office:value-type="float" office:value="1"/>\
                <table:covered-table-cell office:value-type="float" office:value="2"/>""");
        assertThat(sheet.merges()).containsExactly(new Merge(0, 0, 2, 1));
        assertThat(sheet.cells()).extracting(Cell::raw).containsExactly("1", "2");
    }

    @Test
    void joinsParagraphsAndSpellsOutSpacesTabsAndBreaks() {
        SheetCells sheet = HandMadeOds.cells("""
                <table:table-cell office:value-type="string"><office:annotation><dc:date>2026-01-01T00:00:00</dc:date><text:p>lời nhắn</text:p></office:annotation>\
                <text:p>  một\n   hai <text:s text:c="2"/>ba<text:tab/>bốn<text:line-break/>năm </text:p><text:p/>\
                <text:p><text:span>- sáu</text:span><draw:frame><text:p>hình</text:p></draw:frame> <text:a xlink:href="https://tonghop.invalid/1327">bảy</text:a></text:p></table:table-cell>""");
        assertThat(sheet.cells()).extracting(Cell::raw).containsExactly("một hai   ba\tbốn\nnăm \n\n- sáu bảy");
        assertThat(sheet.hyperlinks()).containsExactly(entry(new CellRef(0, 0), "https://tonghop.invalid/1327"));
    }

    @Test
    void tellsTheFontsOfCellsAndOfTheirStretches() {
        HandMade file =
                HandMadeOds.document("""
                        <style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Cha"/>\
                        <style:style style:name="T1" style:family="text"><style:text-properties style:font-name="VnT"/></style:style>\
                        <style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>""", """
                        <table:table table:name="A"><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="ce1"/><table:table-row>\
                        <table:table-cell office:value-type="string"><text:p>Số <text:span text:style-name="T1">®iÓm</text:span><text:span text:style-name="T2"> 2</text:span></text:p></table:table-cell>\
                        <table:table-cell office:value-type="string"><text:p><text:span text:style-name="T2">Số</text:span></text:p></table:table-cell>\
                        <table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>""").part("styles.xml", HandMadeOds.element("office:document-styles", """
                        <office:font-face-decls><style:font-face style:name="VnT" svg:font-family="'.VnTime'"/><style:font-face style:name="Times" svg:font-family="'Times New Roman'"/></office:font-face-decls>\
                        <office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial"/></style:default-style>\
                        <style:style style:name="Cha" style:family="table-cell"><style:table-cell-properties style:cell-protect="none"/><style:text-properties style:font-name="Times"/></style:style></office:styles>\
                        <office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties style:font-name="Chân trang"/></style:style></office:automatic-styles>"""));
        Book book = file.read();
        List<Cell> cells = book.sheets().get(0).cells();
        assertThat(cells.get(0).raw()).isEqualTo("Số ®iÓm 2");
        assertThat(cells.get(0).runs()).containsExactly(new Run(0, ""), new Run(3, ".VnTime"), new Run(7, ""));
        assertThat(cells.get(1).runs()).isEmpty();
        assertThat(book.styles().of(cells.get(0).style())).isEqualTo(new Style("General", "Times New Roman", false));
        assertThat(book.styles().of(cells.get(2).style())).isEqualTo(new Style("General", "Arial", true));
    }

    @Test
    void knowsDatesAndPercentsByStyleAndByDeclaration() {
        Book book = HandMadeOds.document("""
                        <number:percentage-style style:name="N10"/><number:date-style style:name="N36"/>\
                        <style:style style:name="p" style:family="table-cell" style:data-style-name="N10"/>\
                        <style:style style:name="d" style:family="table-cell" style:data-style-name="N36"/>""", """
                        <table:table table:name="A"><table:table-row><table:table-cell table:style-name="p" office:value-type="float" office:value="1"/>\
                        <table:table-cell table:style-name="d" office:value-type="float" office:value="46154"/>\
                        <table:table-cell office:value-type="percentage" office:value="0.5"/>\
                        <table:table-cell table:style-name="p" office:value-type="date" office:date-value="2026-05-12"/>\
                        <table:table-cell office:value-type="float" office:value="46154"/></table:table-row></table:table>""").read();
        assertThat(book.sheets().get(0).cells())
                .extracting(
                        Cell::raw,
                        cell -> book.styles().of(cell.style()).isPercent(),
                        cell -> book.styles().of(cell.style()).isDate())
                .containsExactly(
                        row("1", true, false),
                        row("46154", false, true),
                        row("0.5", true, false),
                        row("46154", false, true),
                        row("46154", false, false));
    }

    @Test
    void countsDaysFrom1904WhereTheFileDoes() {
        Book book = HandMadeOds.spreadsheet("""
                        <table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>\
                        <table:table table:name="A"><table:table-row><table:table-cell office:value-type="date" office:date-value="2021-05-21"/></table:table-row></table:table>""").read();
        assertThat(book.date1904()).isTrue();
        assertThat(book.sheets().get(0).cells()).extracting(Cell::raw).containsExactly("42875");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "of:=SUM([.B2:.B3];[$PL02.$C$4]) @ SUM(B2:B3,PL02!$C$4)",
                "of:=[$'Bìa 1'.A1]*2 @ 'Bìa 1'!A1*2",
                "of:=['O''B'.A1:'O''B'.B2] @ 'O''B'!A1:B2",
                "of:=[$A1.B2] @ 'A1'!B2",
                "of:=IF([.A1]=\"a;b\";1;{1;2|3;4}) @ IF(A1=\"a;b\",1,{1,2;3,4})",
                "of:=SUM([.A1:.A3]![.A2:.B2]) @ SUM(A1:A3 A2:B2)",
                "of:=[.#REF!]+#N/A @ #REF!+#N/A",
                "of:=['file:///x.ods'#$A.A1] @ '[file:///x.ods]A'!A1",
                "of:==COM.MICROSOFT.CONCAT([.A:.A]) @ _xlfn.CONCAT(A:A)",
                "oooc:=SUM([.B2]) @ SUM(B2)",
                "msoxl:=SUM(B2:B3,C4) @ SUM(B2:B3,C4)",
                "=A1&\"x\" @ A1&\"x\"",
            })
    void spellsFormulasAsXlsxDoes(String stored, String formula) {
        assertThat(OdsFormula.asInXlsx(stored)).isEqualTo(formula);
    }

    @Test
    void tellsFormulasWithResultFromThoseWithoutAndFromErrors() {
        SheetCells sheet = HandMadeOds.cells("""
                <table:table-cell table:formula="of:=1+2" office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell>\
                <table:table-cell table:formula="of:=1+3"/>\
                <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>\
                <table:table-cell table:formula="of:=X()" office:value-type="float" office:value="0"><text:p>Err:508</text:p></table:table-cell>\
                <table:table-cell table:formula="of:=[.A1]*0" office:value-type="float" office:value="0"><text:p>0</text:p></table:table-cell>""");
        assertThat(sheet.cells())
                .extracting(Cell::type, Cell::raw, Cell::isUncalculated)
                .containsExactly(
                        row(Cell.Type.NUMBER, "3", false),
                        row(Cell.Type.TEXT, "", true),
                        row(Cell.Type.ERROR, "#DIV/0!", false),
                        row(Cell.Type.ERROR, "Err:508", false),
                        row(Cell.Type.NUMBER, "0", false));
    }

    @Test
    void doubtsANumberThatOnlyLooksLikeOne() {
        SheetCells sheet = HandMadeOds.cells(
                "<table:table-cell office:value-type='float'><text:p>1.234</text:p></table:table-cell>");
        assertThat(sheet.cells()).extracting(Cell::type, Cell::raw).containsExactly(row(Cell.Type.TEXT, "1.234"));
        assertThat(sheet.oddities()).containsExactly(new Oddity(Kind.BAD_TYPE, "A", "A1", "number without value"));
    }

    @Test
    void readsNamesPropertiesHiddenSheetsAndMacros() {
        Book book = HandMadeOds.document(
                        "<style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/></style:style>",
                        """
                        <table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell office:value-type="float" office:value="99"/></table:previous></table:cell-content-change></table:tracked-changes>\
                        <table:table table:name="Bìa"><table:named-expressions><table:named-range table:name="o" table:cell-range-address="$Bìa.$A$1"/></table:named-expressions></table:table>\
                        <table:table table:name="_meta" table:style-name="ta2"/><table:table table:name="'file:///x.ods'#$S"/>\
                        <table:named-expressions><table:named-range table:name="r" table:cell-range-address="$PL02.$B$2:.$B$3"/>\
                        <table:named-expression table:name="_TPL" table:expression="&quot;PL02-1327&quot;"/></table:named-expressions>""")
                .part(
                        "meta.xml",
                        HandMadeOds.element(
                                "office:document-meta",
                                "<office:meta><dc:date>2026-11-20T10:00:00</dc:date><meta:user-defined meta:name='ma'>1327</meta:user-defined></office:meta>"))
                .part("Basic/Standard/script-lb.xml", "<x/>")
                .part("Basic/Standard/Module1.xml", "<x/>")
                .read();
        assertThat(book.kind()).isEqualTo(FileKind.ODS);
        assertThat(book.sheets())
                .extracting(SheetCells::name, SheetCells::hidden)
                .containsExactly(row("Bìa", false), row("_meta", true));
        assertThat(book.definedNames())
                .containsOnly(
                        entry("Bìa!o", "'Bìa'!$A$1"), entry("r", "PL02!$B$2:$B$3"), entry("_TPL", "\"PL02-1327\""));
        assertThat(book.customProperties()).containsOnly(entry("ma", "1327"));
        assertThat(book.modified()).contains("2026-11-20T10:00:00");
        assertThat(book.macros()).isTrue();
        assertThat(book.oddities()).extracting(Oddity::kind).containsExactly(Kind.NO_CELL_SHEET);
    }

    private static org.assertj.core.groups.Tuple row(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
