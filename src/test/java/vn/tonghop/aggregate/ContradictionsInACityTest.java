package vn.tonghop.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.TestCampaign;
import vn.tonghop.definition.Unit;
import vn.tonghop.rule.RuleBook;
import vn.tonghop.sample.FictitiousRoster;
import vn.tonghop.sample.SampleReturns;

class ContradictionsInACityTest {
    private static final int UNITS = 120;

    @ParameterizedTest
    @ValueSource(strings = {"de-an-1327", "quy-che-518", "ket-luan-224", "giua-nhiem-ky-duk", "nghi-quyet-13"})
    void aCityWhoseWordsAndTablesNeverMeetIsQuiet(String code) {
        Campaign campaign = TestCampaign.builtIn(code);
        for (long seed = 1; seed <= 3; seed++) {
            SampleReturns returns = new SampleReturns(campaign, RuleBook.of(campaign), seed, 0);
            List<UnitAnswers> city = FictitiousRoster.of(campaign, UNITS, seed).stream()
                    .filter(unit -> !unit.isOwnBody())
                    .map((Unit unit) -> new UnitAnswers(unit, returns.of(unit).answers(), Map.of(), List.of()))
                    .toList();
            assertThat(Contradictions.of(campaign, city.stream())).isEmpty();
        }
    }
}
