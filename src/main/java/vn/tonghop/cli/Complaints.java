package vn.tonghop.cli;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tonghop.definition.DefinitionException;
import vn.tonghop.pipeline.UnknownNameException;
import vn.tonghop.pipeline.WorkspaceHeldException;

/** Says what is wrong with a command line in one plain sentence, and where help is. */
final class Complaints {
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(Cli.ZONE);

    private final Console console;
    private final Messages messages;

    Complaints(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    int about(ParameterException wrong, String[] args) {
        console.err().println(sentence(wrong));
        console.err().println(messages.text("usage.see-help", words(wrong.getCommandLine())));
        return ExitCode.WRONG_USE;
    }

    /** What stopped a command: the operator's to mend where a sentence says how, else ours. */
    int about(Exception failure) {
        if (failure instanceof WrongUseException wrong) {
            console.err().println(wrong.in(messages));
            return ExitCode.WRONG_USE;
        }
        if (failure instanceof UnknownNameException unknown) {
            console.err().println(unknown.in(messages.locale()));
            return ExitCode.WRONG_USE;
        }
        if (failure instanceof DefinitionException broken) {
            console.err().println(broken.in(messages.locale()));
            return ExitCode.WRONG_USE;
        }
        if (failure instanceof WorkspaceHeldException held) {
            console.err().println(held(held));
            return ExitCode.FAILED;
        }
        console.err().println(messages.text("failed.internal", String.valueOf(failure.getMessage())));
        failure.printStackTrace(console.err());
        return ExitCode.FAILED;
    }

    private String held(WorkspaceHeldException held) {
        return held.owner()
                .map(owner -> messages.text("failed.held", owner.pid(), SINCE.format(owner.since())))
                .orElseGet(() -> messages.text("failed.held.unknown"));
    }

    private String sentence(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing) {
            return messages.text("usage.missing", names(missing.getMissing()));
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return messages.text("usage.twice", name(twice.getOverwritten()));
        }
        if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            String name = name(wrong.getArgSpec());
            String hint = "usage.value." + name;
            String wanted = messages.has(hint) ? messages.text(hint) : messages.text("usage.value.any");
            return messages.text("usage.value", wrong.getValue(), name, wanted);
        }
        return messages.text("usage.wrong", String.valueOf(wrong.getMessage()));
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().get(0);
        boolean command = unmatched.getCommandLine().getParent() == null && !first.startsWith("-");
        if (command) {
            String known = String.join(
                    ", ", unmatched.getCommandLine().getSubcommands().keySet());
            return messages.text("usage.no-command", first, known);
        }
        return messages.text("usage.unknown", String.join(" ", unmatched.getUnmatched()));
    }

    private static String names(List<ArgSpec> args) {
        return args.stream().map(Complaints::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String words(CommandLine command) {
        return command.getCommandSpec().qualifiedName(" ") + " --help";
    }
}
