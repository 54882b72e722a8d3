package vn.tonghop.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Unit;
import vn.tonghop.definition.UnitTypes;
import vn.tonghop.finding.Return;

/** Our own blanks, sent back untouched: nothing odd about them, and nothing in them. */
class BlankReturnTest {
    static Stream<Arguments> blanks() {
        return ReturnedBook.DEFINITIONS.all().stream()
                .map(Campaign::code)
                .flatMap(
                        code -> Stream.of(ReturnedBook.BASE, ReturnedBook.OTHER, ReturnedBook.BOARD, ReturnedBook.LOWER)
                                .map(unit -> Arguments.of(code, unit)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("blanks")
    void a_blank_sent_back_holds_nothing_and_has_no_finding(String campaign, Unit unit) {
        Return sent = ReturnedBook.of(campaign, unit).read();

        assertThat(sent.findings().stream()
                        .filter(finding -> !finding.code().printed().equals("S-SOURCE"))
                        .map(Object::toString))
                .isEmpty();
        assertThat(sent.unit()).isEqualTo(unit.code());
        assertThat(sent.unitType()).isEqualTo(unit.type());
        assertThat(sent.submission()).isEqualTo(1);
        assertThat(sent.computed()).isEmpty();
        assertThat(UnitTypes.slugs()).contains(unit.type());
        assertThat(sent.answers().form().fields().stream()
                        .filter(field -> sent.answers().get(field).state() != State.BLANK)
                        .map(Field::key)
                        .map(Object::toString))
                .containsExactly("BIA/don-vi/gt");
    }
}
