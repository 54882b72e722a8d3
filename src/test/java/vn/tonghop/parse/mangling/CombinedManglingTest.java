package vn.tonghop.parse.mangling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two or three things done to one workbook: still nothing is read wrong in silence, and nothing is lost. */
class CombinedManglingTest {
    private static final int PORTION = 50;
    private static final int PORTIONS = Report.FULL ? 40 : 3;

    static LongStream portions() {
        return LongStream.range(0, PORTIONS);
    }

    @ParameterizedTest(name = "seeds from {0} × 50")
    @MethodSource("portions")
    void reads_each_field_right_or_tells_it(long portion) {
        Sorting.Tally all = new Sorting.Tally();
        LongStream.range(portion * PORTION, (portion + 1) * PORTION)
                .mapToObj(Combination::of)
                .forEach(combination -> all.add(combination.sorted(), ""));

        assertThat(all.silent()).isEmpty();
        assertThat(all.readRight()).isGreaterThan((int) (all.readable() * 0.95));
    }
}
