package vn.tonghop.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.definition.Form;

/** Everything that makes a form recognisable in a workbook that came back, worked out once. Serves any number of threads. */
final class FormMarks {
    private final Form form;
    private final List<TableMarks> tables;
    private final List<FieldToRead> fields;
    private final Declarations declarations;
    private final Map<String, TableMarks> tableOfToken = new HashMap<>();
    private final Map<String, RowMark> rows = new HashMap<>();
    private final Map<String, ColumnMark> columns = new HashMap<>();

    FormMarks(Form form) {
        this.form = form;
        this.tables =
                form.tables().stream().map(table -> new TableMarks(form, table)).toList();
        this.fields = form.fields().stream().map(FieldToRead::of).toList();
        this.declarations = new Declarations(form);
        for (TableMarks table : tables) {
            table.rows().forEach(row -> {
                rows.put(row.token(), row);
                tableOfToken.put(row.token(), table);
            });
            table.columns().forEach(column -> {
                columns.put(column.token(), column);
                tableOfToken.put(column.token(), table);
            });
        }
    }

    Form form() {
        return form;
    }

    List<TableMarks> tables() {
        return tables;
    }

    FieldToRead field(int ordinal) {
        return fields.get(ordinal);
    }

    Declarations declarations() {
        return declarations;
    }

    Optional<TableMarks> tableOf(String token) {
        return Optional.ofNullable(tableOfToken.get(token));
    }

    TableMarks tableOfField(int ordinal) {
        return tables.stream()
                .filter(marks -> marks.table().first() <= ordinal
                        && ordinal <= marks.table().last())
                .findFirst()
                .orElseThrow();
    }

    Optional<RowMark> row(String token) {
        return Optional.ofNullable(rows.get(token));
    }

    Optional<ColumnMark> column(String token) {
        return Optional.ofNullable(columns.get(token));
    }

    /** Whether a text has the shape of a row or column key, of this form or another. */
    static boolean looksLikeToken(String text) {
        return text.length() > 2
                && text.charAt(1) == ':'
                && (text.charAt(0) == 'r' || text.charAt(0) == 'c')
                && text.indexOf('/') > 2
                && text.indexOf(' ') < 0;
    }
}
