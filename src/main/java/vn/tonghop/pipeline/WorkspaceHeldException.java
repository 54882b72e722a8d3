package vn.tonghop.pipeline;

import java.util.Optional;

/** Another living process works in this workspace. */
public final class WorkspaceHeldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Owner> owner;

    WorkspaceHeldException(Workspace workspace, Optional<Owner> owner) {
        super("The workspace " + workspace.root() + " is held by process "
                + owner.map(held -> Long.toString(held.pid())).orElse("(unknown)"));
        this.owner = owner;
    }

    /** Who holds it; empty when the holder has not said so yet. */
    public Optional<Owner> owner() {
        return owner == null ? Optional.empty() : owner;
    }
}
