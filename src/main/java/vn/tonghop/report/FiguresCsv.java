package vn.tonghop.report;

import java.io.OutputStream;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Place;

/** {@code so-lieu.csv}: every figure of every unit with a return that counts, whatever its state. */
public final class FiguresCsv {
    private FiguresCsv() {}

    public static void write(CampaignState state, OutputStream out) {
        CsvTable csv = CsvTable.file(out).header(ListedFigure.COLUMNS);
        try (Stream<UnitAnswers> units = state.answers()) {
            units.forEachOrdered(unit -> ListedFigure.forEach(unit, listed -> write(csv, listed)));
        }
        csv.flush();
    }

    private static void write(CsvTable csv, ListedFigure listed) {
        Key key = listed.field().key();
        Figure figure = listed.figure();
        csv.plain(listed.unit())
                .plain(key.toString())
                .plain(key.table())
                .plain(key.row())
                .plain(key.column())
                .plain(figure.state().name());
        if (listed.isNumber()) {
            csv.plain(figure.value());
        } else {
            csv.text(figure.value());
        }
        Place place = figure.place();
        csv.plain(figure.qualifier().sign())
                .text(figure.asTyped())
                .text(listed.file())
                .text(place.sheet())
                .plain(place.cell())
                .end();
    }
}
