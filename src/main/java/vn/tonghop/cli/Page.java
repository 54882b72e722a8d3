package vn.tonghop.cli;

import vn.tonghop.pipeline.Workspace;

/** The plain page on the loopback port: what is running, and where its folders are. */
record Page(Messages messages, Workspace workspace) {
    String html() {
        return messages.text(
                "page",
                escaped(workspace.root()),
                escaped(workspace.inbox()),
                escaped(workspace.outbox()),
                escaped(workspace.templates()));
    }

    private static String escaped(Object text) {
        return text.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
