package vn.tonghop.definition;

import java.util.List;

/**
 * One cell of the form: what is asked, who answers, where it stands. The same place in every unit's workbook.
 *
 * @param ordinal position in {@link Form#fields()}
 * @param input whether some unit types it in; computed cells (rates, totals) and {@code BIA/lan-nop/gt} are not
 * @param label row text, then header texts from the top, joined by " › "
 * @param measure unit of measure (đơn vị tính); empty when none
 * @param choices allowed texts of a choice; empty otherwise
 * @param operands RATE: ordinals of part and whole; a total: the ordinals of its rows; otherwise empty
 * @param adds kind of addition of a LIST column: FLOW, STOCK or MONEY; TEXT when it is not addable; otherwise equals {@code kind}
 * @param percent whether the value is percent points (0 … 100)
 */
public record Field(
        int ordinal,
        Key key,
        Kind kind,
        ValueType type,
        Owner owner,
        boolean input,
        boolean required,
        String label,
        String measure,
        String count,
        List<String> choices,
        List<Integer> operands,
        Kind adds,
        boolean percent,
        Place place) {
    public Field {
        choices = List.copyOf(choices);
        operands = List.copyOf(operands);
    }

    public boolean isTotal() {
        return key.isTotal() && kind != Kind.DECL;
    }

    public boolean isRate() {
        return kind == Kind.RATE;
    }

    /** Whether a unit of this type types it in. */
    public boolean filledBy(String unitType) {
        return input && owner.includes(unitType);
    }

    /** Whether a blank cell may take its meaning from a declaration (design §6, "Declarations"). */
    public boolean declarable() {
        return input
                && kind != Kind.COVER
                && kind != Kind.DECL
                && (type.isNumber() || type == ValueType.BOOL)
                && kind != Kind.LIST;
    }
}
