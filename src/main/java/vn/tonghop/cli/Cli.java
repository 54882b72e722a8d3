package vn.tonghop.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Turns the words of the command line into a command and its exit code. */
public final class Cli {
    private static final String DEFAULT_COMMAND = "serve";
    private static final Set<String> ABOUT_THE_PROGRAM = Set.of("-h", "--help", "-V", "--version");
    /** Stands for what a locale without Vietnamese could not pass on: the words are gone, and must not be written down like that. */
    private static final char LOST_LETTER = '\uFFFD';

    /** Days begin and end as they do for the units, whatever zone the machine is set to. */
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int WIDTH = 100;
    private static final int OPTION_WIDTH = 34;

    private final Caller caller;

    Cli(Caller caller) {
        this.caller = caller;
    }

    /** Runs the command named by {@code args} and returns the exit code of the process. */
    public static int run(String[] args) {
        return new Cli(new Caller(Console.ofProcess(), Clock.system(ZONE), List.of(args), Optional.empty())).run();
    }

    int run() {
        CommandLine commands = commands();
        if (caller.words().stream().anyMatch(word -> word.indexOf(LOST_LETTER) >= 0)) {
            caller.console().err().println(messages().text("usage.lost-letters"));
            return ExitCode.WRONG_USE;
        }
        return commands.execute(withCommand(caller.words(), commands).toArray(String[]::new));
    }

    private CommandLine commands() {
        Messages messages = messages();
        TongHop program = new TongHop(caller, messages);
        CommandLine commands = new CommandLine(program);
        commands(program).forEach(commands::addSubcommand);
        Console console = caller.console();
        Complaints complaints = new Complaints(console, messages);
        return commands.setResourceBundle(messages.bundle())
                .setUsageHelpWidth(WIDTH)
                .setUsageHelpLongOptionsMaxWidth(OPTION_WIDTH)
                .setOut(console.outWriter())
                .setErr(console.errWriter())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(complaints::about)
                .setExecutionExceptionHandler((failure, command, parsed) -> complaints.about(failure));
    }

    private Messages messages() {
        return Messages.in(Language.askedIn(caller.words()).locale());
    }

    /** All commands, in the order in which the help lists them; through the loopback port only some. */
    private Stream<Object> commands(TongHop program) {
        Stream<Object> shared = Stream.of(
                new StatusCommand(program),
                new TraceCommand(program),
                new RuleCommand(program),
                new VerifyCommand(program));
        if (caller.serving().isPresent()) {
            return shared;
        }
        Stream<Object> working = Stream.of(
                new ServeCommand(program),
                new RunCommand(program),
                new DemoCommand(program),
                new TemplatesCommand(program),
                new CheckCommand(program));
        Stream<Object> forPrograms = Stream.of(new CellsCommand(program), new SampleCommand(program));
        return Stream.of(working, shared, forPrograms).flatMap(commands -> commands);
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
