package vn.tonghop.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.definition.Place;

/** Cells of one sheet as the fewest ranges that run downwards. */
final class Ranges {
    private Ranges() {}

    static List<CellRangeAddress> of(List<Place> places) {
        List<Place> sorted = places.stream()
                .sorted(Comparator.comparingInt(Place::column).thenComparingInt(Place::row))
                .toList();
        List<CellRangeAddress> ranges = new ArrayList<>();
        for (Place place : sorted) {
            CellRangeAddress last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last.getFirstColumn() == place.column() && last.getLastRow() + 1 == place.row()) {
                last.setLastRow(place.row());
            } else {
                ranges.add(new CellRangeAddress(place.row(), place.row(), place.column(), place.column()));
            }
        }
        return ranges;
    }

    /** As the arguments of a function: {@code B5:B9,B11}. */
    static String text(List<Place> places) {
        List<String> texts = new ArrayList<>();
        for (CellRangeAddress range : of(places)) {
            texts.add(range.formatAsString());
        }
        return String.join(",", texts);
    }

    /** Cells of one sheet as ranges for a function on another sheet; cells side by side become one range too. */
    static List<String> outside(List<Place> places) {
        String sheet = sheet(places.get(0).sheet());
        return blocks(places).stream()
                .map(range -> sheet + range.formatAsString())
                .toList();
    }

    /** Cells of one sheet as ranges; columns of equal height side by side become one. */
    static List<CellRangeAddress> blocks(List<Place> places) {
        List<CellRangeAddress> wide = new ArrayList<>();
        for (CellRangeAddress range : of(places)) {
            CellRangeAddress last = wide.isEmpty() ? null : wide.get(wide.size() - 1);
            if (last != null
                    && last.getFirstRow() == range.getFirstRow()
                    && last.getLastRow() == range.getLastRow()
                    && last.getLastColumn() + 1 == range.getFirstColumn()) {
                last.setLastColumn(range.getLastColumn());
            } else {
                wide.add(range);
            }
        }
        return wide;
    }

    /** A cell seen from another sheet: {@code 'Bìa'!$C$8}. */
    static String outside(Place place) {
        return sheet(place.sheet()) + "$" + Place.columnName(place.column()) + "$" + (place.row() + 1);
    }

    static String sheet(String name) {
        return "'" + name.replace("'", "''") + "'!";
    }
}
