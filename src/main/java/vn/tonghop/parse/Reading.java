package vn.tonghop.parse;

import java.util.List;
import java.util.Optional;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;

/** Outcome of reading one workbook. Both cases are normal: foreign and doubtful files come every campaign. */
public sealed interface Reading {
    /** What reading found; the rules add theirs later. */
    List<Finding> findings();

    /** Read, soundly or with errors. */
    record Read(Return returned) implements Reading {
        @Override
        public List<Finding> findings() {
            return returned.findings();
        }
    }

    /**
     * Nobody can say for sure whose workbook it is, so nothing of it counts until the operator decides.
     *
     * @param findings why, never empty
     * @param campaign the campaign that the marks agree on; empty when they name none
     * @param unit code of the unit that the marks agree on; empty when they name none
     */
    record Held(List<Finding> findings, Optional<String> campaign, Optional<String> unit) implements Reading {
        public Held {
            findings = List.copyOf(findings);
        }
    }
}
