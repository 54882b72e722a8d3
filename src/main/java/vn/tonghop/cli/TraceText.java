package vn.tonghop.cli;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.tonghop.pipeline.Trace;
import vn.tonghop.pipeline.Trace.Contribution;

/** What {@code trace} says to a person: from the total down to the cell and the text as typed. */
final class TraceText {
    private static final String DEEPER = "  ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Messages messages;
    private final PrintStream out;

    TraceText(Messages messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    void print(Trace trace) {
        String value = trace.value().isEmpty() ? messages.text("trace.no-value") : trace.value();
        out.println(messages.text("trace.total", trace.campaign(), trace.key(), trace.kind(), value));
        out.println(messages.text("trace.coverage", trace.unitsCounted(), trace.unitsExpected()));
        print(trace.contributions(), trace.key(), "");
        if (!trace.superseded().isEmpty()) {
            out.println(messages.text("trace.superseded"));
            trace.superseded().forEach(change -> out.println(DEEPER + line(change, trace.key())));
        }
        if (!trace.notCounted().isEmpty()) {
            out.println(messages.text("trace.not-counted"));
            TextTable table = new TextTable();
            trace.notCounted()
                    .forEach(missed ->
                            table.row(missed.unit(), messages.text("state." + missed.state()), missed.reason()));
            table.lines().forEach(out::println);
        }
    }

    private String line(Trace.Superseded change, String asked) {
        String key = change.key().equals(asked) ? "" : " · " + change.key();
        return messages.text(
                "trace.change",
                change.unit() + key,
                change.before(),
                change.after(),
                change.effect().isEmpty() ? "–" : change.effect(),
                change.fileBefore(),
                DAY.format(change.receivedBefore()),
                change.fileAfter(),
                DAY.format(change.receivedAfter()));
    }

    /** @param asked key that need not be said again */
    private void print(List<Contribution> contributions, String asked, String indent) {
        for (Contribution share : contributions) {
            out.println(indent + DEEPER + line(share, asked));
            print(share.from(), share.key(), indent + DEEPER);
        }
    }

    private String line(Contribution share, String asked) {
        String key = share.key().equals(asked) ? "" : share.key();
        String role = share.role().isEmpty() ? "" : messages.text("trace.role." + share.role());
        String typed = share.asTyped().isEmpty() || share.asTyped().equals(share.value())
                ? ""
                : messages.text("trace.typed", share.asTyped());
        String place = share.file().isEmpty() && share.cell().isEmpty()
                ? ""
                : messages.text("trace.place", share.file(), share.sheet(), share.cell());
        return String.join(
                        " · ",
                        List.of(share.unit(), key, role, share.value(), typed, place).stream()
                                .filter(part -> !part.isEmpty())
                                .toList())
                .strip();
    }
}
