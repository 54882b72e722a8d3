package vn.tonghop.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SavedTimeTest {
    @Test
    void aTimeThatNamesItsZoneIsTakenAtItsWord() {
        assertThat(SavedTime.parse("2021-05-21T08:15:00Z")).contains(Instant.parse("2021-05-21T08:15:00Z"));
        assertThat(SavedTime.parse("2021-05-21T08:15:00+02:00")).contains(Instant.parse("2021-05-21T06:15:00Z"));
    }

    @Test
    void aTimeWithoutZoneIsThatOfAVietnameseDesk() {
        assertThat(SavedTime.parse("2021-05-21T15:15:00.123456789"))
                .contains(Instant.parse("2021-05-21T08:15:00.123456789Z"));
    }

    @Test
    void whatIsNoTimeSaysNothing() {
        assertThat(SavedTime.parse("hôm qua")).isEmpty();
    }
}
