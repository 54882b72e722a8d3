package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.Consolidation;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.aggregate.ListTotal;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.SourceFile;
import vn.tonghop.answers.SourceRows;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.Unit;
import vn.tonghop.template.FilledWorkbooks;

/**
 * {@code nop-cap-tren.xlsx}: the totals as this board's own return for the level above, with the units behind them on the hidden sheet
 * {@code _nguon}. Units that count in no total are left out there too, so that its rows add up to what is seen.
 */
final class UpwardReturn {
    private final StoredCampaign state;
    private final Form form;

    private UpwardReturn(StoredCampaign state) {
        this.state = state;
        this.form = state.campaign().form();
    }

    /** Without a row of its own in the roster the board has no name to report under. */
    static boolean isDue(CampaignState state) {
        return state.ownBody().isPresent();
    }

    static void write(StoredCampaign state, OutputStream out) throws IOException {
        UpwardReturn upward = new UpwardReturn(state);
        Unit board = state.ownBody().orElseThrow();
        byte[] workbook = new FilledWorkbooks(state.campaign())
                .of(board, upward.totals(), Map.of(SourceRows.SHEET, upward.sources()));
        out.write(workbook);
    }

    /** Totals, each group of a list as one row while its rows reach. */
    private Answers totals() {
        Consolidation added = state.consolidation();
        Answers.Builder totals = added.totals().toBuilder();
        for (Table table : form.tables()) {
            List<ListTotal> sums = added.lists().stream()
                    .filter(total ->
                            total.table().equals(table.key()) && !total.group().isEmpty())
                    .toList();
            List<String> groups = sums.stream().map(ListTotal::row).distinct().toList();
            int rows = Math.min(groups.size(), table.rows().size());
            for (int i = 0; i < rows; i++) {
                String group = groups.get(i);
                String row = table.rows().get(i).key();
                sums.stream()
                        .filter(total -> total.row().equals(group))
                        .forEach(total -> put(totals, table, row, total));
            }
        }
        return totals.build();
    }

    private void put(Answers.Builder totals, Table table, String row, ListTotal total) {
        List<Leaf> named = table.groups();
        for (int i = 0; i < named.size(); i++) {
            put(totals, table, row, named.get(i).column(), total.group().get(i));
        }
        boolean counted = named.stream().anyMatch(leaf -> leaf.column().equals(total.column()));
        if (!counted && !total.value().isEmpty()) {
            put(totals, table, row, total.column(), total.value());
        }
    }

    private void put(Answers.Builder totals, Table table, String row, String column, String value) {
        Field field = form.field(table.key() + "/" + row + "/" + column);
        if (!value.isEmpty()) {
            totals.set(field.ordinal(), Figure.of(value, value, field.place()));
        }
    }

    /** Encoded unit by unit: only one unit's figures are held at a time. */
    private List<List<String>> sources() {
        List<List<String>> rows = new ArrayList<>(SourceRows.encode(form, List.of()));
        List<Unit> expected = state.expected();
        try (Stream<UnitAnswers> units = state.figures()) {
            units.filter(unit ->
                            expected.contains(unit.unit()) && !state.roster().isRolledUp(unit.unit()))
                    .forEachOrdered(unit -> behind(unit).forEach(row -> rows.addAll(encoded(row))));
        }
        return rows;
    }

    private List<List<String>> encoded(UnitRow row) {
        return SourceRows.encode(form, List.of(row)).stream().skip(1).toList();
    }

    /** A lower board stands aside for the units behind it, which take its code in front of theirs. */
    private static List<UnitRow> behind(UnitAnswers unit) {
        String code = unit.unit().code();
        if (unit.below().isEmpty()) {
            Map<String, List<SourceFile>> files = new HashMap<>();
            unit.files().forEach((table, ref) -> files.put(table, List.of(file(ref))));
            return List.of(new UnitRow(code, unit.unit().name(), unit.unit().type(), unit.answers(), files));
        }
        return unit.below().stream()
                .map(row ->
                        new UnitRow(code + "/" + row.unit(), row.name(), row.type(), row.answers(), through(unit, row)))
                .toList();
    }

    /** The board's own file, then those below it; a level that told none keeps its place. */
    private static Map<String, List<SourceFile>> through(UnitAnswers board, UnitRow row) {
        Map<String, List<SourceFile>> through = new HashMap<>();
        board.files().forEach((table, ref) -> {
            List<SourceFile> way = new ArrayList<>(List.of(file(ref)));
            way.addAll(row.filesOf(table));
            while (way.size() <= row.unit().split("/", -1).length) {
                way.add(SourceFile.UNKNOWN);
            }
            through.put(table, way);
        });
        return through;
    }

    private static SourceFile file(FileRef ref) {
        return new SourceFile(ref.file(), ref.sha256());
    }
}
