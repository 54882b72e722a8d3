package vn.tonghop.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.pipeline.RunSummary;

/** The files that wait for the operator, or for the rest of their bytes; the first few, since there may be thousands. */
final class ToLookAt {
    private static final Set<String> OPEN = Set.of("HELD", "UNREADABLE", "WAITING");
    private static final int SHOWN = 12;

    private final Messages messages;
    private final PrintStream out;

    ToLookAt(Messages messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    /** @param files of any verdict */
    void print(Stream<FileLine> files, List<RunSummary.Ignored> ignored) {
        Stream<FileLine> odd =
                ignored.stream().map(file -> new FileLine(file.file(), "", "IGNORED", "", "", "", file.reason()));
        List<FileLine> all = Stream.concat(files.filter(file -> OPEN.contains(file.verdict())), odd)
                .toList();
        if (all.isEmpty()) {
            return;
        }
        out.println(messages.text("status.to-look-at"));
        TextTable table = new TextTable();
        all.stream()
                .limit(SHOWN)
                .forEach(file -> table.row(messages.text("verdict." + file.verdict()), file.file(), file.reason()));
        table.lines().forEach(out::println);
        if (all.size() > SHOWN) {
            out.println("  " + messages.text("status.more", all.size() - SHOWN, "outbox/tep.csv"));
        }
    }
}
