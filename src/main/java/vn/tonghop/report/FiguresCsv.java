package vn.tonghop.report;

import java.io.OutputStream;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;

/** {@code so-lieu.csv}: every figure of every unit with a return that counts, whatever its state. */
public final class FiguresCsv {
    private static final FileRef NO_FILE = new FileRef("", "");

    private FiguresCsv() {}

    public static void write(CampaignState state, OutputStream out) {
        CsvTable csv =
                CsvTable.file(out).header("unit,key,table,row,column,state,value,qualifier,as_typed,file,sheet,cell");
        Form form = state.campaign().form();
        try (Stream<UnitAnswers> units = state.answers()) {
            units.forEachOrdered(unit -> form.tables().forEach(table -> write(csv, form, table, unit)));
        }
        csv.flush();
    }

    private static void write(CsvTable csv, Form form, Table table, UnitAnswers unit) {
        FileRef file = unit.files().getOrDefault(table.key(), NO_FILE);
        for (Field field : form.fieldsOf(table)) {
            Figure figure = unit.answers().get(field);
            if (isListed(field, figure, unit.unit().type())) {
                write(csv, unit.unit().code(), field, figure, file.file());
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

    private static void write(CsvTable csv, String unit, Field field, Figure figure, String file) {
        csv.plain(unit)
                .plain(field.key().toString())
                .plain(field.key().table())
                .plain(field.key().row())
                .plain(field.key().column())
                .plain(figure.state().name());
        if (field.type().isNumber() || figure.state() == State.NONE) {
            csv.plain(figure.value());
        } else {
            csv.text(figure.value());
        }
        Place place = figure.place();
        csv.plain(figure.qualifier().sign())
                .text(figure.asTyped())
                .text(file)
                .text(place.sheet())
                .plain(place.cell())
                .end();
    }
}
