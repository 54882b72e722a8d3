package vn.tonghop.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Who gave a command line.
 *
 * @param words the command line itself
 * @param serving present when it came through the loopback port: the command is done in the workspace that this process serves
 */
record Caller(Console console, Clock clock, List<String> words, Optional<Serving> serving) {
    Caller {
        words = List.copyOf(words);
    }
}
