package vn.tonghop.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.definition.DefinitionException;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.RuleSource;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;
import vn.tonghop.definition.ValueType;

/** Finds the operands that a rule of the definition names (src/docs/definition-format.md, "rules"). */
final class OperandFinder {
    private static final String INDICATORS = "SL";
    private static final String ROW_DECLARATION = "khai";

    private final Form form;

    OperandFinder(Form form) {
        this.form = form;
    }

    /** @param row the row judged; empty for a rule that names none */
    Operands find(RuleSource rule, List<String> written, Optional<TableRow> row) {
        return new Operands(
                written.stream().flatMap(operand -> find(rule, operand, row)).toList());
    }

    private Stream<Operand> find(RuleSource rule, String written, Optional<TableRow> row) {
        if (written.startsWith("#")) {
            return Stream.of(rowCount(rule, written));
        }
        if (written.startsWith("?")) {
            return Stream.of(said(rule, written));
        }
        String key = key(rule, written, row);
        List<Field> fields =
                key.contains("/*/") ? column(key) : form.find(key).stream().toList();
        if (fields.isEmpty()) {
            throw problem("unknown", rule, written);
        }
        return fields.stream().flatMap(field -> cells(rule, written, field));
    }

    /** The full key of a short spelling. */
    private static String key(RuleSource rule, String written, Optional<TableRow> row) {
        String rowKey = row.map(TableRow::key).orElse("");
        if (written.contains("/")) {
            return written.replace("{row}", rowKey);
        }
        boolean column = row.isPresent() && written.matches("c\\d+");
        return column ? rule.rows() + "/" + rowKey + "/" + written : INDICATORS + "/" + written + "/gt";
    }

    /** {@code T/*}{@code /c}: a column over all body rows. */
    private List<Field> column(String pattern) {
        Key key = Key.parse(pattern);
        return form.findTable(key.table()).stream()
                .flatMap(table -> form.fieldsOf(table).stream())
                .filter(field -> field.key().column().equals(key.column()) && !field.isTotal())
                .filter(field -> field.kind() != Kind.DECL)
                .toList();
    }

    /** A number that units type, or for a printed total the numbers it adds up. */
    private Stream<Operand> cells(RuleSource rule, String written, Field field) {
        if (field.isTotal() && (field.kind() == Kind.FLOW || field.kind() == Kind.MONEY)) {
            return field.operands().stream().map(ordinal -> cell(form.field(ordinal)));
        }
        if (!field.input() || !field.type().isNumber()) {
            throw problem("unfit", rule, written);
        }
        return Stream.of(cell(field));
    }

    Operand.Cell cell(Field field) {
        Key key = field.key();
        List<Field> declarations = new ArrayList<>();
        if (field.declarable()) {
            form.find(key.table() + "/" + key.row() + "/" + ROW_DECLARATION).ifPresent(declarations::add);
            form.find(key.table() + "/" + Key.DECLARATION + "/gt").ifPresent(declarations::add);
        }
        return new Operand.Cell(field, declarations);
    }

    private Operand rowCount(RuleSource rule, String written) {
        Table list = form.findTable(written.substring(1))
                .filter(table -> table.shape() == Table.Shape.LIST)
                .orElseThrow(() -> problem("unknown", rule, written));
        List<List<Field>> rows = list.rows().stream()
                .map(row -> form.fieldsOf(list).stream()
                        .filter(field -> field.key().row().equals(row.key()))
                        .toList())
                .toList();
        return new Operand.RowCount(rows, form.field(list.key() + "/" + Key.DECLARATION + "/gt"));
    }

    private Operand said(RuleSource rule, String written) {
        String key = key(rule, written.substring(1), Optional.empty());
        Field field = form.find(key).orElseThrow(() -> problem("unknown", rule, written));
        if (!field.input() || field.type() != ValueType.TEXT) {
            throw problem("unfit", rule, written);
        }
        return new Operand.Said(field);
    }

    static DefinitionException problem(String sentence, RuleSource rule, String written) {
        return new DefinitionException(RuleWords.BUNDLE, "problem." + sentence, rule.code(), rule.say(), written);
    }
}
