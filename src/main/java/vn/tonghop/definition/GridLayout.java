package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays out a table of rows and columns, fixed or open, on a sheet of its own: hidden column A for row keys, leaf column
 * {@code cN} in the N-th column after it, one more column for what blank cells of a year row mean.
 */
final class GridLayout {
    /** The column key of a year row's declaration. */
    private static final String ROW_DECLARATION = "khai";

    private final Table table;
    private final FieldList fields;
    private final LineList lines = new LineList();

    GridLayout(Table table, FieldList fields) {
        this.table = table;
        this.fields = fields;
    }

    Sheet lay() {
        lines.add(Line.Role.CODE, "");
        lines.addPrinted(Line.Role.CAPTION, table.caption());
        lines.addPrinted(Line.Role.TITLE, table.title());
        lines.addPrinted(Line.Role.ATTACH, table.attach());
        if (!table.dashes().isEmpty()) {
            lines.add(Line.Role.DASHES, table.dashes());
        }
        layDeclaration();
        lines.add(Line.Role.KEYS, "");
        for (int tier = 0; tier < table.tiers(); tier++) {
            lines.add(Line.Role.HEADER, "");
        }
        if (table.header().stream().anyMatch(cell -> !cell.text().reading().isEmpty())) {
            lines.add(Line.Role.HEADER_READING, "");
        }
        lines.add(Line.Role.MEASURE, "");
        table.rows().forEach(this::layRow);
        lines.addPrinted(Line.Role.NOTE, table.note());
        return new Sheet(table.sheet(), table.key(), lines.lines(), columnTokens());
    }

    private void layDeclaration() {
        OwnerUnion owners = new OwnerUnion();
        for (TableRow row : table.rows()) {
            answered(row).forEach(leaf -> owners.add(owner(leaf, row)));
        }
        Place at = new Place(
                table.sheet(), lines.next(), Math.min(4, table.leaves().size()));
        int ordinal = fields.add(FieldList.Draft.declaration(
                new Key(table.key(), Key.DECLARATION, "gt"), owners.owner(), FormWords.DECLARE, at));
        lines.add(
                Line.Role.DECLARATION, FormWords.DECLARE, "r:" + table.key() + "/" + Key.DECLARATION, List.of(ordinal));
    }

    private void layRow(TableRow row) {
        List<Integer> ordinals = new ArrayList<>();
        OwnerUnion owners = new OwnerUnion();
        for (Leaf leaf : table.leaves()) {
            if (!leaf.label()) {
                ordinals.add(fields.add(draft(row, leaf)));
                owners.add(owner(leaf, row));
            }
        }
        if (row.year().isPresent()) {
            Place at = new Place(table.sheet(), lines.next(), table.leaves().size() + 1);
            String label = String.join(" › ", row.path()) + " › " + FormWords.DECLARE;
            ordinals.add(fields.add(FieldList.Draft.declaration(
                    new Key(table.key(), row.key(), ROW_DECLARATION), owners.owner(), label, at)));
        }
        Line.Role role = row.total() ? Line.Role.TOTAL : Line.Role.BODY;
        lines.add(role, "", "r:" + table.key() + "/" + row.key(), ordinals);
    }

    private FieldList.Draft draft(TableRow row, Leaf leaf) {
        boolean list = table.shape() == Table.Shape.LIST;
        List<String> texts = new ArrayList<>(row.path());
        texts.addAll(leaf.path());
        FieldList.Draft draft = FieldList.Draft.typed(
                        new Key(table.key(), row.key(), leaf.column()),
                        list ? Kind.LIST : leaf.kind(),
                        leaf.type(),
                        owner(leaf, row),
                        leaf.required(),
                        String.join(" › ", texts),
                        new Place(table.sheet(), lines.next(), leaf.number()))
                .measured(leaf.measure(), leaf.count());
        if (list) {
            return draft.choosing(leaf.choices(), leaf.adds());
        }
        if (leaf.kind() == Kind.RATE) {
            return draft.computedFrom(List.of(
                    new Key(table.key(), row.key(), leaf.part()), new Key(table.key(), row.key(), leaf.whole())));
        }
        return row.total() ? draft.computedFrom(column(leaf)) : draft;
    }

    private List<Key> column(Leaf leaf) {
        return table.rows().stream()
                .filter(row -> !row.total())
                .map(row -> new Key(table.key(), row.key(), leaf.column()))
                .toList();
    }

    private Owner owner(Leaf leaf, TableRow row) {
        Owner column = leaf.owner();
        if (leaf.kind() == Kind.RATE && column.types().isEmpty()) {
            column = OwnerUnion.both(
                    table.leaf(leaf.part()).owner(), table.leaf(leaf.whole()).owner());
        }
        return OwnerUnion.both(column, row.owner());
    }

    private List<Leaf> answered(TableRow row) {
        return row.total()
                ? List.of()
                : table.leaves().stream()
                        .filter(leaf -> !leaf.label() && leaf.kind() != Kind.RATE)
                        .toList();
    }

    private Map<Integer, String> columnTokens() {
        Map<Integer, String> tokens = new HashMap<>();
        table.leaves().forEach(leaf -> tokens.put(leaf.number(), "c:" + table.key() + "/" + leaf.column()));
        if (table.rows().stream().anyMatch(row -> row.year().isPresent())) {
            tokens.put(table.leaves().size() + 1, "c:" + table.key() + "/" + ROW_DECLARATION);
        }
        return tokens;
    }
}
