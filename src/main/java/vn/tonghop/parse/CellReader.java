package vn.tonghop.parse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Code;
import vn.tonghop.workbook.Cell;
import vn.tonghop.workbook.Style;

/** Reads the cells of one book, each for the field it answers: by the stored type first, by the text second. */
final class CellReader {
    private static final TypedWords WORDS = TypedWords.VIETNAMESE;
    private static final int CELL_LIMIT = 32_767;
    /** Four digits reach no serial of a date anybody types. */
    private static final int SURELY_NO_DATE = 4;

    private final IntFunction<Style> styles;
    private final DateSuspicion dates;
    private final boolean totals;
    private final Recalculation recalculation;

    /** @param totals whether the book holds totals of many units: a BOOL field then counts "Có" */
    CellReader(IntFunction<Style> styles, DateSuspicion dates, boolean totals, Recalculation recalculation) {
        this.styles = styles;
        this.dates = dates;
        this.totals = totals;
        this.recalculation = recalculation;
    }

    CellReading read(FieldToRead wanted, Cell cell, Place place) {
        Field field = wanted.field();
        if (cell.isFormula()) {
            return formula(wanted, cell, place);
        }
        String raw = cell.raw();
        if (cell.type() == Cell.Type.TEXT && TypedText.isBlank(raw)) {
            return CellReading.of(Figure.blank(field.place()));
        }
        if (cell.type() == Cell.Type.ERROR) {
            return CellReading.broken(field, place, raw, Remark.of(Code.CELL_ERROR_VALUE));
        }
        return switch (field.type()) {
            case INT, DEC -> number(wanted, cell, place);
            case TEXT -> text(field, cell, place);
            case DATE -> date(field, cell, place);
            case BOOL -> yesNo(field, cell, place);
            case CHOICE -> choice(field, cell, place);
        };
    }

    /** The stored result counts when it rests on this workbook alone and comes out the same when calculated anew. */
    private CellReading formula(FieldToRead wanted, Cell cell, Place place) {
        String typed = AsTyped.of(cell);
        Optional<Remark> flaw = Formulas.flaw(cell).or(() -> recalculated(cell, place));
        if (flaw.isPresent()) {
            return CellReading.broken(wanted.field(), place, typed, flaw.get());
        }
        Cell result = new Cell(cell.row(), cell.column(), cell.type(), cell.raw(), "", false, cell.style());
        CellReading reading = read(wanted, result, place).typedAs(typed);
        return reading.isBroken()
                ? reading
                : reading.plus(wanted.field(), Remark.of(Code.CELL_FORMULA_TAKEN, "", AsTyped.constant(cell)));
    }

    private Optional<Remark> recalculated(Cell cell, Place place) {
        Optional<String> anew = recalculation.of(place.sheet(), cell);
        if (anew.isEmpty()) {
            return Optional.of(Remark.of(Code.CELL_FORMULA, "unknown"));
        }
        String stored = AsTyped.constant(cell);
        return anew.get().equals(stored)
                ? Optional.empty()
                : Optional.of(Remark.of(Code.CELL_FORMULA, "differs", stored, anew.get()));
    }

    private CellReading number(FieldToRead wanted, Cell cell, Place place) {
        String raw = cell.raw();
        if (cell.type() == Cell.Type.NUMBER
                && isSmallCount(raw)
                && !wanted.number().percent()) {
            return CellReading.of(Figure.of(raw, raw, place));
        }
        NumberReading reading = switch (cell.type()) {
            case NUMBER -> StoredNumberReading.read(raw, wanted.number(), () -> styles.apply(cell.style()), dates);
            case TEXT -> NumberText.read(raw, wanted.number());
            case DATE -> NumberReading.broken(Code.CELL_DATE_IN_NUMBER);
            case BOOL, ERROR -> NumberReading.broken(Code.CELL_NOT_A_NUMBER);
        };
        return CellReading.number(
                wanted.field(), place, AsTyped.constant(cell), reading, Decimals.plain(reading.value()));
    }

    /** The common case, read without arithmetic: what is stored is what is meant. */
    private static boolean isSmallCount(String raw) {
        if (raw.length() > SURELY_NO_DATE || (raw.charAt(0) == '0' && raw.length() > 1)) {
            return false;
        }
        for (int i = 0; i < raw.length(); i++) {
            if (!TypedText.isDigit(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private CellReading text(Field field, Cell cell, Place place) {
        if (cell.type() == Cell.Type.NUMBER) {
            return numberAsText(field, cell, place);
        }
        String value = TypedProse.of(cell.raw());
        CellReading reading = CellReading.of(Figure.of(value, cell.raw(), place));
        return cell.raw().length() >= CELL_LIMIT ? reading.plus(field, Remark.of(Code.CELL_CUT)) : reading;
    }

    private CellReading numberAsText(Field field, Cell cell, Place place) {
        Style look = styles.apply(cell.style());
        Optional<BigDecimal> number = StoredNumber.parse(cell.raw());
        Optional<LocalDate> date =
                look.isDate() ? number.flatMap(n -> SerialDate.of(n, dates.date1904())) : Optional.empty();
        if (date.isPresent()) {
            String printed = SerialDate.printed(date.get());
            Remark doubt = Remark.of(Code.CELL_DOUBT, "date-text", printed, DateSuspicion.likely(date.get()));
            return CellReading.of(Figure.of(printed, AsTyped.constant(cell), place), field, doubt);
        }
        String text = number.map(
                        n -> look.isPercent() ? Decimals.plain(n.scaleByPowerOfTen(2)) + "%" : Decimals.plain(n))
                .orElse(cell.raw());
        return CellReading.of(Figure.of(text, AsTyped.constant(cell), place));
    }

    private CellReading date(Field field, Cell cell, Place place) {
        Optional<LocalDate> date = switch (cell.type()) {
            case NUMBER -> StoredNumber.parse(cell.raw()).flatMap(n -> SerialDate.of(n, dates.date1904()));
            case TEXT, DATE -> DateText.read(cell.raw());
            case BOOL, ERROR -> Optional.empty();
        };
        return date.filter(SerialDate::isPlausible)
                .map(day -> CellReading.of(Figure.of(day.toString(), AsTyped.constant(cell), place)))
                .orElseGet(() ->
                        CellReading.broken(field, place, AsTyped.constant(cell), Remark.of(Code.CELL_NOT_A_DATE)));
    }

    private CellReading yesNo(Field field, Cell cell, Place place) {
        if (cell.type() == Cell.Type.NUMBER && totals) {
            Optional<BigDecimal> count = StoredNumber.parse(cell.raw()).filter(n -> n.signum() >= 0);
            return count.map(n -> CellReading.of(Figure.of(Decimals.plain(n), AsTyped.constant(cell), place)))
                    .orElseGet(() -> notYesNo(field, cell, place));
        }
        String word = TypedText.folded(cell.raw());
        boolean flag = cell.type() != Cell.Type.TEXT;
        boolean yes = flag ? word.equals("1") : WORDS.yes.contains(word);
        boolean no = flag ? word.equals("0") : WORDS.no.contains(word);
        if (!yes && !no) {
            return notYesNo(field, cell, place);
        }
        Figure figure = new Figure(State.VALUE, yes ? "1" : "0", Qualifier.EXACT, cell.raw(), place);
        boolean asAsked = YesNoWords.isAsAsked(word);
        return asAsked
                ? CellReading.of(figure)
                : CellReading.of(figure, field, Remark.of(Code.CELL_CONVERTED, "as", YesNoWords.of(yes)));
    }

    private static CellReading notYesNo(Field field, Cell cell, Place place) {
        return CellReading.broken(field, place, cell.raw(), Remark.of(Code.CELL_NOT_YES_NO));
    }

    private static CellReading choice(Field field, Cell cell, Place place) {
        String typed = TypedProse.of(cell.raw());
        return field.choices().stream()
                .filter(choice -> Fold.same(choice, typed))
                .findFirst()
                .map(choice -> CellReading.of(Figure.of(choice, cell.raw(), place)))
                .orElseGet(() -> CellReading.broken(
                        field,
                        place,
                        cell.raw(),
                        Remark.of(Code.CELL_NOT_A_CHOICE, "", String.join(" | ", field.choices()))));
    }
}
