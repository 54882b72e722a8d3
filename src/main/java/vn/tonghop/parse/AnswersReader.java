package vn.tonghop.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.finding.Finding;
import vn.tonghop.workbook.Cell;

/** Reads the located cells of one workbook into answers. */
final class AnswersReader {
    /** What our own blanks print where nothing is added up. */
    private static final String CROSS = "x";

    private static final String SUBMISSION = "BIA/lan-nop/gt";
    private static final BigDecimal MOST_SUBMISSIONS = BigDecimal.valueOf(9_999);

    private final FormMarks marks;
    private final Form form;
    private final FieldCells cells;
    private final CellReader reader;
    private final UnicodeBook texts;
    private final StructureLog log;
    private final String unitType;
    private final Answers.Builder answers;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, String> computed = new HashMap<>();

    AnswersReader(
            FormMarks marks,
            FieldCells cells,
            CellReader reader,
            UnicodeBook texts,
            StructureLog log,
            String unitType) {
        this.marks = marks;
        this.form = marks.form();
        this.cells = cells;
        this.reader = reader;
        this.texts = texts;
        this.log = log;
        this.unitType = unitType;
        this.answers = new Answers.Builder(form);
    }

    void read() {
        for (Field field : form.fields()) {
            cells.get(field.ordinal()).ifPresent(cell -> read(field, cell));
        }
        cells.continued().forEach(this::readProse);
        marks.declarations().apply(answers, unitType);
    }

    Answers answers() {
        return answers.build();
    }

    List<Finding> findings() {
        return findings;
    }

    /** Constants in place of our formulas, by ordinal. */
    Map<Integer, String> computed() {
        return computed;
    }

    private void read(Field field, FieldCell cell) {
        if (!field.input()) {
            readComputed(field, cell);
        } else if (!field.owner().includes(unitType)) {
            readForeign(field, cell);
        } else {
            take(field, reading(field, cell));
        }
    }

    private CellReading reading(Field field, FieldCell cell) {
        return texts.told(field, reader.read(marks.field(field.ordinal()), cell.cell(), cell.place()));
    }

    private void take(Field field, CellReading reading) {
        boolean doubted = log.isDoubted(field.ordinal());
        Figure figure = reading.figure();
        answers.set(field.ordinal(), doubted && figure.state() != State.BLANK ? figure.asExcluded() : figure);
        if (!doubted) {
            findings.addAll(reading.findings());
        }
    }

    /** Totals and rates are never read; a constant in their place is kept to be compared. */
    private void readComputed(Field field, FieldCell cell) {
        String raw = AsTyped.constant(cell.cell()).strip();
        boolean ours = field.kind() == Kind.COVER;
        if (!cell.cell().isFormula() && !ours && !raw.isEmpty() && !raw.equalsIgnoreCase(CROSS)) {
            computed.put(field.ordinal(), raw);
            answers.set(field.ordinal(), Figure.blank(cell.place()));
        }
    }

    /** A figure in a field of another type of unit: kept as typed, never counted. */
    private void readForeign(Field field, FieldCell cell) {
        Cell typed = cell.cell();
        boolean blank = typed.type() == Cell.Type.TEXT && TypedText.isBlank(typed.raw());
        if (!blank || typed.isFormula()) {
            String asTyped = texts.stored(cell.place(), AsTyped.of(typed));
            answers.set(field.ordinal(), Figure.excluded(asTyped, cell.place()));
        }
    }

    /** An answer that goes on in the rows beneath it: one text, standing where its first row stands. */
    private void readProse(int ordinal, FieldCells.Continued continued) {
        Field field = form.field(ordinal);
        List<String> values = new ArrayList<>();
        List<String> typed = new ArrayList<>();
        boolean sound = field.owner().includes(unitType) && !log.isDoubted(ordinal);
        List<CellReading> parts = new ArrayList<>();
        cells.get(ordinal).ifPresent(first -> parts.add(reading(field, first)));
        for (FieldCell beneath : continued.cells()) {
            CellReading reading = reading(field, beneath);
            parts.add(reading);
            // What is odd about the first row has been told.
            findings.addAll(sound ? reading.findings() : List.of());
        }
        for (CellReading part : parts) {
            if (part.figure().state() == State.VALUE) {
                values.add(part.figure().value());
            }
            if (part.figure().isTyped()) {
                typed.add(part.figure().asTyped());
            }
        }
        Figure whole = Figure.of(String.join("\n", values), String.join("\n", typed), continued.first());
        if (sound && !values.isEmpty()) {
            answers.set(ordinal, whole);
        } else if (!typed.isEmpty()) {
            answers.set(ordinal, whole.asExcluded());
        }
    }

    /** {@code BIA/lan-nop/gt}; 1 when it cannot be read. */
    int submission() {
        Optional<FieldCell> cell = cells.get(form.field(SUBMISSION).ordinal());
        return cell.flatMap(found -> StoredNumber.parse(found.cell().raw().strip()))
                .filter(number -> number.signum() > 0 && StoredNumber.isWhole(number))
                .filter(number -> number.compareTo(MOST_SUBMISSIONS) <= 0)
                .map(BigDecimal::intValueExact)
                .orElse(1);
    }
}
