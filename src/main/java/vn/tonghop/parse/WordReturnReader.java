package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;
import vn.tonghop.workbook.Book;

/** Reads the appendices that a unit filled in a Word document. */
final class WordReturnReader {
    /** Before any workbook of the unit, whose first return is 1. */
    private static final int SUBMISSION = 0;

    private final FormMarks marks;
    private final CampaignUnits campaign;
    private final Unit unit;
    private final UnicodeBook texts;
    private final StructureLog log;

    /** @param tables as the tables of a Word document are read, the text before each on the first sheet */
    WordReturnReader(FormMarks marks, CampaignUnits campaign, Unit unit, UnicodeBook tables) {
        this.marks = marks;
        this.campaign = campaign;
        this.unit = unit;
        this.texts = tables;
        this.log = new StructureLog(marks.form(), unit.type(), true);
    }

    /** @param confirmed whether the operator has confirmed the figures */
    DocumentReading read(boolean confirmed) {
        WordAppendices appendices = new WordAppendices(marks, unit.type(), texts.book());
        Map<TableMarks, List<TableOnGrid>> places = appendices.find();
        FieldCells cells = new FieldCells(marks.form().size());
        places.forEach((table, found) -> new WordTable(table, found, log).locate(cells));
        AnswersReader reader = answers(cells);
        Answers answers = reader.answers();
        List<Finding> figures = figures(answers, places);
        if (figures.isEmpty()) {
            return new DocumentReading(Optional.empty(), appendices.unmatched());
        }
        List<Finding> findings = new ArrayList<>(confirmed ? List.of() : figures);
        findings.addAll(appendices.unmatched());
        texts.findings().stream()
                .filter(finding -> !finding.place().sheet().isEmpty())
                .forEach(findings::add);
        findings.addAll(log.findings());
        reader.findings().stream().filter(finding -> !isPlainNumber(finding)).forEach(findings::add);
        return new DocumentReading(Optional.of(returned(answers, reader, findings)), List.of());
    }

    private AnswersReader answers(FieldCells cells) {
        Book book = texts.book();
        DateSuspicion dates = new DateSuspicion(false, OptionalInt.empty(), false);
        try (Recalculation none = new Recalculation(List.of())) {
            CellReader cell = new CellReader(book.styles()::of, dates, false, none);
            AnswersReader reader = new AnswersReader(marks, cells, cell, texts, log, unit.type());
            reader.read();
            return reader;
        }
    }

    /** Word knows no numbers: that one is typed as text says nothing. */
    private static boolean isPlainNumber(Finding finding) {
        return finding.code() == Code.CELL_CONVERTED && finding.found().strip().matches("[0-9]+");
    }

    /** What comes from each table of the document; none when nothing was typed in any. */
    private List<Finding> figures(Answers answers, Map<TableMarks, List<TableOnGrid>> places) {
        Map<Table, List<String>> keys = new LinkedHashMap<>();
        Map<Table, Set<String>> sheets = new LinkedHashMap<>();
        Form form = marks.form();
        for (TableMarks table : places.keySet()) {
            for (Field field : form.fieldsOf(table.table())) {
                if (field.input() && answers.get(field).isTyped()) {
                    keys.computeIfAbsent(table.table(), any -> new ArrayList<>())
                            .add(field.key().toString());
                    sheets.computeIfAbsent(table.table(), any -> new TreeSet<>())
                            .add(answers.get(field).place().sheet());
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        keys.forEach((table, named) -> findings.add(Finding.of(
                Code.WORD_FIGURES,
                named,
                new Place(String.join(", ", sheets.get(table)), -1, -1),
                "",
                Integer.toString(named.size()),
                WordAppendices.name(table))));
        return findings;
    }

    private Return returned(Answers answers, AnswersReader reader, List<Finding> findings) {
        return new Return(
                campaign.campaign().code(),
                marks.form().shortHash(),
                unit.code(),
                unit.type(),
                SUBMISSION,
                Optional.empty(),
                answers,
                reader.computed(),
                findings,
                List.of());
    }
}
