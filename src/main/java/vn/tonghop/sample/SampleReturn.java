package vn.tonghop.sample;

import java.util.Optional;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Unit;

/** One invented return. Figures in state EXCLUDED are mistakes: their text is typed as it stands. */
public record SampleReturn(Unit unit, Answers answers, Optional<PlantedFault> fault) {}
