package vn.tonghop.parse.mangling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import vn.tonghop.workbook.Merge;

/** One sheet on the desk of somebody who edits it as spreadsheet programs do: whole rows and columns move with their merges. */
final class DeskSheet {
    /** Key of the table it holds; "" for a sheet without one. */
    final String table;

    String name;
    boolean hidden;
    NavigableMap<Integer, NavigableMap<Integer, Spot>> rows = new TreeMap<>();
    List<Merge> merges = new ArrayList<>();
    final Set<Integer> hiddenRows = new HashSet<>();
    final Set<Integer> hiddenColumns = new HashSet<>();

    DeskSheet(String table, String name, boolean hidden) {
        this.table = table;
        this.name = name;
        this.hidden = hidden;
    }

    DeskSheet copy() {
        DeskSheet copy = new DeskSheet(table, name, hidden);
        rows.forEach((row, cells) -> cells.forEach((column, spot) -> copy.put(row, column, spot.copy())));
        copy.merges.addAll(merges);
        copy.hiddenRows.addAll(hiddenRows);
        copy.hiddenColumns.addAll(hiddenColumns);
        return copy;
    }

    Optional<Spot> at(int row, int column) {
        return Optional.ofNullable(row(row).get(column));
    }

    /** The cell, made when nothing was there. */
    Spot spot(int row, int column) {
        return rows.computeIfAbsent(row, any -> new TreeMap<>()).computeIfAbsent(column, any -> Spot.of(Content.EMPTY));
    }

    void put(int row, int column, Spot spot) {
        rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, spot);
    }

    void write(int row, int column, Content content) {
        spot(row, column).content = content;
    }

    NavigableMap<Integer, Spot> row(int row) {
        return rows.getOrDefault(row, new TreeMap<>());
    }

    int lastRow() {
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    int lastColumn() {
        return rows.values().stream()
                .filter(cells -> !cells.isEmpty())
                .mapToInt(NavigableMap::lastKey)
                .max()
                .orElse(0);
    }

    Stream<Spot> spots() {
        return rows.values().stream().flatMap(cells -> cells.values().stream());
    }

    List<Integer> rowsAsking() {
        return rows.keySet().stream()
                .filter(row -> row(row).values().stream().anyMatch(Spot::asks))
                .toList();
    }

    void insertRows(int at, int count) {
        mapRows(row -> row >= at ? row + count : row);
        merges.replaceAll(merge -> new Merge(
                grown(merge.firstRow(), at, count),
                merge.firstColumn(),
                grown(merge.lastRow(), at, count),
                merge.lastColumn()));
    }

    void deleteRow(int at) {
        rows.remove(at);
        mapRows(row -> row > at ? row - 1 : row);
        List<Merge> kept = new ArrayList<>();
        for (Merge merge : merges) {
            boolean last = merge.firstRow() == at && merge.lastRow() == at;
            if (!last) {
                kept.add(new Merge(
                        merge.firstRow() > at ? merge.firstRow() - 1 : merge.firstRow(),
                        merge.firstColumn(),
                        merge.lastRow() >= at ? merge.lastRow() - 1 : merge.lastRow(),
                        merge.lastColumn()));
            }
        }
        merges = kept;
    }

    void insertColumn(int at) {
        mapColumns(column -> column >= at ? column + 1 : column);
        merges.replaceAll(merge -> new Merge(
                merge.firstRow(),
                grown(merge.firstColumn(), at, 1),
                merge.lastRow(),
                grown(merge.lastColumn(), at, 1)));
    }

    void deleteColumn(int at) {
        rows.values().forEach(cells -> cells.remove(at));
        mapColumns(column -> column > at ? column - 1 : column);
        List<Merge> kept = new ArrayList<>();
        for (Merge merge : merges) {
            boolean last = merge.firstColumn() == at && merge.lastColumn() == at;
            if (!last) {
                kept.add(new Merge(
                        merge.firstRow(),
                        merge.firstColumn() > at ? merge.firstColumn() - 1 : merge.firstColumn(),
                        merge.lastRow(),
                        merge.lastColumn() >= at ? merge.lastColumn() - 1 : merge.lastColumn()));
            }
        }
        merges = kept;
    }

    /** Puts whole rows into another order; {@code order} names for each of the rows the one that takes its place. */
    void reorderRows(List<Integer> at, List<Integer> order) {
        List<NavigableMap<Integer, Spot>> moved = order.stream().map(this::row).toList();
        for (int i = 0; i < at.size(); i++) {
            rows.put(at.get(i), moved.get(i));
        }
    }

    void swapColumns(int one, int other) {
        mapColumns(column -> column == one ? other : column == other ? one : column);
        merges.removeIf(
                merge -> merge.firstColumn() != merge.lastColumn() && (touches(merge, one) || touches(merge, other)));
        merges.replaceAll(merge -> merge.firstColumn() == one || merge.firstColumn() == other
                ? new Merge(
                        merge.firstRow(),
                        merge.firstColumn() == one ? other : one,
                        merge.lastRow(),
                        merge.firstColumn() == one ? other : one)
                : merge);
    }

    private static boolean touches(Merge merge, int column) {
        return merge.firstColumn() <= column && column <= merge.lastColumn();
    }

    private static int grown(int bound, int at, int count) {
        return bound >= at ? bound + count : bound;
    }

    private void mapRows(IntUnaryOperator to) {
        NavigableMap<Integer, NavigableMap<Integer, Spot>> mapped = new TreeMap<>();
        rows.forEach((row, cells) -> mapped.put(to.applyAsInt(row), cells));
        rows = mapped;
    }

    private void mapColumns(IntUnaryOperator to) {
        rows.replaceAll((row, cells) -> {
            NavigableMap<Integer, Spot> mapped = new TreeMap<>();
            cells.forEach((column, spot) -> mapped.put(to.applyAsInt(column), spot));
            return mapped;
        });
    }
}
