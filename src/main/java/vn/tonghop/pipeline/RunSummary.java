package vn.tonghop.pipeline;

import java.util.List;
import java.util.Map;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.finding.Verdict;

/**
 * What one run did.
 *
 * @param taken files this run took from the inbox, in path order, with their verdicts
 * @param waiting files that stay in the inbox because they are not complete yet
 * @param ignored what is no regular file
 * @param campaigns codes of the open campaigns
 * @param outputs what happened to the files of the outbox
 */
public record RunSummary(
        List<FileLine> taken,
        List<FileLine> waiting,
        List<Ignored> ignored,
        List<String> campaigns,
        Published outputs) {
    public RunSummary {
        taken = List.copyOf(taken);
        waiting = List.copyOf(waiting);
        ignored = List.copyOf(ignored);
        campaigns = List.copyOf(campaigns);
    }

    /** Something in the inbox that is no regular file: left where it is. */
    public record Ignored(String file, String reason) {}

    /**
     * What happened to the files of the outbox.
     *
     * @param written paths under {@code outbox/} whose bytes changed
     * @param retired paths that were due no longer
     * @param beside new versions written beside a file that a person edited
     * @param putAside new names of CSVs and notes that a person edited and that hold the state again under their own name
     * @param due number of files the outbox should hold
     */
    public record Published(
            List<String> written, List<String> retired, List<String> beside, List<String> putAside, int due) {
        public static final Published NOTHING = new Published(List.of(), List.of(), List.of(), List.of(), 0);

        public Published {
            written = List.copyOf(written);
            retired = List.copyOf(retired);
            beside = List.copyOf(beside);
            putAside = List.copyOf(putAside);
        }
    }

    public Map<Verdict, Long> verdicts() {
        return taken.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        line -> Verdict.valueOf(line.verdict()),
                        java.util.TreeMap::new,
                        java.util.stream.Collectors.counting()));
    }
}
