package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.definition.AskedKeys;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.workbook.Cell;

/** I-FORM: a workbook of another version of the form in which a key that both have asks something else. */
final class OtherQuestions {
    private OtherQuestions() {}

    /** @param hash first digits of the hash of the form that the workbook was made from */
    static Optional<Finding> of(BookScan scan, Form form, String hash) {
        if (hash.equals(form.shortHash())) {
            return Optional.empty();
        }
        List<String> otherwise = AskedKeys.of(form).otherwiseIn(AskedKeys.parse(carried(scan)));
        return otherwise.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Code.IDENTITY_FORM, List.of(), Place.NONE, hash, "", StructureLog.listed(otherwise)));
    }

    /** Workbooks made before this was written into them carry nothing. */
    private static List<String> carried(BookScan scan) {
        List<String> texts = new ArrayList<>();
        scan.grid(FormWords.META).ifPresent(meta -> {
            for (int i = 0; i + 1 < meta.size(); i++) {
                Cell label = meta.cell(i);
                Cell value = meta.cell(i + 1);
                if (label.raw().equals(AskedKeys.LABEL) && value.row() == label.row()) {
                    texts.add(value.raw());
                }
            }
        });
        return texts;
    }
}
