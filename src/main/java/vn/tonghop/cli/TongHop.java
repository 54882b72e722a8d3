package vn.tonghop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vn.tonghop.pipeline.Timekeeping;
import vn.tonghop.pipeline.Workspace;

/** The program as one command line calls it: the options that all commands share, and what a command speaks to. */
@Command(
        name = "tonghop",
        sortOptions = false,
        synopsisSubcommandLabel = "${bundle:label.command}",
        versionProvider = Version.class)
final class TongHop {
    private final Caller caller;
    private final Messages messages;

    @Option(names = "--workspace", paramLabel = "${bundle:label.dir}", order = 90, scope = ScopeType.INHERIT)
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--today", paramLabel = "${bundle:label.date}", order = 91, scope = ScopeType.INHERIT)
    private Optional<LocalDate> today = Optional.empty();

    /** Already obeyed when the options are read: see {@link Language#askedIn}. */
    @Option(names = Language.OPTION, paramLabel = "en|vi", order = 92, scope = ScopeType.INHERIT)
    @SuppressWarnings("unused") // declared so that picocli takes the option and lists it
    private Language language = Language.vi;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 93,
            scope = ScopeType.INHERIT)
    @SuppressWarnings("unused") // picocli answers it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            order = 94,
            scope = ScopeType.INHERIT)
    @SuppressWarnings("unused") // picocli answers it
    private boolean version;

    TongHop(Caller caller, Messages messages) {
        this.caller = caller;
        this.messages = messages;
    }

    Console console() {
        return caller.console();
    }

    Messages messages() {
        return messages;
    }

    Clock clock() {
        return caller.clock();
    }

    Timekeeping time() {
        return new Timekeeping(clock(), today);
    }

    /** Says a sentence of {@code messages/cli.properties}. */
    void say(String key, Object... values) {
        console().out().println(messages.text(key, values));
    }

    /** Says a sentence beside the result, which another program may read. */
    void mention(String key, Object... values) {
        console().err().println(messages.text(key, values));
    }

    ProgressLine progress() {
        return new ProgressLine(console(), messages, clock());
    }

    /** The folder given; empty when none was. */
    Optional<Path> folder() {
        return folder;
    }

    /** The workspace as it is, for commands that leave no trace. */
    Workspace workspaceAsItIs() {
        return at(folder.orElse(Path.of("")));
    }

    /** The workspace with its folders, made where they are missing. */
    Workspace workspace() {
        return made(workspaceAsItIs());
    }

    static Workspace at(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongUseException("wrong.workspace.not-folder", folder);
        }
        return new Workspace(folder);
    }

    static Workspace made(Workspace workspace) {
        try {
            return workspace.create();
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            throw new WrongUseException(
                    "wrong.workspace.unwritable", workspace.root(), String.valueOf(cause.getMessage()));
        }
    }

    /** Does something in the workspace, in whichever process holds it: this one, or another that serves it. */
    int whoeverHoldsIt(Work work) throws IOException {
        if (caller.serving().isEmpty()) {
            return new Errand(this, caller.words(), work).run();
        }
        if (today.isPresent()) {
            throw new WrongUseException("wrong.today.serving");
        }
        return work.in(caller.serving().get().workspace());
    }

    /** Tells a serving process that its outputs are due again. */
    void ruled() {
        caller.serving().ifPresent(Serving::nudge);
    }
}
