package vn.tonghop.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;

/** Turns the words of the command line into a command and its exit code. */
public final class Cli {

    private Cli() {}

    /** Runs the command named by {@code args} and returns the exit code of the process. */
    public static int run(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(ResourceBundle.getBundle("messages/cli", Locale.ROOT).getString("help"));
        return args.length == 0 ? 0 : 2;
    }
}
