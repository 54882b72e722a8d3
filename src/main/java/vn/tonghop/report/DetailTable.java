package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Decimals;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;

/**
 * What stands behind the totals of a table, row by row and within a row unit by unit, so that the lines of every total are one
 * block. The indicators are one row of many columns.
 */
final class DetailTable {
    private final Form form;
    private final boolean indicators;
    private final DetailLines lines;
    private final List<List<Field>> fieldsOfBlock = new ArrayList<>();
    private final Map<String, Integer> blockOfRow = new HashMap<>();

    DetailTable(Form form, Table table, String sheet) {
        this.form = form;
        this.indicators = table.shape() == Table.Shape.FIGURES;
        List<Field> fields = form.fieldsOf(table).stream()
                .filter(field -> field.kind() != Kind.DECL)
                .toList();
        List<TableRow> rows = table.rows().stream().filter(row -> !row.total()).toList();
        this.lines = new DetailLines(
                table,
                sheet,
                indicators ? fields : figuresOf(fields, rows.get(0)),
                indicators ? 0 : table.labelColumns());
        if (indicators) {
            addBlock("", List.of(), fields);
        }
        rows.forEach(row -> addBlock(row.key(), row.path(), figuresOf(fields, row)));
    }

    private static List<Field> figuresOf(List<Field> fields, TableRow row) {
        return fields.stream()
                .filter(field -> field.key().row().equals(row.key()))
                .toList();
    }

    private void addBlock(String row, List<String> labels, List<Field> fields) {
        blockOfRow.put(row, fieldsOfBlock.size());
        fieldsOfBlock.add(fields);
        lines.addBlock(labels);
    }

    DetailLines lines() {
        return lines;
    }

    void add(DetailUnit unit, Answers answers) {
        for (int block = 0; block < fieldsOfBlock.size(); block++) {
            lines.blocks().get(block).add(unit, fieldsOfBlock.get(block), answers);
        }
    }

    /**
     * The formula that adds the lines behind a total; empty when there is none, or when the lines do not give this total: rates of
     * lower boards rest on units that have no line here.
     */
    Optional<String> formula(Field field, String total) {
        if (total.isEmpty() || !lines.areShown()) {
            return Optional.empty();
        }
        int first = field.isTotal() || indicators
                ? 0
                : blockOfRow.getOrDefault(field.key().row(), 0);
        int last = field.isTotal() ? lines.blocks().size() - 1 : first;
        return field.isRate() ? rate(field, total, first, last) : sum(field, total, first, last);
    }

    private Optional<String> sum(Field field, String total, int first, int last) {
        int figure = figure(field);
        boolean adds = field.kind().adds()
                && lines.sum(first, last, figure, DetailBlock::sum).plain().equals(total);
        return adds ? Optional.of(SumFormula.sum(lines.range(first, last, figure), total)) : Optional.empty();
    }

    private Optional<String> rate(Field field, String total, int first, int last) {
        int figure = figure(field);
        BigDecimal part = lines.sum(first, last, figure, DetailBlock::parts).exact();
        BigDecimal whole = lines.sum(first, last, figure, DetailBlock::wholes).exact();
        if (whole.signum() == 0 || !Decimals.plain(Decimals.rate(part, whole)).equals(total)) {
            return Optional.empty();
        }
        return Optional.of(SumFormula.rate(
                lines.range(first, last, figure(form.field(field.operands().get(0)))),
                lines.range(first, last, figure(form.field(field.operands().get(1))))));
    }

    private int figure(Field field) {
        List<Field> columns = lines.columns();
        for (int i = 0; i < columns.size(); i++) {
            Field column = columns.get(i);
            if (column.equals(field)
                    || !indicators && column.key().column().equals(field.key().column())) {
                return i;
            }
        }
        throw new IllegalArgumentException("No column for " + field.key() + " on " + lines.sheet());
    }
}
