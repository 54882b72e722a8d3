package vn.tonghop.pipeline;

import java.time.LocalDate;
import java.util.List;
import vn.tonghop.aggregate.Coverage;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.aggregate.Progress;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.definition.Unit;

/**
 * Who has sent, who is late, who must correct (command {@code status}).
 *
 * @param files the rows of {@code tep.csv}
 * @param idle units of the common roster that report in no campaign because their column Đợt is empty
 */
public record StatusReport(
        LocalDate today,
        List<CampaignStatus> campaigns,
        List<FileLine> files,
        List<RunSummary.Ignored> ignored,
        List<Unit> idle) {
    public StatusReport {
        campaigns = List.copyOf(campaigns);
        files = List.copyOf(files);
        ignored = List.copyOf(ignored);
        idle = List.copyOf(idle);
    }

    /**
     * Where one open campaign stands.
     *
     * @param units expected units in print order
     * @param rulings those in force, as sentences
     */
    public record CampaignStatus(
            String campaign,
            String name,
            Progress progress,
            List<Coverage> coverage,
            List<UnitStatus> units,
            List<String> rulings) {
        public CampaignStatus {
            rulings = List.copyOf(rulings);
            coverage = List.copyOf(coverage);
            units = List.copyOf(units);
        }
    }
}
