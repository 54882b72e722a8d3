package vn.tonghop.pipeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tonghop.aggregate.Coverage;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.aggregate.UnitStatus;

/**
 * Who has sent, who is late, who must correct (command {@code status}).
 *
 * @param files the rows of {@code tep.csv}
 * @param hints sentences about what keeps a campaign from being open, such as a roster whose column Đợt is empty
 */
public record StatusReport(
        LocalDate today,
        List<CampaignStatus> campaigns,
        List<FileLine> files,
        List<RunSummary.Ignored> ignored,
        List<String> hints) {
    public StatusReport {
        campaigns = List.copyOf(campaigns);
        files = List.copyOf(files);
        ignored = List.copyOf(ignored);
        hints = List.copyOf(hints);
    }

    /**
     * @param received units with a return = {@code onTime} + {@code late}
     * @param toCorrect units with an open ERROR
     * @param firstTimeRight percent of received units whose first return was accepted; empty when none was received
     */
    public record CampaignStatus(
            String campaign,
            String name,
            int expected,
            int received,
            int onTime,
            int late,
            int notSent,
            int toCorrect,
            Optional<BigDecimal> firstTimeRight,
            List<Coverage> coverage,
            List<UnitStatus> units) {
        public CampaignStatus {
            coverage = List.copyOf(coverage);
            units = List.copyOf(units);
        }
    }
}
