package vn.tonghop.ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.tonghop.answers.Answers;
import vn.tonghop.finding.Finding;

/** What the rulings that stand mean, asked file by file and unit by unit. Of two about the same thing the later one holds. */
public final class InForce {
    private final List<Ruling> standing;
    private final Map<String, Assigned> assigned = new HashMap<>();
    private final Map<String, Integer> accepted = new HashMap<>();
    private final Map<String, Integer> chosen = new HashMap<>();
    private final Map<String, LocalDate> received = new HashMap<>();
    private final Map<String, LocalDate> extended = new HashMap<>();
    private final Map<String, List<Decision.Waive>> waived = new HashMap<>();

    InForce(List<Ruling> standing) {
        this.standing = List.copyOf(standing);
        standing.forEach(this::take);
    }

    private void take(Ruling ruling) {
        Decision decision = ruling.decision();
        if (decision instanceof Decision.Assign assign) {
            assigned.put(assign.sha256(), new Assigned(ruling.campaign(), assign.unit()));
        } else if (decision instanceof Decision.Accept accept) {
            accepted.put(accept.sha256(), ruling.number());
        } else if (decision instanceof Decision.Choose choose) {
            chosen.put(choose.sha256(), ruling.number());
        } else if (decision instanceof Decision.Received came) {
            received.put(came.sha256(), came.day());
        } else if (decision instanceof Decision.Extend extend) {
            extended.put(ruling.campaign() + "/" + extend.unit(), extend.day());
        } else if (decision instanceof Decision.Waive waive) {
            waived.computeIfAbsent(ruling.campaign() + "/" + waive.unit(), unit -> new ArrayList<>())
                    .add(waive);
        }
    }

    /** Whose a file is. */
    public record Assigned(String campaign, String unit) {}

    /** All that stand, in order of number. */
    public List<Ruling> standing() {
        return standing;
    }

    /** The unit, and its campaign, that a file was assigned to. */
    public Optional<Assigned> assigned(String sha256) {
        return Optional.ofNullable(assigned.get(sha256));
    }

    public boolean isAccepted(String sha256) {
        return accepted.containsKey(sha256);
    }

    /** Present when the file was chosen; of several the highest number comes last. */
    public OptionalInt chosen(String sha256) {
        Integer number = chosen.get(sha256);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The day a file came, when the operator knows better than the inbox. */
    public Optional<LocalDate> received(String sha256) {
        return Optional.ofNullable(received.get(sha256));
    }

    public Optional<LocalDate> extended(String campaign, String unit) {
        return Optional.ofNullable(extended.get(campaign + "/" + unit));
    }

    public boolean waivesAnything(String campaign, String unit) {
        return waived.containsKey(campaign + "/" + unit);
    }

    /** Whether the operator has settled this very finding. {@code answers} are those of the file it was found in. */
    public boolean isWaived(String campaign, String unit, Finding finding, Answers answers) {
        return waived.getOrDefault(campaign + "/" + unit, List.of()).stream()
                .filter(waive -> waive.code().equals(finding.code().printed()))
                .flatMap(waive -> waive.covered().stream())
                .anyMatch(covered -> covered.equals(covering(finding, answers)));
    }

    /** How a ruling remembers a finding: what it named, and the figures it had, as typed. */
    public static Decision.Covered covering(Finding finding, Answers answers) {
        Map<String, String> typed = new HashMap<>();
        for (String key : finding.keys()) {
            answers.form()
                    .find(key)
                    .ifPresent(field -> typed.put(key, answers.get(field).asTyped()));
        }
        return new Decision.Covered(finding.keys(), finding.found(), typed);
    }
}
