package vn.tonghop.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.aggregate.Contradiction;
import vn.tonghop.pipeline.Verified;
import vn.tonghop.pipeline.Verified.Difference;
import vn.tonghop.pipeline.Verified.Where;

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
        found.counts().forEach((where, count) -> printAll(where, count, found));
        boolean damaged = found.counts().keySet().stream().anyMatch(Where::isOfArchive);
        found.counts().keySet().stream()
                .filter(where -> where.isOfArchive() == damaged)
                .map(where -> messages.text("verify.cure." + where))
                .distinct()
                .forEach(out::println);
        if (found.behind()) {
            out.println(messages.text("verify.behind"));
        }
    }

    private void printAll(Where where, int count, Verified found) {
        List<Difference> listed = found.differences().stream()
                .filter(difference -> difference.where() == where)
                .toList();
        listed.forEach(difference -> out.println(DEEPER + line(difference)));
        if (count > listed.size()) {
            out.println(DEEPER
                    + messages.text("verify.more", messages.text("verify.where." + where), count - listed.size()));
        }
    }

    private String line(Difference difference) {
        String where = messages.text("verify.where." + difference.where());
        return switch (difference.where()) {
            case ARCHIVE_LOST, ARCHIVE_ALTERED, SIDECAR_LOST ->
                messages.text("verify.archive", where, difference.key(), difference.stored());
            case SIDECAR_BROKEN -> messages.text("verify.broken", where, difference.key());
            default ->
                difference.unit().isEmpty()
                                && difference.key().isEmpty()
                                && difference.stored().isEmpty()
                        ? messages.text("verify.absent", where)
                        : messages.text(
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
