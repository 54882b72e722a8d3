package vn.tonghop.finding;

import java.util.Arrays;
import java.util.Optional;

/**
 * The stable code of each kind of finding. Sentences stand in {@code messages/findings.properties} under the printed code:
 * {@code <code>} (the sentence), {@code <code>.expected} and {@code <code>.proposal}; {@code src/docs/findings.md} explains each.
 */
public enum Code {
    // ---- reading one cell
    /** Text where a number belongs. */
    CELL_NOT_A_NUMBER("C-NUMBER", Severity.ERROR),
    /** A fraction, or something that looks like a thousands dot of an English-locale PC, in a whole-number field. */
    CELL_FRACTION("C-FRACTION", Severity.ERROR),
    CELL_NEGATIVE("C-NEGATIVE", Severity.ERROR),
    /** Two numbers in one cell: a range, a quotient, "12 (nữ 5)". */
    CELL_TWO_NUMBERS("C-TWO", Severity.ERROR),
    /** "dưới 100", "tối đa", "<": an upper bound has no value. */
    CELL_UPPER_BOUND("C-UPPER", Severity.ERROR),
    /** Letters for digits: l2, 1O. */
    CELL_LETTERS("C-LETTER", Severity.ERROR),
    /** Excel made a date of what was typed. */
    CELL_DATE_IN_NUMBER("C-DATENUM", Severity.ERROR),
    /** #REF!, #VALUE! … */
    CELL_ERROR_VALUE("C-ERROR", Severity.ERROR),
    /** A formula that cannot be trusted: no value, another workbook, another result. */
    CELL_FORMULA("C-FORMULA", Severity.ERROR),
    /** "//", "nt", x, ✓ and other marks without a number. */
    CELL_MARK("C-MARK", Severity.ERROR),
    /** Not finite, more than 15 digits, an impossible number. */
    CELL_IMPOSSIBLE("C-RANGE", Severity.ERROR),
    CELL_NOT_A_DATE("C-DATE", Severity.ERROR),
    CELL_NOT_A_CHOICE("C-CHOICE", Severity.ERROR),
    CELL_NOT_YES_NO("C-BOOL", Severity.ERROR),
    /** Text longer than a cell holds. */
    CELL_CUT("C-CUT", Severity.WARNING),
    /** Read with a doubt: "1,234", another unit of measure, 0.95 in a percent field. */
    CELL_DOUBT("C-DOUBT", Severity.WARNING),
    /** A text that may have been typed in TCVN3 or VNI, kept as typed. */
    CELL_LEGACY_DOUBT("C-LEGACY-DOUBT", Severity.WARNING),
    /** khoảng, trên …: counted, never exact. */
    CELL_QUALIFIED("C-ABOUT", Severity.WARNING),
    /** "không", "-" read as không phát sinh. */
    CELL_NONE("C-NONE", Severity.NOTE),
    /** "chưa có số liệu" and the like. */
    CELL_MISSING("C-MISSING", Severity.NOTE),
    /** A number typed as text, with spaces or a unit, read with one meaning. */
    CELL_CONVERTED("C-TEXT", Severity.NOTE),
    /** Texts of a sheet typed in TCVN3 or VNI, read as Unicode. */
    CELL_LEGACY("C-LEGACY", Severity.NOTE),
    /** A formula in an input whose stored value agrees. */
    CELL_FORMULA_TAKEN("C-FORMULA-OK", Severity.NOTE),

    // ---- structure of the workbook
    /** Figures taken from the tables of a Word document; one finding a table. */
    WORD_FIGURES("W-FIGURES", Severity.WARNING),
    /** A table of a Word document that resembles an appendix and is none: not read. */
    WORD_UNMATCHED("W-TABLE", Severity.WARNING),
    /** A keyed row or column is gone. */
    PLACE_GONE("S-GONE", Severity.ERROR),
    /** The same key twice with different contents. */
    PLACE_TWICE("S-TWICE", Severity.ERROR),
    /** Key and visible label disagree: sorted or pasted without the key. */
    PLACE_CONTRADICTED("S-LABEL", Severity.ERROR),
    /** Something typed inside or beside the table where no field is. */
    PLACE_OUTSIDE("S-OUTSIDE", Severity.WARNING),
    /** The sheet of a table the unit fills is not in the file. */
    SHEET_MISSING("S-SHEET", Severity.NOTE),
    /** Row or column found elsewhere, label retyped, sheet renamed: read by its key. */
    PLACE_MOVED("S-MOVED", Severity.NOTE),
    /** Values hidden under a merge, repeated cell references and other oddities of the file. */
    CELLS_ODD("S-ODD", Severity.WARNING),
    /** Made from another version of the form. */
    FORM_VERSION("S-VERSION", Severity.NOTE),
    /** Nothing filled and nothing declared. */
    NOTHING_ANSWERED("S-EMPTY", Severity.ERROR),
    /** A total or rate of ours overwritten by a constant that agrees; formula edited. */
    COMPUTED_REPLACED("S-COMPUTED", Severity.NOTE),
    /** The saved time inside the file and its receipt disagree with the order of returns. */
    ORDER_DOUBT("S-ORDER", Severity.NOTE),
    /** A consolidated return whose `_nguon` is missing or disagrees with its visible figures. */
    SOURCE_ROWS("S-SOURCE", Severity.WARNING),

    // ---- identity (verdict HELD)
    IDENTITY_MISSING("I-NONE", Severity.ERROR),
    IDENTITY_CONTRADICTION("I-VOTES", Severity.ERROR),
    IDENTITY_CAMPAIGN("I-CAMPAIGN", Severity.ERROR),
    IDENTITY_UNIT("I-UNIT", Severity.ERROR),
    IDENTITY_FORM("I-FORM", Severity.ERROR),

    // ---- rules
    RULE_INT("R-INT", Severity.ERROR),
    RULE_PCT("R-PCT", Severity.ERROR),
    RULE_SUM("R-SUM", Severity.ERROR),
    RULE_SUMLE("R-SUMLE", Severity.ERROR),
    RULE_PART("R-PART", Severity.ERROR),
    RULE_ZERO("R-ZERO", Severity.ERROR),
    RULE_OWN("R-OWN", Severity.WARNING),
    RULE_RATIO("R-RATIO", Severity.WARNING),
    RULE_TOT("R-TOT", Severity.WARNING),
    RULE_TOT_STOCK("R-TOT-STOCK", Severity.WARNING),
    RULE_GE("R-GE", Severity.WARNING),
    RULE_YOY("R-YOY", Severity.WARNING),
    RULE_CARRY("R-CARRY", Severity.WARNING),
    /** Far from the other years of its column. */
    RULE_OUT("R-OUT", Severity.WARNING),
    /** A rate of 100 % in every year. */
    RULE_FULL("R-FULL", Severity.WARNING),
    RULE_X("R-X", Severity.WARNING),
    /** A day outside the period that the campaign asks about. */
    RULE_DATE("R-DATE", Severity.WARNING),
    /** Two rows of a list that say the same. */
    RULE_DUP("R-DUP", Severity.WARNING),
    RULE_BLANK("R-BLANK", Severity.WARNING);

    private final String printed;
    private final Severity severity;

    Code(String printed, Severity severity) {
        this.printed = printed;
        this.severity = severity;
    }

    /** As reports print it. */
    public String printed() {
        return printed;
    }

    /** The design's severity; a definition may override a rule's. */
    public Severity severity() {
        return severity;
    }

    public static Optional<Code> of(String printed) {
        return Arrays.stream(values())
                .filter(code -> code.printed.equals(printed))
                .findFirst();
    }
}
