package vn.tonghop.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.finding.Verdict;
import vn.tonghop.parse.CampaignUnits;
import vn.tonghop.parse.Confirmation;
import vn.tonghop.ruling.InForce;
import vn.tonghop.store.FileResult;

/** What reading each content depends on now. A result with another recipe is out of date, and its content is read again. */
final class Recipes {
    private final Map<String, String> byCampaign = new HashMap<>();
    private final String everything;
    private final String code = CodeVersion.current();
    private final InForce rulings;
    private final Map<String, InForce.Assigned> documents;

    /** @param documents whose the Word documents are that came with a workbook */
    Recipes(Opening opening, InForce rulings, Map<String, InForce.Assigned> documents) {
        Fingerprint all = new Fingerprint();
        for (CampaignUnits known : opening.known()) {
            String own = Fingerprint.ofReading(known.campaign()) + Fingerprint.ofIdentities(known.roster());
            byCampaign.put(known.campaign().code(), own);
            all.add(own);
        }
        this.everything = all.value();
        this.rulings = rulings;
        this.documents = Map.copyOf(documents);
    }

    /** @param campaign code; "" when the content names none */
    String of(String sha256, Verdict verdict, String campaign) {
        String depends = verdict == Verdict.UNREADABLE || verdict == Verdict.UNPACKED
                ? ""
                : byCampaign.getOrDefault(campaign, everything);
        Confirmation ruled = confirmation(sha256);
        return new Fingerprint()
                .add(code)
                .add(depends)
                .add(ruled)
                .add(whose(sha256))
                .value();
    }

    boolean isOutOfDate(FileResult result) {
        boolean damaged = result.reason().code().equals(ReadAndCheck.DAMAGED);
        return damaged || !result.recipe().equals(of(result.sha256(), result.verdict(), result.campaign()));
    }

    /** The unit that a file without marks of its own is read as: a ruling's, else that of the workbook it came with. */
    Optional<InForce.Assigned> whose(String sha256) {
        return rulings.assigned(sha256).or(() -> Optional.ofNullable(documents.get(sha256)));
    }

    /** What the operator ruled about the file's identity, and about the figures of a Word document. */
    Confirmation confirmation(String sha256) {
        Confirmation ruled = rulings.assigned(sha256)
                .map(InForce.Assigned::unit)
                .map(Confirmation::assignedTo)
                .orElse(rulings.isAccepted(sha256) ? Confirmation.accepted() : Confirmation.NONE);
        return rulings.isAccepted(sha256) ? ruled.withFigures() : ruled;
    }
}
