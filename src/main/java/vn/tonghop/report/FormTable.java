package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.HeaderCell;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Printed;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;

/** A table of the form, printed as it was asked, with the totals in its cells. */
final class FormTable {
    private final Docx document;
    private final Campaign campaign;
    private final Totals totals;
    private final Table table;
    private final TableFit fit;
    private final double size;

    FormTable(Docx document, Campaign campaign, Totals totals, Table table) {
        this.document = document;
        this.campaign = campaign;
        this.totals = totals;
        this.table = table;
        this.fit = new TableFit(document, totals, table);
        this.size = fit.size();
    }

    void write() {
        DocxTable printed = document.table(fit.widths(), true);
        for (int tier = 0; tier < table.tiers(); tier++) {
            writeHeader(printed.row(true), tier);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            writeRow(printed.row(false), i);
        }
        new CoverageNote(document, totals, table).write();
    }

    private void writeHeader(DocxTable.Row row, int tier) {
        while (row.next() < table.leaves().size()) {
            int column = row.next() + 1;
            Optional<HeaderCell> cell = table.header().stream()
                    .filter(candidate -> candidate.tier() <= tier
                            && candidate.lastTier() >= tier
                            && candidate.first() <= column
                            && candidate.last() >= column)
                    .findFirst();
            if (cell.isEmpty()) {
                row.cell();
                continue;
            }
            writeHeaderCell(row, cell.get(), tier);
        }
    }

    private void writeHeaderCell(DocxTable.Row row, HeaderCell cell, int tier) {
        boolean tall = cell.lastTier() > cell.tier();
        boolean top = cell.tier() == tier;
        DocxTable.Down down = !tall ? DocxTable.Down.ALONE : top ? DocxTable.Down.FIRST : DocxTable.Down.FURTHER;
        DocxParagraph text = row.cell(cell.last() - cell.first() + 1, down).centred();
        if (top) {
            SourceText.beside(
                    text.in(Lettering.bold(size)).text(spaced(cell.text().meant())), cell.text());
        }
    }

    private void writeRow(DocxTable.Row row, int index) {
        TableRow body = table.rows().get(index);
        Lettering look = body.total() ? Lettering.bold(size) : Lettering.upright(size);
        int label = 0;
        for (Leaf leaf : table.leaves()) {
            if (leaf.label()) {
                writeLabel(row, index, label++, look);
            } else {
                String key = new Key(table.key(), body.key(), leaf.column()).toString();
                DocxParagraph cell = row.cell().centred().in(look);
                totals.form().find(key).ifPresent(field -> writeFigure(cell, field));
            }
        }
    }

    private void writeLabel(DocxTable.Row row, int index, int label, Lettering look) {
        String text = label(index, label);
        boolean followed =
                index + 1 < table.rows().size() && label(index + 1, label).isEmpty();
        DocxTable.Down down = text.isEmpty() && index > 0
                ? DocxTable.Down.FURTHER
                : followed ? DocxTable.Down.FIRST : DocxTable.Down.ALONE;
        row.cell(1, down).centred().in(look).text(spaced(text));
    }

    private String label(int index, int label) {
        List<String> labels = table.rows().get(index).labels();
        return label < labels.size() ? labels.get(label) : "";
    }

    private void writeFigure(DocxParagraph cell, Field field) {
        boolean stockTotal = field.isTotal() && field.kind() == Kind.STOCK;
        if (!stockTotal) {
            totals.of(field).writeCell(cell);
        } else if (campaign.stockTotal() == Campaign.StockTotal.CROSS) {
            cell.control(field.key().toString(), word("cross"));
        } else {
            List<Integer> years = field.operands();
            totals.of(totals.form().field(years.get(years.size() - 1))).writeCell(cell);
        }
    }

    /** Without the double blanks of the source. */
    static String spaced(String text) {
        return Arrays.stream(text.split("\\s+")).collect(Collectors.joining(" "));
    }

    /** What names a table above it, in the order it is printed; some may be missing. */
    static List<Printed> names(Table table) {
        return Stream.of(table.caption(), table.title())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Writes a text of the source as it is meant. */
    static void write(DocxParagraph into, Printed text) {
        SourceText.beside(into.text(spaced(text.meant())), text);
    }
}
