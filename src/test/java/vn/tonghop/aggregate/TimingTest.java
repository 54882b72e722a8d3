package vn.tonghop.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.TestCampaign;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Verdict;

class TimingTest {
    private static final LocalDate DEADLINE = LocalDate.of(2021, 6, 2);
    private static final Campaign CAMPAIGN = TestCampaign.of("""
            code: thu
            name: Thử
            deadlines:
              - {types: [chi-bo-co-so], date: 2021-06-02, words: chậm nhất ngày 02/6/2021}
            """);

    @Test
    void aRulingOutweighsTheRosterAndTheRosterTheDefinition() {
        LocalDate today = LocalDate.of(2021, 6, 1);
        Unit own = dated(Optional.of(LocalDate.of(2021, 6, 10)), Optional.empty(), Optional.empty());
        Optional<LocalDate> ruled = Optional.of(LocalDate.of(2021, 6, 20));
        assertThat(Timing.of(CAMPAIGN, own, ruled, today).deadline()).contains(LocalDate.of(2021, 6, 20));
        assertThat(Timing.of(CAMPAIGN, own, Optional.empty(), today).deadline()).contains(LocalDate.of(2021, 6, 10));
        Unit plain = dated(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(Timing.of(CAMPAIGN, plain, Optional.empty(), today).deadline())
                .contains(DEADLINE);
        assertThat(Timing.of(CAMPAIGN, Units.unit("B", "ubkt"), Optional.empty(), today)
                        .deadline())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021-06-02,,true", "2021-06-03,,false", ",2021-06-02,true", ",2021-06-01,false", ",,true"})
    void aUnitIsExpectedWhenItsDatesCoverTheDeadline(LocalDate from, LocalDate to, boolean expected) {
        Unit unit = dated(Optional.empty(), Optional.ofNullable(from), Optional.ofNullable(to));
        assertThat(new Timing(unit, Optional.of(DEADLINE), LocalDate.of(2030, 1, 1)).isExpected())
                .isEqualTo(expected);
        assertThat(new Timing(unit, Optional.empty(), DEADLINE).isExpected()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-30,",
        "2021-05-31,BEFORE",
        "2021-06-01,BEFORE",
        "2021-06-02,DUE",
        "2021-06-03,LATE",
        "2021-06-04,LATE",
        "2021-06-05,FINAL",
        "2021-07-01,FINAL"
    })
    void remindersFollowTheDaysToTheDeadline(LocalDate today, Reminder reminder) {
        Timing timing = new Timing(Units.unit("A", Units.CELL), Optional.of(DEADLINE), today);
        assertThat(timing.reminder(UnitStatus.NOT_SENT)).isEqualTo(Optional.ofNullable(reminder));
        assertThat(timing.reminder("RETURNED")).isEqualTo(Optional.ofNullable(reminder));
        assertThat(timing.reminder("ACCEPTED")).isEmpty();
        assertThat(new Timing(timing.unit(), Optional.empty(), today).reminder(UnitStatus.NOT_SENT))
                .isEmpty();
    }

    @Test
    void lateDaysCountFromTheDeadlineToTheFirstReceiptOrToday() {
        Timing timing = new Timing(Units.unit("A", Units.CELL), Optional.of(DEADLINE), LocalDate.of(2021, 6, 6));
        assertThat(timing.lateDays(Optional.empty())).isEqualTo(OptionalInt.of(4));
        assertThat(timing.lateDays(Optional.of(LocalDate.of(2021, 6, 3)))).isEqualTo(OptionalInt.of(1));
        assertThat(timing.lateDays(Optional.of(DEADLINE))).isEqualTo(OptionalInt.of(0));
        assertThat(timing.lateDays(Optional.of(LocalDate.of(2021, 5, 20)))).isEqualTo(OptionalInt.of(0));
        assertThat(new Timing(timing.unit(), Optional.empty(), DEADLINE).lateDays(Optional.empty()))
                .isEmpty();
    }

    @Test
    void theStateIsTheGravestVerdictThatCounts() {
        assertThat(Timing.state(List.of())).isEqualTo("NOT_SENT");
        assertThat(Timing.state(List.of(Verdict.ACCEPTED, Verdict.RETURNED, Verdict.ACCEPTED_WITH_NOTES)))
                .isEqualTo("RETURNED");
        assertThat(Timing.state(List.of(Verdict.ACCEPTED, Verdict.ACCEPTED_WITH_NOTES)))
                .isEqualTo("ACCEPTED_WITH_NOTES");
    }

    @Test
    void progressCountsUnitsAndTheShareThatWasRightAtFirst() {
        Progress progress = Progress.of(List.of(
                status("ACCEPTED", 0, true),
                status("ACCEPTED", 2, false),
                status("RETURNED", 0, false),
                status("NOT_SENT", 5, false)));
        assertThat(progress).isEqualTo(new Progress(4, 3, 2, 1, 1, 1, Optional.of(new BigDecimal("33.33"))));
        assertThat(Progress.of(List.of()).firstTimeRight()).isEmpty();
    }

    private static UnitStatus status(String state, int late, boolean right) {
        return new UnitStatus(
                Units.unit("A", Units.CELL),
                Optional.of(DEADLINE),
                state,
                OptionalInt.of(late),
                1,
                0,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                right,
                0);
    }

    private static Unit dated(Optional<LocalDate> deadline, Optional<LocalDate> from, Optional<LocalDate> to) {
        Unit plain = Units.unit("A", Units.CELL);
        return new Unit(
                plain.code(),
                plain.name(),
                plain.type(),
                plain.parent(),
                1,
                deadline,
                from,
                to,
                List.of(),
                "",
                "",
                false,
                List.of());
    }
}
