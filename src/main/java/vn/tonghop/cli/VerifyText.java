package vn.tonghop.cli;

import java.io.PrintStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.aggregate.Contradiction;
import vn.tonghop.pipeline.Verified;
import vn.tonghop.pipeline.Verified.Difference;

/** What {@code verify} says to a person: one line when all agrees, else each difference. */
final class VerifyText {
    private static final String DEEPER = "  ";

    private final Messages messages;
    private final PrintStream out;

    VerifyText(Messages messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    void print(Verified found) {
        printComparison(found);
        if (!found.contradictions().isEmpty()) {
            out.println(messages.text("verify.prose", found.contradictions().size()));
            found.contradictions().forEach(told -> out.println(DEEPER + line(told)));
        }
    }

    private String line(Contradiction told) {
        return messages.text(
                "verify.prose.line",
                told.unit().code(),
                told.prose().sheet() + "!" + told.prose().cells(),
                told.quoted().replaceAll("\\s+", " "),
                told.stated(),
                told.key(),
                told.table().sheet() + "!" + told.table().cells(),
                told.figure());
    }

    private void printComparison(Verified found) {
        if (found.agrees()) {
            out.println(messages.text(
                    "verify.agrees",
                    found.campaign(),
                    found.returns(),
                    found.units(),
                    found.totals(),
                    found.figures(),
                    found.archived()));
            return;
        }
        out.println(messages.text(
                "verify.differs", found.campaign(), found.count(), found.returns(), found.units(), found.archived()));
        found.differences().forEach(difference -> out.println(DEEPER + line(difference)));
        if (found.count() > found.differences().size()) {
            out.println(DEEPER
                    + messages.text(
                            "verify.more", found.count() - found.differences().size()));
        }
        if (found.behind()) {
            out.println(messages.text("verify.behind"));
        }
    }

    private String line(Difference difference) {
        String where = messages.text("verify.where." + difference.where());
        return switch (difference.where()) {
            case ARCHIVE_LOST, ARCHIVE_ALTERED ->
                messages.text("verify.archive", where, difference.key(), difference.stored());
            default ->
                messages.text(
                        "verify.line",
                        where,
                        Stream.of(difference.unit(), difference.key())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        orNothing(difference.stored()),
                        orNothing(difference.rebuilt()));
        };
    }

    private String orNothing(String text) {
        return text.isEmpty() ? messages.text("verify.nothing") : text;
    }
}
