package vn.tonghop.parse.mangling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that people do to a workbook, in each format: nothing is read wrong in silence, nothing is lost. */
class SingleManglingTest {
    static List<Mangling> manglings() {
        return Manglings.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("manglings")
    void reads_each_field_right_or_tells_it(Mangling mangling) {
        Report.Line line = Report.single(mangling);

        assertThat(line.sheets()).as("sheets that it fits").isPositive();
        assertThat(line.tally().silent()).as("%s", mangling).isEmpty();
    }
}
