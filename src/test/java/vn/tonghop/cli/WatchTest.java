package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.pipeline.Timekeeping;
import vn.tonghop.pipeline.Workspace;

class WatchTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2021-05-27T03:00:00Z"));
    private Workspace workspace;
    private Watch watch;

    @BeforeEach
    void startWatchingAnEmptyInbox(@TempDir Path folder) throws IOException {
        workspace = new Workspace(folder).create();
        watch = new Watch(workspace, Timekeeping.of(clock));
        run(false);
    }

    @Test
    void nothingIsDueWhileNothingChanges() throws IOException {
        assertThat(watch.isDue()).isFalse();
        assertThat(watch.isDue()).isFalse();
    }

    @Test
    void aNewFileIsTakenOnceItHasStoodStillForOneLook() throws IOException {
        Path file = drop("a.xlsx", "một nửa");
        assertThat(watch.isDue()).isFalse();
        drop("a.xlsx", "một nửa và nửa kia");
        assertThat(watch.isDue()).isFalse();
        assertThat(watch.isDue()).isTrue();

        run(false, () -> Files.delete(file));

        assertThat(watch.isDue()).isFalse();
    }

    @Test
    void anInboxThatNeverStandsStillIsTakenAfterHalfAMinute() throws IOException {
        for (int second = 0; second <= 30; second += 2) {
            drop("a.xlsx", "x".repeat(second + 1));
            assertThat(watch.isDue()).isFalse();
            clock.advance(Duration.ofSeconds(2));
        }
        drop("a.xlsx", "x".repeat(40));
        assertThat(watch.isDue()).isTrue();
    }

    @Test
    void whatComesDuringARunIsTakenAfterIt() throws IOException {
        drop("a.xlsx", "a");

        run(false, () -> drop("sub/b.xlsx", "b"));

        assertThat(watch.isDue()).isFalse();
        assertThat(watch.isDue()).isTrue();
    }

    @Test
    void aChangedRosterOrDefinitionIsTaken() throws IOException {
        Files.createDirectories(workspace.templates("quy-che-518"));
        Files.writeString(workspace.ownRoster("quy-che-518"), "danh sách");
        watch.isDue();
        assertThat(watch.isDue()).isTrue();
        run(false);

        Files.writeString(workspace.definition("quy-che-518"), "định nghĩa");
        watch.isDue();
        assertThat(watch.isDue()).isTrue();
    }

    @Test
    void anotherDayIsTaken() throws IOException {
        clock.advance(Duration.ofDays(1));

        assertThat(watch.isDue()).isTrue();
    }

    @Test
    void waitingFilesAreTriedAgainEveryHalfMinute() throws IOException {
        run(true);

        assertThat(watch.isDue()).isFalse();
        clock.advance(Duration.ofSeconds(30));
        assertThat(watch.isDue()).isTrue();
    }

    @Test
    void aNudgeIsTakenAtOnce() throws IOException {
        watch.nudge();

        assertThat(watch.isDue()).isTrue();
    }

    private interface Happening {
        void happens() throws IOException;
    }

    private void run(boolean waiting) throws IOException {
        run(waiting, () -> {});
    }

    private void run(boolean waiting, Happening meanwhile) throws IOException {
        watch.startsRun();
        meanwhile.happens();
        watch.endedRun(waiting);
    }

    private Path drop(String name, String text) throws IOException {
        Path file = workspace.inbox().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static final class SettableClock extends Clock {
        private Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
