package vn.tonghop.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A compiled definition: one flat ordered list of fields, the tables they belong to, and where they stand. */
public final class Form {
    private final List<Field> fields;
    private final List<Table> tables;
    private final SheetPlan plan;
    private final String hash;
    private final Map<String, Field> byKey = new HashMap<>();
    private final Map<String, Table> byTable = new HashMap<>();

    Form(List<Field> fields, List<Table> tables, SheetPlan plan) {
        this.fields = List.copyOf(fields);
        this.tables = List.copyOf(tables);
        this.plan = plan;
        this.hash = FormHash.of(fields);
        fields.forEach(field -> byKey.put(field.key().toString(), field));
        tables.forEach(table -> byTable.put(table.key(), table));
    }

    /** Every field in form order; the index is the ordinal. */
    public List<Field> fields() {
        return fields;
    }

    public int size() {
        return fields.size();
    }

    public Field field(int ordinal) {
        return fields.get(ordinal);
    }

    public Optional<Field> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * The field of a key.
     *
     * @throws IllegalArgumentException when the form has no such key
     */
    public Field field(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("The form has no field " + key));
    }

    /** Cover, prompts, indicators, then lists, grids and appendices as the definition orders them. */
    public List<Table> tables() {
        return tables;
    }

    public Optional<Table> findTable(String key) {
        return Optional.ofNullable(byTable.get(key));
    }

    public Table table(String key) {
        return findTable(key).orElseThrow(() -> new IllegalArgumentException("The form has no table " + key));
    }

    public List<Field> fieldsOf(Table table) {
        return fields.subList(table.first(), table.last() + 1);
    }

    /** Whether a unit of this type fills anything in the table, declarations not counted. */
    public boolean concerns(Table table, String unitType) {
        return fieldsOf(table).stream().anyMatch(field -> field.kind() != Kind.DECL && field.filledBy(unitType));
    }

    public SheetPlan plan() {
        return plan;
    }

    /** Lower-case hex SHA-256 of what makes a return readable: keys, kinds, types, measures, owners, choices, operands, places. */
    public String hash() {
        return hash;
    }

    /** The first 8 digits of the hash, as identity codes carry it. */
    public String shortHash() {
        return hash.substring(0, 8);
    }
}
