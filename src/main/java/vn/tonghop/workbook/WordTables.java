package vn.tonghop.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

/**
 * Reads the tables of a Word document ({@code .docx}) as if each were a sheet. Deleted and moved text, drawings and field codes are
 * passed over.
 */
public final class WordTables {
    private WordTables() {}

    /**
     * The tables in order of the document, a table inside another after it.
     *
     * @param names name of each sheet by its number from 1
     * @return a book whose first sheet is named {@code ""} and holds, in column 0, the text before each table in the row of
     *     that table; the sheet of the n-th table is at index n
     * @throws UnreadableWorkbookException if it is no Word document, or none that can be read within the budget
     */
    public static Book read(byte[] docx, Budget budget, IntFunction<String> names) {
        if (docx.length > budget.fileBytes()) {
            throw Meter.tooLarge(docx.length + " bytes");
        }
        try {
            Meter meter = new Meter(budget);
            Opc opc = Opc.open(docx, meter);
            ZipEntry main = Opc.ofType(opc.relationships(""), "officeDocument")
                    .flatMap(opc::part)
                    .orElseThrow(() -> new UnreadableWorkbookException(Reason.NOT_A_WORKBOOK, "no main part"));
            WordFonts fonts = fonts(opc, main);
            try (Xml xml = opc.xml(main)) {
                return book(new WordReader(xml, meter, fonts, names).sheets());
            }
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableWorkbookException(Reason.DAMAGED, "docx", e);
        }
    }

    private static WordFonts fonts(Opc opc, ZipEntry main) {
        Optional<ZipEntry> styles =
                Opc.ofType(opc.relationships(main.name()), "styles").flatMap(opc::part);
        if (styles.isEmpty()) {
            return WordFonts.none();
        }
        try (Xml xml = opc.xml(styles.get())) {
            return WordFonts.read(xml);
        }
    }

    private static Book book(List<SheetCells> sheets) {
        return new Book(
                FileKind.DOCX, sheets, Map.of(), Map.of(), Optional.empty(), false, false, Styles.none(), List.of());
    }
}
