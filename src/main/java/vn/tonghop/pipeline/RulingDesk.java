package vn.tonghop.pipeline;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.tonghop.aggregate.Sent;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Verdict;
import vn.tonghop.ruling.Decision;
import vn.tonghop.ruling.InForce;
import vn.tonghop.ruling.Ruling;
import vn.tonghop.ruling.Rulings;
import vn.tonghop.store.FileResult;
import vn.tonghop.store.Receipt;

/**
 * Where the operator decides (command {@code rule}). Every name is checked before anything is written down; FILE is at least the first
 * eight characters of a SHA-256. All methods throw {@link UnknownNameException} for a name nobody knows.
 */
public final class RulingDesk {
    private static final int SHORTEST = 8;

    private final Opening opening;
    private final CampaignStates states;
    private final Rulings rulings;
    private final Timekeeping time;

    RulingDesk(Opening opening, CampaignStates states, Rulings rulings, Timekeeping time) {
        this.opening = opening;
        this.states = states;
        this.rulings = rulings;
        this.time = time;
    }

    /** The file is this unit's. */
    public Ruling assign(String campaign, String file, String unit, String reason) throws IOException {
        return give(
                campaign,
                new Decision.Assign(content(file), known(campaign, unit).code()),
                reason);
    }

    /** Of its unit's returns this file comes last. */
    public Ruling choose(String campaign, String file, String reason) throws IOException {
        String sha256 = content(file);
        requireReturn(file, sha256, campaign);
        return give(campaign, new Decision.Choose(sha256), reason);
    }

    /** The held file is what its own marks say; the figures of a Word document are right. */
    public Ruling accept(String campaign, String file, String reason) throws IOException {
        String sha256 = content(file);
        boolean asks = states.result(sha256)
                .filter(result -> result.verdict() == Verdict.HELD || result.isFromWord())
                .isPresent();
        if (!asks) {
            throw new UnknownNameException("not.held", file);
        }
        return give(campaign, new Decision.Accept(sha256), reason);
    }

    /** The unit confirmed its figures: its open findings {@code code} that name {@code key} are settled. */
    public Ruling waive(String campaign, String unit, String key, String code, String reason) throws IOException {
        Unit known = known(campaign, unit);
        if (campaign(campaign).form().find(key).isEmpty()) {
            throw new UnknownNameException("unknown.key", key, campaign);
        }
        List<Decision.Covered> covered = states.find(campaign)
                .flatMap(state -> state.unit(known.code()))
                .map(assembly -> covered(assembly, key, code))
                .orElse(List.of());
        if (covered.isEmpty()) {
            throw new UnknownNameException("unknown.finding", known.code(), key, code);
        }
        return give(campaign, new Decision.Waive(known.code(), key, code, covered), reason);
    }

    /** The unit has until this day, the day included. */
    public Ruling extend(String campaign, String unit, LocalDate day, String reason) throws IOException {
        return give(campaign, new Decision.Extend(known(campaign, unit).code(), day), reason);
    }

    /** The file came on this day. */
    public Ruling received(String campaign, String file, LocalDate day, String reason) throws IOException {
        return give(campaign, new Decision.Received(content(file), day), reason);
    }

    /** Takes a ruling of this campaign back. */
    public Ruling undo(String campaign, int number, String reason) throws IOException {
        boolean stands = list(campaign).stream().anyMatch(ruling -> ruling.number() == number);
        if (!stands) {
            throw new UnknownNameException("unknown.ruling", Integer.toString(number));
        }
        return give(campaign, new Decision.Undo(number), reason);
    }

    /** Rulings of the campaign that stand, in order of number. */
    public List<Ruling> list(String campaign) {
        campaign(campaign);
        return rulings.standing().stream()
                .filter(ruling -> ruling.campaign().equals(campaign))
                .toList();
    }

    private static List<Decision.Covered> covered(UnitAssembly unit, String key, String code) {
        return unit.returns().counted().stream()
                .flatMap(sent -> covered(unit, sent, key, code))
                .toList();
    }

    private static Stream<Decision.Covered> covered(UnitAssembly unit, Sent sent, String key, String code) {
        Answers read = unit.read(sent);
        return unit.open(sent).stream()
                .filter(finding ->
                        finding.code().printed().equals(code) && finding.keys().contains(key))
                .map(finding -> InForce.covering(finding, read));
    }

    private Ruling give(String campaign, Decision decision, String reason) throws IOException {
        campaign(campaign);
        if (reason.isBlank()) {
            throw new UnknownNameException("no.reason");
        }
        return rulings.give(campaign, decision, reason.strip(), time.moment());
    }

    private Campaign campaign(String code) {
        String all = String.join(
                ", ", opening.campaigns().stream().map(Campaign::code).toList());
        return opening.campaign(code).orElseThrow(() -> new UnknownNameException("unknown.campaign", code, all));
    }

    private Unit known(String campaign, String unit) {
        campaign(campaign);
        return opening.roster(campaign)
                .find(unit)
                .orElseThrow(() -> new UnknownNameException("unknown.unit", unit, campaign));
    }

    private String content(String prefix) {
        String lower = prefix.toLowerCase(Locale.ROOT);
        if (lower.length() < SHORTEST) {
            throw new UnknownNameException("short.file", prefix);
        }
        List<String> found = states.receipts().stream()
                .map(Receipt::sha256)
                .filter(sha256 -> sha256.startsWith(lower))
                .distinct()
                .toList();
        if (found.isEmpty()) {
            throw new UnknownNameException("unknown.file", prefix);
        }
        if (found.size() > 1) {
            throw new UnknownNameException("many.files", prefix, Integer.toString(found.size()));
        }
        return found.get(0);
    }

    private void requireReturn(String file, String sha256, String campaign) {
        FileResult result = states.result(sha256)
                .filter(FileResult::isReturn)
                .orElseThrow(() -> new UnknownNameException("not.a.return", file));
        if (!result.campaign().equals(campaign)) {
            throw new UnknownNameException("other.campaign", file, result.campaign());
        }
    }
}
