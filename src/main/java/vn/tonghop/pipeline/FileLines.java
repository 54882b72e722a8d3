package vn.tonghop.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.finding.Verdict;
import vn.tonghop.ruling.InForce;
import vn.tonghop.store.FileResult;
import vn.tonghop.store.LeftAlone;
import vn.tonghop.store.Reason;
import vn.tonghop.store.Receipt;
import vn.tonghop.store.ReceiptNumber;
import vn.tonghop.store.Unopened;

/** The verdict on every file ever dropped, once rulings and other files are taken into account: the rows of {@code tep.csv}. */
final class FileLines {
    private final CampaignStates states;
    private final InForce rulings;
    private final Timekeeping time;
    private final FileWords words;
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final Map<String, Reason> reasons = new HashMap<>();

    FileLines(CampaignStates states, InForce rulings, Timekeeping time, FileWords words) {
        this.states = states;
        this.rulings = rulings;
        this.time = time;
        this.words = words;
        for (StoredCampaign campaign : states.open()) {
            campaign.standings().forEach(unit -> {
                verdicts.putAll(unit.verdicts());
                reasons.putAll(unit.reasons());
            });
        }
    }

    /** Taken files in order of receipt, then those that wait in the inbox. */
    List<FileLine> all(List<LeftAlone.Entry> left) {
        List<FileLine> lines = new ArrayList<>(taken(0));
        lines.addAll(waiting(left));
        return lines;
    }

    /** Files with a receipt number from {@code number} on. A content whose reading was never finished has no line yet. */
    List<FileLine> taken(long number) {
        Map<ReceiptNumber, FileLine> lines = new TreeMap<>();
        states.receipts().stream()
                .filter(receipt -> receipt.number().file() >= number)
                .forEach(receipt -> states.result(receipt.sha256())
                        .ifPresent(result -> lines.put(receipt.number(), line(receipt, result))));
        states.unopened().stream()
                .filter(member -> member.receipt().number().file() >= number)
                .forEach(member -> lines.put(member.receipt().number(), line(member)));
        return List.copyOf(lines.values());
    }

    List<FileLine> waiting(List<LeftAlone.Entry> left) {
        return left.stream()
                .filter(LeftAlone.Entry::waiting)
                .map(entry -> new FileLine(
                        entry.path(), "", Verdict.WAITING.name(), "", "", "", words.reason(entry.reason())))
                .toList();
    }

    private FileLine line(Unopened member) {
        return new FileLine(
                member.receipt().path(),
                "",
                Verdict.UNREADABLE.name(),
                "",
                "",
                time.dayOf(member.receipt()).toString(),
                words.reason(ContainerWalk.reason(member)));
    }

    private FileLine line(Receipt receipt, FileResult result) {
        Receipt first = states.first(receipt.sha256());
        boolean again = !first.number().equals(receipt.number());
        Verdict verdict = again ? Verdict.DUPLICATE : verdicts.getOrDefault(result.sha256(), result.verdict());
        Reason reason =
                again ? Reason.of("duplicate", first.path()) : reasons.getOrDefault(result.sha256(), result.reason());
        LocalDate day = time.dayOf(receipt);
        return new FileLine(
                receipt.path(),
                receipt.sha256(),
                verdict.name(),
                result.campaign(),
                result.unit(),
                (again ? day : rulings.received(receipt.sha256()).orElse(day)).toString(),
                words.reason(reason));
    }
}
