package vn.tonghop.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.PackedTable;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Return;
import vn.tonghop.store.Contents;
import vn.tonghop.store.FileResult;
import vn.tonghop.store.PackedFindings;
import vn.tonghop.store.PackedOpinions;
import vn.tonghop.store.PackedUnitRows;

/** Turns what examining a content gave into what the store keeps. */
final class Packing {
    private Packing() {}

    static Contents pack(String sha256, Examined examined, String recipe) {
        Map<String, byte[]> packed = new HashMap<>();
        if (!examined.findings().isEmpty()) {
            packed.put(Contents.FINDINGS, PackedFindings.pack(examined.findings()));
        }
        if (!(examined instanceof Examined.Returned returned)) {
            return new Contents(refused(sha256, examined, recipe), packed);
        }
        Return sent = returned.sent();
        if (!sent.below().isEmpty()) {
            packed.put(Contents.BELOW, PackedUnitRows.pack(sent.below()));
        }
        if (!sent.opinions().isEmpty()) {
            packed.put(Contents.OPINIONS, PackedOpinions.pack(sent.opinions()));
        }
        sent.answers()
                .form()
                .tables()
                .forEach(table -> packed.put(table.key(), PackedTable.pack(sent.answers(), table)));
        return new Contents(
                new FileResult(
                        sha256,
                        recipe,
                        examined.verdict(),
                        examined.reason(),
                        sent.campaign(),
                        sent.unit(),
                        sent.unitType(),
                        sent.submission(),
                        sent.savedAt(),
                        answered(sent.answers(), sent.unitType())),
                packed);
    }

    private static FileResult refused(String sha256, Examined examined, String recipe) {
        return new FileResult(
                sha256,
                recipe,
                examined.verdict(),
                examined.reason(),
                examined.campaign(),
                examined.unit(),
                "",
                0,
                Optional.empty(),
                List.of());
    }

    /** Tables in which anything of the unit's own is filled or declared; the cover is no answer. */
    private static List<String> answered(Answers answers, String unitType) {
        Form form = answers.form();
        return form.tables().stream()
                .filter(table -> table.shape() != Table.Shape.COVER && answers.hasTyped(table, unitType))
                .map(Table::key)
                .toList();
    }
}
