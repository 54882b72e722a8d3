package vn.tonghop.parse;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Fold;

/** Short answers that leave no doubt how a text is encoded: the choices of the forms, the words of the number grammar. */
final class KnownTexts {
    private final Set<String> folded = new HashSet<>();

    KnownTexts(Collection<CampaignUnits> campaigns) {
        TypedWords words = TypedWords.VIETNAMESE;
        words.none.forEach(this::add);
        words.missing.forEach(this::add);
        words.yes.forEach(this::add);
        words.no.forEach(this::add);
        for (CampaignUnits campaign : campaigns) {
            for (Field field : campaign.campaign().form().fields()) {
                field.choices().forEach(this::add);
            }
        }
    }

    private void add(String text) {
        folded.add(Fold.of(text));
    }

    boolean holds(String text) {
        return folded.contains(Fold.of(text));
    }
}
