package vn.tonghop.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FormWords;

/** Operands as pieces of an Excel expression. */
final class OperandCells {
    private static final String EMPTY = "\"\"";

    private final List<Operand> operands;
    private final IntFunction<String> cellRef;

    OperandCells(Operands operands, IntFunction<String> cellRef) {
        this.operands = operands.all();
        this.cellRef = cellRef;
    }

    String sum() {
        List<String> terms = new ArrayList<>();
        for (Operand operand : operands) {
            if (operand instanceof Operand.Cell cell) {
                terms.add(at(cell.field()));
            } else if (operand instanceof Operand.RowCount rows) {
                terms.addAll(filledRows(rows));
            } else if (operand instanceof Operand.Said said) {
                terms.add(Formula.iff(at(said.field()) + "<>" + EMPTY, "1", "0"));
            }
        }
        return Formula.sum(terms);
    }

    /** The condition that some operand holds a text or a number that its field cannot have. */
    String unclear() {
        List<String> conditions = new ArrayList<>();
        for (Operand.Cell cell : cells()) {
            String at = at(cell.field());
            String broken = Bounds.of(cell.field()).brokenIn(at);
            conditions.add(Formula.iff("ISNUMBER(" + at + ")", broken, at + "<>" + EMPTY));
        }
        return Formula.anyOf(conditions);
    }

    /** The condition that some operand is empty and not declared to be nothing; texts must be ruled out first. */
    String incomplete() {
        List<String> conditions = new ArrayList<>();
        byDeclarations().forEach((declarations, cells) -> conditions.add(incomplete(declarations, cells)));
        for (Operand operand : operands) {
            if (operand instanceof Operand.RowCount rows) {
                List<String> parts = new ArrayList<>(List.of(Formula.sum(filledRows(rows)) + "=0"));
                parts.addAll(notDeclaredNone(List.of(rows.declaration())));
                conditions.add(Formula.allOf(parts));
            }
        }
        return Formula.anyOf(conditions);
    }

    private String incomplete(List<Field> declarations, List<String> cells) {
        List<String> parts = new ArrayList<>(List.of(Formula.count(cells) + "<" + cells.size()));
        parts.addAll(notDeclaredNone(declarations));
        return Formula.allOf(parts);
    }

    /** Conditions that together say "blank does not mean nothing here": the row's declaration outweighs the table's. */
    private List<String> notDeclaredNone(List<Field> declarations) {
        List<String> conditions = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (Field declaration : declarations) {
            String at = at(declaration);
            List<String> outweighed = new ArrayList<>(silent);
            outweighed.add(at + "<>" + Formula.text(FormWords.NOTHING_HAPPENED));
            conditions.add(Formula.anyOf(outweighed));
            silent.add(at + "<>" + EMPTY);
        }
        return conditions;
    }

    private Map<List<Field>, List<String>> byDeclarations() {
        return cells().stream()
                .collect(Collectors.groupingBy(
                        Operand.Cell::declarations,
                        LinkedHashMap::new,
                        Collectors.mapping(cell -> at(cell.field()), Collectors.toList())));
    }

    private List<Operand.Cell> cells() {
        List<Operand.Cell> cells = new ArrayList<>();
        for (Operand operand : operands) {
            if (operand instanceof Operand.Cell cell) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** One term per row of a list: 1 when something stands in it. */
    private List<String> filledRows(Operand.RowCount rows) {
        return rows.rows().stream()
                .map(row -> Formula.iff(
                        Formula.anyOf(row.stream()
                                .map(field -> at(field) + "<>" + EMPTY)
                                .toList()),
                        "1",
                        "0"))
                .toList();
    }

    private String at(Field field) {
        return cellRef.apply(field.ordinal());
    }
}
