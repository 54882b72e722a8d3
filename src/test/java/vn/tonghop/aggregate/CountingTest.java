package vn.tonghop.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tonghop.finding.Verdict;

class CountingTest {
    private static final int NEVER_SAVED = -1;

    @Test
    void perTableTheLastReturnThatAnsweredItCounts() {
        Sent first = sent("a", 0, 1, 1, 1, "PL02", "SL");
        Sent second = sent("b", 0, 1, 2, 2, "PL02", "PL03");
        Counting counting = Counting.of(List.of(second, first));
        assertThat(counting.of("SL")).contains(first);
        assertThat(counting.of("PL02")).contains(second);
        assertThat(counting.of("PL03")).contains(second);
        assertThat(counting.of("PL04")).isEmpty();
        assertThat(counting.verdict(first)).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aReturnOfWhichNothingCountsAnyMoreIsSuperseded() {
        Sent first = sent("a", 0, 1, 1, 1, "PL02");
        Sent second = sent("b", 0, 1, 2, 2, "PL02", "SL");
        Counting counting = Counting.of(List.of(first, second));
        assertThat(counting.verdict(first)).isEqualTo(Verdict.SUPERSEDED);
        assertThat(counting.counting()).containsExactly(second);
    }

    @Test
    void aReturnThatAnsweredNothingStandsUntilAnotherAnswersSomething() {
        Sent empty = new Sent(
                "e", "e.xlsx", 0, 1, Optional.empty(), at(1), LocalDate.of(2023, 4, 1), Set.of(), Verdict.RETURNED);
        assertThat(Counting.of(List.of(empty)).verdict(empty)).isEqualTo(Verdict.RETURNED);
        Sent full = sent("a", 0, 1, 1, 1, "SL");
        assertThat(Counting.of(List.of(empty, full)).verdict(empty)).isEqualTo(Verdict.SUPERSEDED);
    }

    @Test
    void aChooseRulingOutweighsTheNumberAndTheNumberOutweighsEveryClock() {
        Sent chosen = sent("a", 7, 1, 1, 1, "SL");
        Sent numbered = sent("b", 0, 3, 2, 2, "SL");
        Sent late = sent("c", 0, 2, 9, 9, "SL");
        assertThat(Counting.of(List.of(chosen, numbered, late)).order()).containsExactly(late, numbered, chosen);
    }

    @Test
    void theSavedTimeOutweighsReceiptAndTheOperatorIsTold() {
        Sent savedLater = sent("a", 0, 1, 2, 3, "SL");
        Sent receivedLater = sent("b", 0, 1, 1, 4, "SL");
        Counting counting = Counting.of(List.of(savedLater, receivedLater));
        assertThat(counting.of("SL")).contains(savedLater);
        assertThat(counting.doubtful()).containsExactly("a");
    }

    @Test
    void noDoubtWhereTheNumberDecidesOrTheReturnsAnswerOtherTables() {
        assertThat(Counting.of(List.of(sent("a", 0, 2, 2, 3, "SL"), sent("b", 0, 1, 1, 4, "SL")))
                        .doubtful())
                .isEmpty();
        assertThat(Counting.of(List.of(sent("a", 0, 1, 2, 3, "SL"), sent("b", 0, 1, 1, 4, "PL02")))
                        .doubtful())
                .isEmpty();
    }

    @Test
    void anAbsentOrImpossibleSavedTimeIsPassedOver() {
        Sent never = sent("a", 0, 1, NEVER_SAVED, 5, "SL");
        Sent saved = sent("b", 0, 1, 3, 4, "SL");
        assertThat(Counting.of(List.of(never, saved)).order()).containsExactly(saved, never);
        Sent afterReceipt = sent("c", 0, 1, 9, 3, "SL");
        assertThat(Counting.of(List.of(afterReceipt, saved)).order()).containsExactly(afterReceipt, saved);
    }

    @Test
    void returnsOfOneListingAreTakenByTheirBytes() {
        Sent a = sent("a", 0, 1, NEVER_SAVED, 1, "SL");
        Sent b = sent("b", 0, 1, NEVER_SAVED, 1, "SL");
        assertThat(Counting.of(List.of(b, a)).of("SL")).contains(b);
    }

    @Test
    void theOrderDependsOnTheSetOfReturnsOnly() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<Sent> returns = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int saved = random.nextInt(3) == 0 ? NEVER_SAVED : random.nextInt(4);
                returns.add(sent("f" + i, 0, 1 + random.nextInt(2), saved, random.nextInt(4), "SL"));
            }
            List<Sent> order = Counting.of(returns).order();
            Collections.shuffle(returns, random);
            assertThat(Counting.of(returns).order()).isEqualTo(order);
        }
    }

    private static Sent sent(String sha, int chosen, int submission, int saved, int received, String... tables) {
        return new Sent(
                sha,
                sha + ".xlsx",
                chosen,
                submission,
                saved == NEVER_SAVED ? Optional.empty() : Optional.of(at(saved)),
                at(received),
                LocalDate.of(2023, 4, 1),
                Set.copyOf(Arrays.asList(tables)),
                Verdict.ACCEPTED);
    }

    private static Instant at(int hour) {
        return Instant.parse("2023-04-01T00:00:00Z").plusSeconds(3600L * hour);
    }
}
