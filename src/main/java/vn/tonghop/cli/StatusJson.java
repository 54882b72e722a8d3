package vn.tonghop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.aggregate.Coverage;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.pipeline.StatusReport;
import vn.tonghop.pipeline.StatusReport.CampaignStatus;

/** The shape of {@code status --json}. */
record StatusJson(String today, List<CampaignLine> campaigns, List<FileRow> files, List<IgnoredRow> ignored) {

    record CampaignLine(
            String campaign,
            int expected,
            int received,
            int onTime,
            int late,
            int notSent,
            int toCorrect,
            @Nullable String firstTimeRight,
            Map<String, Counted> coverage,
            List<UnitLine> units) {}

    record Counted(int counted, int expected) {}

    record UnitLine(
            String unit,
            String name,
            String type,
            @Nullable String deadline,
            String state,
            @Nullable Integer lateDays,
            int returns,
            int findings,
            List<String> missing,
            boolean signed,
            @Nullable String reminder) {}

    record FileRow(
            String file,
            String sha256,
            String verdict,
            @Nullable String campaign,
            @Nullable String unit,
            @Nullable String received,
            @Nullable String reason) {}

    record IgnoredRow(String file, String reason) {}

    static StatusJson of(StatusReport report) {
        return new StatusJson(
                report.today().toString(),
                report.campaigns().stream().map(StatusJson::campaign).toList(),
                report.files().stream().map(StatusJson::file).toList(),
                report.ignored().stream()
                        .map(ignored -> new IgnoredRow(ignored.file(), ignored.reason()))
                        .toList());
    }

    private static CampaignLine campaign(CampaignStatus status) {
        return new CampaignLine(
                status.campaign(),
                status.progress().expected(),
                status.progress().received(),
                status.progress().onTime(),
                status.progress().late(),
                status.progress().notSent(),
                status.progress().toCorrect(),
                Json.percent(status.progress().firstTimeRight()),
                coverage(status.coverage()),
                status.units().stream().map(StatusJson::unit).toList());
    }

    private static Map<String, Counted> coverage(List<Coverage> coverage) {
        Map<String, Counted> byTable = new LinkedHashMap<>();
        coverage.forEach(table -> byTable.put(table.table(), new Counted(table.counted(), table.expected())));
        return byTable;
    }

    private static UnitLine unit(UnitStatus status) {
        return new UnitLine(
                status.unit().code(),
                status.unit().name(),
                status.unit().type(),
                Json.orNull(status.deadline()),
                status.state(),
                Json.orNull(status.lateDays()),
                status.returns(),
                status.findings(),
                status.missing(),
                status.signed(),
                status.reminder().orElse(null));
    }

    private static FileRow file(FileLine line) {
        return new FileRow(
                line.file(),
                line.sha256(),
                line.verdict(),
                Json.orNull(line.campaign()),
                Json.orNull(line.unit()),
                Json.orNull(line.received()),
                Json.orNull(line.reason()));
    }
}
