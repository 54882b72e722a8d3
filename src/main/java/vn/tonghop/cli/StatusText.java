package vn.tonghop.cli;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.aggregate.Coverage;
import vn.tonghop.aggregate.Progress;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.definition.Unit;
import vn.tonghop.pipeline.StatusReport;
import vn.tonghop.pipeline.StatusReport.CampaignStatus;

/** What {@code status} says to a person. */
final class StatusText {
    private static final int FEW = 10;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Messages messages;
    private final PrintStream out;

    StatusText(Messages messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    void print(StatusReport report) {
        out.println(messages.text("status.today", DAY.format(report.today())));
        if (report.campaigns().isEmpty()) {
            out.println(messages.text("status.no-campaign"));
        }
        idle(report);
        report.campaigns().forEach(this::printCampaign);
        out.println();
        new ToLookAt(messages, out).print(report.files().stream(), report.ignored());
    }

    private void printCampaign(CampaignStatus status) {
        out.println();
        heading(status);
        if (status.units().isEmpty()) {
            return;
        }
        TextTable table =
                new TextTable().row((Object[]) messages.text("status.columns").split("\\|"));
        status.units().forEach(unit -> row(table, unit));
        table.lines().forEach(out::println);
        if (!status.rulings().isEmpty()) {
            out.println(messages.text("status.rulings"));
            status.rulings().forEach(ruling -> out.println("  " + ruling));
        }
    }

    /** The figures of a campaign, without its units. */
    void heading(CampaignStatus status) {
        out.println(messages.text("status.campaign", status.campaign(), status.name()));
        Progress progress = status.progress();
        out.println("  "
                + messages.text(
                        "status.sent",
                        progress.received(),
                        progress.expected(),
                        progress.onTime(),
                        progress.late(),
                        progress.notSent(),
                        progress.toCorrect()));
        progress.firstTimeRight()
                .ifPresent(rate -> out.println("  " + messages.text("status.first-time-right", messages.number(rate))));
        int explained = status.units().stream().mapToInt(UnitStatus::explained).sum();
        if (explained > 0) {
            long units =
                    status.units().stream().filter(unit -> unit.explained() > 0).count();
            out.println("  " + messages.text("status.explained", explained, units));
        }
        if (!status.coverage().isEmpty()) {
            out.println("  " + messages.text("status.coverage", coverage(status.coverage())));
        }
    }

    private static String coverage(List<Coverage> tables) {
        return String.join(
                " · ",
                tables.stream()
                        .map(table -> table.table() + " " + table.counted() + "/" + table.expected())
                        .toList());
    }

    private void row(TextTable table, UnitStatus unit) {
        table.row(
                unit.unit().code(),
                unit.unit().name(),
                unit.deadline().map(DAY::format).orElse(messages.text("status.no-deadline")),
                messages.text("state." + unit.state()),
                late(unit),
                unit.returns(),
                points(unit),
                String.join(" ", unit.missing()));
    }

    private String points(UnitStatus unit) {
        String open = Integer.toString(unit.findings());
        return unit.explained() == 0 ? open : messages.text("status.points", open, unit.explained());
    }

    private String late(UnitStatus unit) {
        int days = unit.lateDays().orElse(0);
        return days == 0 ? "" : messages.text("status.late-days", days);
    }

    /** Units that the operator may have forgotten to give a campaign. */
    void idle(StatusReport report) {
        if (!report.idle().isEmpty()) {
            out.println(messages.text("status.idle", report.idle().size(), codes(report.idle())));
        }
    }

    /** The first few; a roster may hold thousands. */
    private static String codes(List<Unit> units) {
        String few = units.stream().limit(FEW).map(Unit::code).collect(Collectors.joining(", "));
        return units.size() > FEW ? few + " …" : few;
    }
}
