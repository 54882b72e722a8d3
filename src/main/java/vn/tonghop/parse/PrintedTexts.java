package vn.tonghop.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.HeaderCell;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Sheet;
import vn.tonghop.definition.Table;

/** The texts that the form itself prints on the sheet of one table, as far as the form knows them. */
final class PrintedTexts {
    private final Map<String, String> foldedOf = new HashMap<>();
    private final Set<String> folded = new HashSet<>();

    PrintedTexts(Form form, Table table, Sheet sheet, List<RowMark> rows) {
        sheet.lines().forEach(line -> add(line.text()));
        rows.forEach(row -> row.labels().forEach(this::add));
        rows.forEach(row -> add(row.code()));
        for (HeaderCell cell : table.header()) {
            add(cell.text().text());
            add(
                    cell.text().reading().isEmpty()
                            ? ""
                            : FormWords.reading(cell.text().reading()));
        }
        for (Leaf leaf : table.leaves()) {
            add(leaf.measure());
        }
        for (Field field : form.fieldsOf(table)) {
            add(field.measure());
            add(field.key().row());
        }
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            foldedOf.put(text, Fold.of(text));
            folded.add(Fold.of(text));
        }
    }

    /** Whether the form prints the text, or every line of it. */
    boolean holds(String text) {
        return folded.contains(folded(text))
                || (text.indexOf('\n') > 0 && text.lines().allMatch(line -> folded.contains(folded(line))));
    }

    /** The text folded; those that the form prints need no work. */
    String folded(String text) {
        String known = foldedOf.get(text);
        return known != null ? known : Fold.of(text);
    }
}
