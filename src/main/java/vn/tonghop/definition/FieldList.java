package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form while it is being compiled: operands are keys until all fields are known. */
final class FieldList {
    private final List<Draft> drafts = new ArrayList<>();

    /** @return the ordinal of the field */
    int add(Draft draft) {
        drafts.add(draft);
        return drafts.size() - 1;
    }

    int size() {
        return drafts.size();
    }

    List<Field> compiled() {
        Map<Key, Integer> ordinals = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (ordinals.put(drafts.get(i).key, i) != null) {
                throw DefinitionException.of("twice", drafts.get(i).key);
            }
        }
        List<Field> fields = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            fields.add(drafts.get(i).at(i, ordinals));
        }
        return fields;
    }

    /** A field whose operands are still keys. */
    record Draft(
            Key key,
            Kind kind,
            ValueType type,
            Owner owner,
            boolean input,
            boolean required,
            String label,
            String measure,
            String count,
            List<String> choices,
            List<Key> operands,
            Kind adds,
            boolean percent,
            Place place) {

        /** A figure or text that units type in. */
        static Draft typed(Key key, Kind kind, ValueType type, Owner owner, boolean required, String label, Place at) {
            return new Draft(
                    key, kind, type, owner, true, required, label, "", "", List.of(), List.of(), kind, false, at);
        }

        /** A declaration: what blank cells mean. */
        static Draft declaration(Key key, Owner owner, String label, Place at) {
            List<String> choices = List.of(FormWords.NOTHING_HAPPENED, FormWords.NOT_KNOWN_YET);
            return new Draft(
                    key,
                    Kind.DECL,
                    ValueType.CHOICE,
                    owner,
                    true,
                    false,
                    label,
                    "",
                    "",
                    choices,
                    List.of(),
                    Kind.DECL,
                    false,
                    at);
        }

        Draft measured(String measure, String count) {
            return new Draft(
                    key,
                    kind,
                    type,
                    owner,
                    input,
                    required,
                    label,
                    measure,
                    count,
                    choices,
                    operands,
                    adds,
                    percent || (type == ValueType.DEC && measure.equals(FormWords.word("percent"))),
                    place);
        }

        Draft choosing(List<String> allowed, Kind added) {
            return new Draft(
                    key, kind, type, owner, input, required, label, measure, count, allowed, operands, added, percent,
                    place);
        }

        /** Computed from other fields: locked, never required. */
        Draft computedFrom(List<Key> keys) {
            return new Draft(
                    key,
                    kind,
                    type,
                    owner,
                    false,
                    false,
                    label,
                    measure,
                    count,
                    choices,
                    keys,
                    adds,
                    kind == Kind.RATE,
                    place);
        }

        private Field at(int ordinal, Map<Key, Integer> ordinals) {
            List<Integer> resolved = operands.stream()
                    .map(operand -> {
                        Integer found = ordinals.get(operand);
                        if (found == null) {
                            throw DefinitionException.of("operand", key, operand);
                        }
                        return found;
                    })
                    .toList();
            return new Field(
                    ordinal, key, kind, type, owner, input, required, label, measure, count, choices, resolved, adds,
                    percent, place);
        }
    }
}
