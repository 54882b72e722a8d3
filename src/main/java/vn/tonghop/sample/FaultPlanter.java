package vn.tonghop.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Unit;
import vn.tonghop.definition.ValueType;

/** Puts one mistake of the kinds that real clerks make into a sound return. Every one of them is an error wherever it is put. */
final class FaultPlanter {
    private static final Words WORDS = new Words("names");

    private final Unit unit;
    private final SplittableRandom random;

    FaultPlanter(Unit unit, SplittableRandom random) {
        this.unit = unit;
        this.random = random;
    }

    SampleReturn plant(Answers sound) {
        List<Field> candidates = sound.form().fields().stream()
                .filter(field -> field.type() == ValueType.INT && SampleReturns.isPlainNumber(field, sound.get(field)))
                .toList();
        if (candidates.isEmpty()) {
            return new SampleReturn(unit, sound, Optional.empty());
        }
        Field field = candidates.get(random.nextInt(candidates.size()));
        Figure figure = sound.get(field);
        String fault = WORDS.one("fault.kinds", random);
        String typed = spoiled(fault, figure.value().equals("0") ? BigDecimal.ONE : figure.number());
        Answers spoiled = sound.toBuilder()
                .set(field.ordinal(), Figure.excluded(typed, figure.place()))
                .build();
        PlantedFault planted = new PlantedFault(unit.code(), field.key().toString(), fault, typed);
        return new SampleReturn(unit, spoiled, Optional.of(planted));
    }

    private static String spoiled(String fault, BigDecimal number) {
        return WORDS.text("fault." + fault, number, number.add(BigDecimal.TEN));
    }
}
