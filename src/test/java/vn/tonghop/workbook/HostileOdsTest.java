package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.workbook.Refusals.assertUnreadable;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

class HostileOdsTest {
    private static final String FILLED = """
            <table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>""";

    @Test
    void stopsAtTheLimitOfCellsWhenASheetIsFilledByRepeating() {
        assertUnreadable(HandMadeOds.rows(FILLED).bytes(), Reason.TOO_LARGE);
    }

    @Test
    void stopsAtTheLimitOfCellsWhenMergesAreRepeated() {
        assertUnreadable(HandMadeOds.rows("""
                                <table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-spanned="2"/></table:table-row>""").bytes(), Reason.TOO_LARGE);
    }

    @Test
    void readsPastMillionsOfEmptyRows() {
        String empty = "<table:table-row table:number-rows-repeated='1048576'/>";
        SheetCells sheet = HandMadeOds.rows(empty.repeat(5_000) + FILLED).sheet();
        assertThat(sheet.cells()).isEmpty();
        assertThat(sheet.oddities()).hasSize(1);
    }

    @Test
    void stopsAtATextOfSpacesOrOfFonts() {
        assertUnreadable(
                HandMadeOds.rows(cell("<text:s text:c='999999999'/>".repeat(100)))
                        .bytes(),
                Reason.TOO_LARGE);
        String span = "<text:span text:style-name='T1'>a</text:span>b";
        assertUnreadable(
                HandMadeOds.document(
                                "<style:style style:name='T1' style:family='text'><style:text-properties style:font-name='.VnTime'/></style:style>",
                                "<table:table table:name='A'>" + cell(span.repeat(20_000)) + "</table:table>")
                        .bytes(),
                Reason.TOO_LARGE);
    }

    private static String cell(String text) {
        return "<table:table-row><table:table-cell office:value-type='string'><text:p>" + text
                + "</text:p></table:table-cell></table:table-row>";
    }

    @Test
    void refusesDocumentTypesPasswordsDamageAndNothingToRead() {
        assertUnreadable(
                HandMadeOds.rows("")
                        .part("content.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")
                        .bytes(),
                Reason.DTD);
        assertUnreadable(
                HandMadeOds.rows("")
                        .part(
                                "META-INF/manifest.xml",
                                "<manifest xmlns='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><file-entry><encryption-data/></file-entry></manifest>")
                        .bytes(),
                Reason.ENCRYPTED);
        assertUnreadable(HandMadeOds.rows("").part("content.xml", "<a><b></a>").bytes(), Reason.DAMAGED);
        assertUnreadable(HandMadeOds.spreadsheet("").bytes(), Reason.NO_SHEETS);
        assertUnreadable(HandMadeOds.rows("").without("content.xml").bytes(), Reason.NOT_A_WORKBOOK);
    }

    @Test
    void saysOfAFileCutShortThatItIsIncomplete() {
        byte[] whole = HandMadeOds.rows(cell("một")).bytes();
        assertUnreadable(Arrays.copyOf(whole, whole.length / 2), Reason.INCOMPLETE);
    }

    @Test
    void neverFailsOtherwiseThanByRefusing() {
        byte[] whole = HandMadeOds.rows(
                        cell("một <text:s/><text:a>hai</text:a>").repeat(20))
                .bytes();
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                WorkbookReader.read(damaged, Budget.standard(System::nanoTime));
            } catch (UnreadableWorkbookException refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
    }

    @Test
    void findsNothingMadeUpInMeaninglessAttributes() {
        SheetCells sheet = HandMadeOds.rows("""
                        <table:table-row table:number-rows-repeated="-3"><table:table-cell table:number-columns-repeated="x" office:value-type="nonsense" table:formula=""><text:p>a</text:p></table:table-cell>\
                        <table:table-cell office:value-type="boolean"/><table:table-cell office:value-type="date"/><table:table-cell office:value-type="time" office:time-value="PT99999999999H"/></table:table-row>""").sheet();
        assertThat(sheet.cells())
                .extracting(cell -> cell.ref() + " " + cell.type() + " " + cell.raw())
                .containsExactly("A1 TEXT a", "D1 DATE PT99999999999H");
    }
}
