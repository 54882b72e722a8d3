package vn.tonghop.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;

/** What units wrote, by prompt and unit ({@code DC/p01/gt@DV0001}), as it passes by. */
final class UnitTexts {
    private UnitTexts() {}

    @FunctionalInterface
    interface Reader {
        void read(String key, Field prompt, UnitAnswers unit, String text);
    }

    static void forEach(CampaignState state, Reader reader) {
        List<Field> prompts = Extracts.prompts(state.campaign().form());
        try (Stream<UnitAnswers> units = state.answers()) {
            units.forEachOrdered(unit -> prompts.forEach(prompt -> {
                Figure answer = unit.answers().get(prompt);
                if (answer.state() == State.VALUE) {
                    reader.read(key(prompt, unit.unit().code()), prompt, unit, answer.value());
                }
            }));
        }
    }

    /** Tags the extract of a unit's answer. */
    static String key(Field prompt, String unit) {
        return prompt.key() + "@" + unit;
    }

    /** A sign of every text; of none where there are too many units for their texts to have a document. */
    static Map<String, String> checks(CampaignState state) {
        Map<String, String> checks = new HashMap<>();
        if (state.units().size() <= UnitOpinions.MOST_UNITS) {
            forEach(state, (key, prompt, unit, text) -> checks.put(key, DraftNotes.check(text)));
        }
        return checks;
    }
}
