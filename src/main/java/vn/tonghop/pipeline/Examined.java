package vn.tonghop.pipeline;

import java.util.List;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.Verdict;
import vn.tonghop.store.Reason;

/** Outcome of examining one content by itself. */
sealed interface Examined {
    Verdict verdict();

    Reason reason();

    /** Code of the campaign; "" when unknown; likewise {@link #unit}. */
    String campaign();

    String unit();

    List<Finding> findings();

    /** A return of a known unit; its findings are those of reading and of the rules. */
    record Returned(Return sent) implements Examined {
        @Override
        public Verdict verdict() {
            return sent.verdict();
        }

        @Override
        public Reason reason() {
            return returned(sent.findings());
        }

        @Override
        public String campaign() {
            return sent.campaign();
        }

        @Override
        public String unit() {
            return sent.unit();
        }

        @Override
        public List<Finding> findings() {
            return sent.findings();
        }
    }

    /** Nothing of it counts: held, unreadable or not complete. */
    record Refused(Verdict verdict, Reason reason, String campaign, String unit, List<Finding> findings)
            implements Examined {
        public Refused {
            findings = List.copyOf(findings);
        }

        static Refused of(Verdict verdict, String reason) {
            return new Refused(verdict, Reason.of(reason), "", "", List.of());
        }
    }

    /** How many errors and warnings make a file RETURNED; no reason when there is no error. */
    static Reason returned(List<Finding> findings) {
        long errors = findings.stream().filter(Finding::isError).count();
        long warnings = findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .count();
        return errors == 0 ? Reason.NONE : Reason.of("returned", Long.toString(errors), Long.toString(warnings));
    }
}
