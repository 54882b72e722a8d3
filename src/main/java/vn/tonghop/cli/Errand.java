package vn.tonghop.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.tonghop.pipeline.OpenWorkspace;
import vn.tonghop.pipeline.Owner;
import vn.tonghop.pipeline.Workspace;
import vn.tonghop.pipeline.WorkspaceHeldException;
import vn.tonghop.web.Commands;
import vn.tonghop.web.HoldingProcess;

/** A command that is done here, or by the process that serves the workspace. */
final class Errand {
    private final TongHop program;
    private final List<String> words;
    private final Work work;

    /** @param words the command line, for the other process */
    Errand(TongHop program, List<String> words, Work work) {
        this.program = program;
        this.words = words;
        this.work = work;
    }

    /** A holder that is named may have been killed, and one that is not may come at any time: so ask, try, and ask again. */
    int run() throws IOException {
        Workspace workspace = program.workspace();
        Optional<Commands.Answer> answer = asked(OpenWorkspace.owner(workspace), workspace);
        if (answer.isPresent()) {
            return told(answer.get());
        }
        try (OpenWorkspace here = OpenWorkspace.open(workspace, program.time())) {
            return work.in(here);
        } catch (WorkspaceHeldException held) {
            return told(asked(held.owner(), workspace).orElseThrow(() -> held));
        }
    }

    private Optional<Commands.Answer> asked(Optional<Owner> owner, Workspace workspace) {
        OptionalInt port = owner.map(Owner::port).orElse(OptionalInt.empty());
        return port.isPresent() ? new HoldingProcess(port.getAsInt()).run(workspace.root(), words) : Optional.empty();
    }

    private int told(Commands.Answer answer) {
        program.console().out().print(answer.out());
        program.console().out().flush();
        program.console().err().print(answer.err());
        program.console().err().flush();
        return answer.exit();
    }
}
