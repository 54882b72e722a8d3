package vn.tonghop.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import vn.tonghop.intake.Settling;

/** A process of its own: runs the job up to a point of progress, says so, and waits there to be killed. */
final class RunUntilKilled {
    private RunUntilKilled() {}

    /** @param args workspace, stage, and how many things of that stage are done when it stops */
    public static void main(String[] args) throws Exception {
        Workspace workspace = new Workspace(Path.of(args[0]));
        Clock clock = Clock.fixed(CityWorkspace.NOON, ZoneOffset.UTC);
        Timekeeping time = new Timekeeping(clock, Optional.of(CityWorkspace.FIRST_DAY));
        try (OpenWorkspace open = OpenWorkspace.open(workspace, time, new Settling(Duration.ofMillis(20)))) {
            open.run((stage, done, total) -> {
                if (stage.name().equals(args[1]) && done >= Integer.parseInt(args[2])) {
                    System.out.println("here");
                    sleepForEver();
                }
            });
        }
    }

    private static void sleepForEver() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
