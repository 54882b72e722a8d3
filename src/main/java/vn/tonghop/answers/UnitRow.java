package vn.tonghop.answers;

import java.util.List;
import java.util.Map;

/**
 * One unit behind a lower board's consolidated return, as its hidden sheet {@code _nguon} lists it.
 *
 * @param unit code at the lower board, prefixed by boards further down when there are several levels ("TH2/DV0001")
 * @param type slug of Loại
 * @param answers its figures; texts of prompts are not carried
 * @param files per table key the files its figures came through: as many as the code has parts, the last its own; a table whose
 *     files nobody told has none
 */
public record UnitRow(String unit, String name, String type, Answers answers, Map<String, List<SourceFile>> files) {
    public UnitRow {
        files = Map.copyOf(files);
    }

    /** Of a board that does not tell the names of its files. */
    public UnitRow(String unit, String name, String type, Answers answers) {
        this(unit, name, type, answers, Map.of());
    }

    /** The files that a table came through, one per part of the unit's code. */
    public List<SourceFile> filesOf(String table) {
        return files.getOrDefault(table, List.of());
    }
}
