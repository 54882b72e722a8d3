package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Place;
import vn.tonghop.workbook.CellRef;
import vn.tonghop.workbook.NewSheet;
import vn.tonghop.workbook.NewSheet.Look;
import vn.tonghop.workbook.NewSheet.Text;

/** The first sheet of a marked file: one table of points, with links to their cells and room for what the unit says. */
final class SlipSheet {
    private static final List<Integer> WIDTHS = List.of(5, 12, 8, 18, 40, 36, 26, 0);
    /** What people see. */
    private static final int SHOWN = 7;

    private static final List<String> HEADS =
            List.of("head.number", "slip.head.table", "head.cell", "head.found", "head.message", "slip.head.proposal");

    private static final int GAP = 9;

    private final SlipRequest request;
    private final Set<String> sheets;
    private final List<NewSheet.Row> rows = new ArrayList<>();

    /** @param sheets of the file, to which links can lead */
    SlipSheet(SlipRequest request, Set<String> sheets) {
        this.request = request;
        this.sheets = sheets;
    }

    /** @param name of the sheet */
    NewSheet of(SlipPoints points, String name) {
        line(Look.TITLE, ReportWords.word("slip.title"));
        line(
                Look.HEADING,
                ReportWords.word(
                        "slip.to", request.unit().name(), request.unit().code()));
        line(
                Look.PLAIN,
                ReportWords.word(
                        "slip.about", request.campaign().name(), request.file().file()));
        line(Look.PLAIN, ReportWords.word("slip.asks", SlipWords.sendBack(request)));
        SlipWords.contact(request).ifPresent(contact -> line(Look.PLAIN, contact));
        SlipWords.progress(request).ifPresent(progress -> line(Look.PLAIN, progress));
        line(Look.NOTE, ReportWords.word("slip.colours"));
        addTable("slip.errors", points.errors());
        addTable("slip.warnings", points.warnings());
        addTable("slip.explained", points.explained());
        return new NewSheet(name, WIDTHS, rows, true);
    }

    private void line(Look look, String text) {
        rows.add(NewSheet.Row.of(Text.of(0, text, look).across(SHOWN)));
    }

    private void addTable(String heading, List<SlipPoints.Point> points) {
        if (points.isEmpty()) {
            return;
        }
        rows.add(NewSheet.Row.of().height(GAP));
        line(Look.HEADING, ReportWords.word(heading, points.size()));
        List<Text> heads = new ArrayList<>();
        for (int column = 0; column < HEADS.size(); column++) {
            heads.add(Text.of(column, ReportWords.word(HEADS.get(column)), Look.HEADER));
        }
        heads.add(Text.of(HEADS.size(), ReportWords.word("slip.head.comment", FormWords.OPINION), Look.HEADER));
        rows.add(new NewSheet.Row(heads, Optional.empty()));
        for (int i = 0; i < points.size(); i++) {
            rows.add(row(i + 1, points.get(i)));
        }
    }

    private NewSheet.Row row(int number, SlipPoints.Point point) {
        Place place = point.place();
        String table = place.sheet().isEmpty() ? ReportWords.word("slip.whole-file") : place.sheet();
        return NewSheet.Row.of(
                Text.of(0, Integer.toString(number), Look.BODY),
                Text.of(1, table, Look.BODY),
                cell(point),
                Text.of(3, point.found(), Look.BODY),
                Text.of(4, point.why(), Look.BODY),
                Text.of(5, point.proposal(), Look.BODY),
                Text.of(6, point.explanation(), Look.INPUT),
                Text.of(SHOWN, point.mark(), Look.MARK));
    }

    private Text cell(SlipPoints.Point point) {
        Place place = point.place();
        if (point.here() && !place.isNone() && sheets.contains(place.sheet())) {
            return Text.of(2, place.cell(), Look.LINK).linkTo(place.sheet(), new CellRef(place.row(), place.column()));
        }
        return Text.of(2, place.cell(), Look.BODY);
    }
}
