package vn.tonghop.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** Turns the words of the command line into a command and its exit code. */
public final class Cli {
    private static final String DEFAULT_COMMAND = "serve";
    private static final Set<String> ABOUT_THE_PROGRAM = Set.of("-h", "--help", "-V", "--version");

    private final Class<?> application;
    private final Console console;
    private final Clock clock;

    Cli(Class<?> application, Console console, Clock clock) {
        this.application = application;
        this.console = console;
        this.clock = clock;
    }

    /**
     * Runs the command named by {@code args} and returns the exit code of the process.
     *
     * @param application what Spring starts from, for the commands that need it
     */
    public static int run(Class<?> application, String[] args) {
        return new Cli(application, Console.ofProcess(), Clock.systemDefaultZone()).run(Arrays.asList(args));
    }

    int run(List<String> args) {
        Messages messages = Messages.in(Language.askedIn(args).locale());
        CommandLine commands = commands(messages);
        return commands.execute(withCommand(args, commands).toArray(String[]::new));
    }

    private CommandLine commands(Messages messages) {
        TongHop program = new TongHop(console, messages, clock);
        Complaints complaints = new Complaints(console, messages);
        return new CommandLine(program)
                .addSubcommand(new TemplatesCommand(program))
                .addSubcommand(new CheckCommand(program))
                .addSubcommand(new CellsCommand(program))
                .setResourceBundle(messages.bundle())
                .setUsageHelpWidth(100)
                .setUsageHelpLongOptionsMaxWidth(34)
                .setOut(new PrintWriter(console.out(), true))
                .setErr(new PrintWriter(console.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(complaints::about)
                .setExecutionExceptionHandler((failure, command, parsed) -> complaints.about(failure));
    }

    /** A command line without a command is one of {@code serve}; help and version are the whole program's. */
    private static List<String> withCommand(List<String> args, CommandLine commands) {
        boolean startsWithWord = !args.isEmpty() && !args.get(0).startsWith("-");
        boolean named = args.stream().anyMatch(commands.getSubcommands()::containsKey);
        if (startsWithWord || named || args.stream().anyMatch(ABOUT_THE_PROGRAM::contains)) {
            return args;
        }
        List<String> served = new ArrayList<>(List.of(DEFAULT_COMMAND));
        served.addAll(args);
        return served;
    }
}
