package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.aggregate.ClosedPoint;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.aggregate.Sent;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.PackedTable;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Opinion;
import vn.tonghop.ruling.InForce;
import vn.tonghop.store.Contents;
import vn.tonghop.store.PackedFindings;
import vn.tonghop.store.PackedOpinions;
import vn.tonghop.store.PackedUnitRows;

/**
 * Puts one unit together from the packed rows of its returns.
 *
 * @param packed by content and name
 */
record UnitAssembly(String campaign, UnitReturns returns, InForce rulings, Map<String, Map<String, byte[]>> packed) {

    /** What counts of the unit: each table from the return it belongs to, without what open errors name. */
    UnitAnswers answers() {
        return answers(PackedTable::unpack);
    }

    /** The same with the prompts' words left packed. */
    UnitAnswers figures() {
        return answers((row, table, into) -> {
            if (table.shape() == Table.Shape.PROMPTS) {
                PackedTable.unpackStates(row, table, into);
            } else {
                PackedTable.unpack(row, table, into);
            }
        });
    }

    private interface Unpacking {
        void unpack(byte[] row, Table table, Answers.Builder into);
    }

    private UnitAnswers answers(Unpacking unpacking) {
        Answers.Builder builder = new Answers.Builder(form());
        Map<String, FileRef> files = new HashMap<>();
        returns.tablesByHolder().forEach((sent, tables) -> {
            for (Table table : tables) {
                unpack(sent, table, builder, unpacking);
                if (isAnswered(table, sent) || holdsAnything(table, builder)) {
                    files.put(table.key(), sent.ref());
                }
            }
        });
        exclude(builder);
        return new UnitAnswers(returns.unit(), builder.build(), files, below());
    }

    /** Findings that stand, by file and then in form order. */
    List<OpenFinding> open() {
        UnitSlips slips = slips();
        return returns.counted().stream()
                .sorted(Comparator.comparing(Sent::file).thenComparing(Sent::sha256))
                .flatMap(sent -> open(sent).stream()
                        .map(finding ->
                                new OpenFinding(returns.unit(), sent.ref(), finding, slips.explanation(finding))))
                .toList();
    }

    /** What the unit wrote on the slips that came back, from first to last return. */
    UnitSlips slips() {
        Map<FileRef, List<Opinion>> written = new LinkedHashMap<>();
        for (Sent sent : returns.all()) {
            List<Opinion> opinions = PackedOpinions.unpack(row(sent, Contents.OPINIONS));
            if (!opinions.isEmpty()) {
                written.put(sent.ref(), opinions);
            }
        }
        return new UnitSlips(written);
    }

    /** What the unit wrote about points that stand no more. */
    List<ClosedPoint> closed() {
        UnitSlips slips = slips();
        if (slips.isEmpty()) {
            return List.of();
        }
        List<Finding> open =
                returns.counted().stream().flatMap(sent -> open(sent).stream()).toList();
        return slips.closed(returns.unit(), open);
    }

    /** Findings of one return that stand, in form order. */
    List<Finding> open(Sent sent) {
        List<Finding> open = new ArrayList<>();
        for (Finding finding : PackedFindings.unpack(row(sent, Contents.FINDINGS))) {
            if (returns.stands(finding, sent) && !isWaived(finding, sent)) {
                open.add(finding);
            }
        }
        returns.doubt(sent).ifPresent(open::add);
        open.sort(Comparator.comparingInt(this::ordinal));
        return open;
    }

    /** Everything one return says, before errors are taken out. */
    Answers read(Sent sent) {
        Answers.Builder builder = new Answers.Builder(form());
        form().tables().forEach(table -> unpack(sent, table, builder));
        return builder.build();
    }

    private Form form() {
        return returns.form();
    }

    private boolean isWaived(Finding finding, Sent sent) {
        String unit = returns.unit().code();
        return rulings.waivesAnything(campaign, unit) && rulings.isWaived(campaign, unit, finding, read(sent));
    }

    private static boolean isAnswered(Table table, Sent sent) {
        return table.shape() == Table.Shape.COVER || sent.answered().contains(table.key());
    }

    private boolean holdsAnything(Table table, Answers.Builder builder) {
        return form().fieldsOf(table).stream()
                .anyMatch(field -> builder.get(field.ordinal()).isTyped());
    }

    private void exclude(Answers.Builder builder) {
        Set<String> keys = new HashSet<>();
        for (Sent sent : returns.counted()) {
            open(sent).stream()
                    .filter(Finding::isError)
                    .forEach(finding -> keys.addAll(returns.keysHeld(finding, sent)));
        }
        for (String key : keys) {
            form().find(key)
                    .map(Field::ordinal)
                    .filter(ordinal -> builder.get(ordinal).counts())
                    .ifPresent(ordinal -> builder.change(ordinal, Figure::asExcluded));
        }
    }

    private List<UnitRow> below() {
        List<UnitRow> rows = List.of();
        for (Sent sent : returns.counted()) {
            byte[] row = row(sent, Contents.BELOW);
            rows = row.length == 0 ? rows : PackedUnitRows.unpack(row, form());
        }
        return rows;
    }

    /** What one return says in a table, without what its own errors name: as if the table belonged to it. */
    Answers counting(Sent sent, Table table) {
        Answers.Builder builder = new Answers.Builder(form());
        unpack(sent, table, builder);
        PackedFindings.unpack(row(sent, Contents.FINDINGS)).stream()
                .filter(finding -> finding.isError() && !isWaived(finding, sent))
                .flatMap(finding -> finding.keys().stream())
                .flatMap(key -> form().find(key).stream())
                .filter(field -> field.key().table().equals(table.key()))
                .map(Field::ordinal)
                .filter(ordinal -> builder.get(ordinal).counts())
                .forEach(ordinal -> builder.change(ordinal, Figure::asExcluded));
        return builder.build();
    }

    private void unpack(Sent sent, Table table, Answers.Builder into) {
        unpack(sent, table, into, PackedTable::unpack);
    }

    private void unpack(Sent sent, Table table, Answers.Builder into, Unpacking unpacking) {
        byte[] row = row(sent, table.key());
        if (row.length > 0) {
            unpacking.unpack(row, table, into);
        }
    }

    private byte[] row(Sent sent, String name) {
        return packed.getOrDefault(sent.sha256(), Map.of()).getOrDefault(name, new byte[0]);
    }

    private int ordinal(Finding finding) {
        return finding.keys().stream()
                .flatMap(key -> form().find(key).stream())
                .mapToInt(Field::ordinal)
                .findFirst()
                .orElse(-1);
    }
}
