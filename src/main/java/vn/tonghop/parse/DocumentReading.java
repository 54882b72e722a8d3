package vn.tonghop.parse;

import java.util.List;
import java.util.Optional;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;

/**
 * Outcome of reading a Word document.
 *
 * @param returned  empty when no table of it is a filled appendix: then it is a companion like any other
 * @param unmatched tables that resemble an appendix, when nothing was read; part of the return's findings otherwise
 */
public record DocumentReading(Optional<Return> returned, List<Finding> unmatched) {
    /** A document that holds nothing to read. */
    static final DocumentReading NOTHING = new DocumentReading(Optional.empty(), List.of());

    public DocumentReading {
        unmatched = List.copyOf(unmatched);
    }
}
