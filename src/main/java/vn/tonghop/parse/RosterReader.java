package vn.tonghop.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.definition.DefinitionException;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Unit;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.Cell;
import vn.tonghop.workbook.UnreadableWorkbookException;
import vn.tonghop.workbook.WorkbookReader;

/** Reads {@code don-vi.xlsx}, the list of units that the operator keeps in Excel. */
public final class RosterReader {
    private static final String MESSAGES = "messages.roster";

    private final List<String> campaigns;

    /**
     * A reader for the rosters of one workspace.
     *
     * @param campaigns codes that the column Đợt may name
     */
    public RosterReader(Collection<String> campaigns) {
        this.campaigns = campaigns.stream().sorted().toList();
    }

    /**
     * The units of a roster file.
     *
     * @throws DefinitionException naming file, row, column, cause and cure of every fault, when the roster cannot be used
     */
    public Roster read(Path file) {
        return read(file.toString(), book(file));
    }

    private static Book book(Path file) {
        try {
            Book stored = WorkbookReader.read(file, Budget.standard());
            return new UnicodeBook(stored, new KnownTexts(List.of())).book();
        } catch (UnreadableWorkbookException e) {
            boolean locked = e.reason() == UnreadableWorkbookException.Reason.ENCRYPTED;
            throw new DefinitionException(MESSAGES, locked ? "encrypted" : "unreadable", file, e);
        } catch (IOException e) {
            throw new DefinitionException(MESSAGES, "read", file, e);
        }
    }

    private Roster read(String file, Book book) {
        List<Cell> cells =
                book.sheets().isEmpty() ? List.of() : book.sheets().get(0).cells();
        Map<Integer, RosterColumn> columns = columns(file, cells);
        RosterFaults faults = new RosterFaults(file);
        Map<Integer, RosterRow> rows = new TreeMap<>();
        for (Cell cell : cells) {
            RosterColumn column = columns.get(cell.column());
            if (cell.row() > 0 && column != null) {
                rows.computeIfAbsent(cell.row(), row -> new RosterRow(faults, row + 1, book.date1904()))
                        .add(column, cell);
            }
        }
        List<RosterRow> filled =
                rows.values().stream().filter(row -> !row.isBlank()).toList();
        List<Unit> units = new ArrayList<>();
        filled.forEach(row -> units.add(row.unit(campaigns)));
        new RosterCheck(filled, units).check();
        faults.throwIfAny();
        return new Roster(units);
    }

    private static Map<Integer, RosterColumn> columns(String file, List<Cell> cells) {
        Map<Integer, RosterColumn> columns = new HashMap<>();
        List<Cell> own = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.row() == 0) {
                RosterColumn.of(cell.raw())
                        .ifPresentOrElse(column -> columns.put(cell.column(), column), () -> own.add(cell));
            }
        }
        for (RosterColumn column : RosterColumn.values()) {
            long count = columns.values().stream().filter(column::equals).count();
            if (count > 1) {
                throw new DefinitionException(MESSAGES, "twice-heading", file, column.heading());
            }
        }
        refuseSlips(file, columns.values(), own);
        Arrays.stream(RosterColumn.values())
                .filter(column -> column.required() && !columns.containsValue(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw new DefinitionException(MESSAGES, "no-heading", file, missing.heading());
                });
        return columns;
    }

    /** A column of the operator's own is left alone, unless it looks like one of ours that is missing. */
    private static void refuseSlips(String file, Collection<RosterColumn> known, List<Cell> own) {
        for (Cell cell : own) {
            RosterColumn.near(cell.raw())
                    .filter(column -> !known.contains(column))
                    .ifPresent(column -> {
                        throw new DefinitionException(
                                MESSAGES, "near-heading", file, TypedProse.of(cell.raw()), column.heading());
                    });
        }
    }
}
