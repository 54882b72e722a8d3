package vn.tonghop.report;

import java.util.function.Consumer;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Table;

/**
 * A line of {@code so-lieu.csv} and of the sheet {@code Dữ liệu}.
 *
 * @param unit code
 * @param file whose figure it is; "" when no return answered the table
 */
record ListedFigure(String unit, Field field, Figure figure, String file) {
    /** One for each, so that both have the same columns. */
    static final String COLUMNS = "unit,key,table,row,column,state,value,qualifier,as_typed,file,sheet,cell";

    private static final FileRef NO_FILE = new FileRef("", "");

    /** Hands on all of a unit, in form order. */
    static void forEach(UnitAnswers unit, Consumer<ListedFigure> listed) {
        Form form = unit.answers().form();
        String type = unit.unit().type();
        for (Table table : form.tables()) {
            String file = unit.files().getOrDefault(table.key(), NO_FILE).file();
            for (Field field : form.fieldsOf(table)) {
                Figure figure = unit.answers().get(field);
                if (isListed(field, figure, type)) {
                    listed.accept(new ListedFigure(unit.unit().code(), field, figure, file));
                }
            }
        }
    }

    /** Input fields of the unit's type, list fields only where filled, and whatever stands in a field not its own. */
    private static boolean isListed(Field field, Figure figure, String unitType) {
        if (!field.input() || field.kind() == Kind.COVER || field.kind() == Kind.DECL) {
            return false;
        }
        boolean own = field.kind() != Kind.LIST && field.filledBy(unitType);
        return own || figure.state() != State.BLANK;
    }

    /** Whether the value is a number of ours, not a text that somebody typed. */
    boolean isNumber() {
        return field.type().isNumber() || figure.state() == State.NONE;
    }
}
