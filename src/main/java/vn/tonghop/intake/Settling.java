package vn.tonghop.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells files that nobody is writing any more. Size and times standing still do not prove that a copy is complete; whether its
 * container closes is asked beside this.
 *
 * @param quiet how long nothing may have changed
 */
public record Settling(Duration quiet) {
    /** Long enough for a local copy, short enough for a person who waits. */
    public static final Settling USUAL = new Settling(Duration.ofSeconds(2));

    /** Quiet by its own times. A clock of another machine may be ahead: then only two looks can tell. */
    public boolean isQuiet(Dropped file, Instant now) {
        return !file.touched().plus(quiet).isAfter(now);
    }

    public boolean areQuiet(Collection<Dropped> files, Instant now) {
        return files.stream().allMatch(file -> isQuiet(file, now));
    }

    /** Whether a file, seen now, looked the same in a listing taken a quiet time ago. */
    public static Predicate<Dropped> unchangedSince(Listing earlier) {
        Map<String, Dropped> before =
                earlier.files().stream().collect(Collectors.toMap(Dropped::name, Function.identity(), (a, b) -> a));
        return file -> {
            Dropped then = before.get(file.name());
            return then != null
                    && then.identity().equals(file.identity())
                    && then.touched().equals(file.touched());
        };
    }
}
