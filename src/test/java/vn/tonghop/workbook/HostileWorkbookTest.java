package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

/** Files made to harm. Every one ends with a reason, soon, and without much memory. */
class HostileWorkbookTest {
    private static final String SHEET = "<worksheet xmlns='" + Xml.MAIN + "'><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
                "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE worksheet>",
            })
    void refusesAnyDocumentType(String doctype) {
        assertUnreadable(HandMade.workbook(doctype + SHEET + SHEET_END).bytes(), Reason.DTD);
    }

    @Test
    void stopsUnpackingLongBeforeABombIsUnpacked() {
        byte[] file = HandMade.rows("<row/>".repeat(2_000_000)).bytes();
        assertThat(file.length).isLessThan(60_000);
        Refusals.assertUnreadable(file, small(1 << 20, 100 << 20), Reason.TOO_LARGE);
        Refusals.assertUnreadable(file, small(100 << 20, 1 << 20), Reason.TOO_LARGE);
    }

    @Test
    void believesNoDirectoryThatDeclaresLessThanThereIs() {
        byte[] file = HandMade.rows("<row/>".repeat(2_000)).bytes();
        int size =
                Zip.open(file).entry("xl/worksheets/sheet1.xml").orElseThrow().directoryLength();
        int directory = file.length - 22 - size;
        LittleEndian.int32(file, directory + 24, 100);
        assertUnreadable(file, Reason.DAMAGED);
    }

    private static Budget small(long inflated, long part) {
        return new Budget(
                1 << 20, 100, inflated, part, 100_000, 100, 1 << 20, Duration.ofSeconds(60), System::nanoTime);
    }

    @Test
    void refusesATextThatWouldNotFitInMemory() {
        byte[] chunk = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        for (String start : new String[] {
            "<row><c t='inlineStr'><is><t>", "<row><c t='inlineStr'><is><t><![CDATA[<", "<row><c r='", "<!-- ", "<row "
        }) {
            byte[] file = HandMade.workbook("")
                    .part("xl/worksheets/sheet1.xml", joined(SHEET + start, chunk, 20))
                    .bytes();
            assertUnreadable(file, Reason.TOO_LARGE);
        }
    }

    @Test
    void readsAMillionEmptyCellsAndRowsWithoutKeepingThem() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 50_000; row++) {
            rows.append("<row r='").append(row).append("' s='1' customFormat='1'/>");
        }
        for (int row = 50_001; row <= 60_000; row++) {
            rows.append("<row r='")
                    .append(row)
                    .append("'>")
                    .append("<c s='1'/>".repeat(100))
                    .append("</row>");
        }
        rows.append("<row r='1048576'><c r='XFD1048576'><v>5</v></c></row>");
        assertThat(HandMade.rows(rows.toString()).sheet().cells())
                .containsExactly(new Cell(1_048_575, 16_383, Cell.Type.NUMBER, "5", "", false, 0));
    }

    @Test
    void refusesMoreCellsOrMergesThanTheBudgetAllows() {
        String rows = ("<row>" + "<c><v>1</v></c>".repeat(100) + "</row>").repeat(2_501);
        assertUnreadable(HandMade.rows(rows).bytes(), Reason.TOO_LARGE);
        String merges = "<worksheet xmlns='" + Xml.MAIN + "'><mergeCells>" + "<mergeCell ref='A1:B2'/>".repeat(250_001)
                + "</mergeCells></worksheet>";
        assertUnreadable(HandMade.workbook(merges).bytes(), Reason.TOO_LARGE);
    }

    @Test
    void refusesBottomlessNestingAndNamesWithoutNumber() {
        assertUnreadable(HandMade.workbook("<a>".repeat(100_000)).bytes(), Reason.DAMAGED);
        StringBuilder names = new StringBuilder(SHEET);
        for (int i = 0; i < 500_001; i++) {
            names.append("<n").append(i).append("/>");
        }
        assertUnreadable(HandMade.workbook(names + SHEET_END).bytes(), Reason.TOO_LARGE);
    }

    @Test
    void refusesTwinEntriesAlsoWhenTheyDifferInCaseOnly() {
        for (String twin :
                new String[] {"xl/worksheets/SHEET1.xml", "xl\\worksheets\\sheet1.xml", "/xl/workbook.xml"}) {
            assertUnreadable(HandMade.rows("").part(twin, SHEET + SHEET_END).bytes(), Reason.AMBIGUOUS_ENTRIES);
        }
    }

    @Test
    void refusesMoreEntriesThanTheBudgetAllows() {
        HandMade file = HandMade.rows("");
        for (int i = 0; i < 2_001; i++) {
            file.part("x/" + i, "");
        }
        assertUnreadable(file.bytes(), Reason.TOO_MANY_PARTS);
    }

    @Test
    void refusesFlippedBitsInAnyPartItReads() {
        byte[] file = HandMade.rows("<row><c><v>1234567</v></c></row>").bytes();
        Zip zip = Zip.open(file);
        for (String part : new String[] {"_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml"}) {
            byte[] flipped = file.clone();
            int middle = zip.entry(part).orElseThrow().data()
                    + zip.entry(part).orElseThrow().packed() / 2;
            flipped[middle] ^= 4;
            assertUnreadable(flipped, Reason.DAMAGED);
        }
    }

    @Test
    void refusesXmlThatIsNotWellFormed() {
        for (String broken :
                new String[] {"<worksheet", "<a></b>", "<a>&nope;</a>", "", "<a/><b/>", SHEET + "<row><c><v>1</v>"}) {
            assertUnreadable(HandMade.workbook(broken).bytes(), Reason.DAMAGED);
        }
    }

    @Test
    void refusesSheetsThatLieOutsideTheFile() {
        HandMade outside = HandMade.rows("").part("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="http://a.invalid/s.xml" TargetMode="External"/></Relationships>""");
        assertUnreadable(outside.bytes(), Reason.NO_SHEETS);
        HandMade above = HandMade.rows("")
                .part("xl/_rels/workbook.xml.rels", HandMade.relationships("rId1", "worksheet", "../../../etc/passwd"));
        assertUnreadable(above.bytes(), Reason.NO_SHEETS);
    }

    @Test
    void refusesWorkbooksWithoutSheetsOrWithoutMainPart() {
        assertUnreadable(
                HandMade.rows("")
                        .part("xl/workbook.xml", "<workbook xmlns='" + Xml.MAIN + "'><sheets/></workbook>")
                        .bytes(),
                Reason.NO_SHEETS);
        assertUnreadable(HandMade.rows("").without("_rels/.rels").bytes(), Reason.NOT_A_WORKBOOK);
    }

    @Test
    void refusesFilesCutOff() {
        byte[] whole = Saved.by("exceljs");
        for (int share : new int[] {1, 50, 90, 99}) {
            assertUnreadable(Arrays.copyOf(whole, whole.length * share / 100), Reason.INCOMPLETE);
        }
    }

    @Test
    void stopsWhenTimeIsUp() {
        AtomicLong clock = new AtomicLong();
        Budget slow = new Budget(
                1 << 20, 100, 1 << 20, 1 << 20, 100_000, 100, 1 << 20, Duration.ofNanos(3), clock::getAndIncrement);
        Refusals.assertUnreadable(HandMade.rows("<row><c><v>1</v></c></row>").bytes(), slow, Reason.TIMEOUT);
    }

    @Test
    void namesFilesThatAreNoWorkbooks() {
        assertUnreadable("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), Reason.NOT_A_WORKBOOK);
        assertUnreadable(new byte[0], Reason.INCOMPLETE);
        assertUnreadable(new byte[600], Reason.INCOMPLETE);
        assertUnreadable(new HandMade().part("a.txt", "x").bytes(), Reason.NOT_A_WORKBOOK);
    }

    @Test
    void readsEntriesThatDeclareTheirSizesTheLongWay() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] plain = HandMade.rows("<row><c><v>7</v></c></row>").bytes();
        Zip zip = Zip.open(plain);
        try (ZipOutputStream stored = new ZipOutputStream(out)) {
            for (vn.tonghop.workbook.ZipEntry entry : zip.entries()) {
                byte[] bytes = zip.bytes(entry, new Meter(Budget.standard(System::nanoTime)));
                ZipEntry copy = new ZipEntry(entry.name());
                copy.setMethod(ZipEntry.STORED);
                copy.setSize(bytes.length);
                copy.setCrc(entry.crc() & 0xFFFFFFFFL);
                stored.putNextEntry(copy);
                stored.write(bytes);
            }
        }
        assertThat(WorkbookReader.read(out.toByteArray(), Budget.standard(System::nanoTime))
                        .sheets()
                        .get(0)
                        .cells())
                .extracting(Cell::raw)
                .containsExactly("7");
    }

    private static void assertUnreadable(byte[] file, Reason reason) {
        Refusals.assertUnreadable(file, reason);
    }

    private static byte[] joined(String start, byte[] chunk, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(chunk.length * times + 1_000);
        bytes.writeBytes(start.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < times; i++) {
            bytes.writeBytes(chunk);
        }
        return bytes.toByteArray();
    }
}
