package vn.tonghop.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One command line run in this process: what it said and how it ended. */
record CommandLineRun(int exit, String out, String err) {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2021-05-27T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    static CommandLineRun of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(Console.utf8(out), Console.utf8(err), false);
        int exit = new Cli(new Caller(console, CLOCK, List.of(args), Optional.empty())).run();
        return new CommandLineRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
