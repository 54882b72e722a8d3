package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.finding.Verdict;
import vn.tonghop.intake.Allowance;
import vn.tonghop.intake.Bundle;
import vn.tonghop.intake.Member;
import vn.tonghop.intake.Refusal;
import vn.tonghop.intake.RefusedException;
import vn.tonghop.ruling.InForce;
import vn.tonghop.store.Reason;
import vn.tonghop.store.Sha256;

/** What a run would say of a container and of everything in it, storing nothing. */
final class ContainerCheck {
    private final Examiner examination;
    private final Allowance allowance = Allowance.usual();
    private final Map<String, String> seen = new HashMap<>();
    /** Word documents, which can be read only when it is known whose they are. */
    private final Map<String, byte[]> documents = new HashMap<>();

    private final List<Line> lines = new ArrayList<>();

    /** @param examination of a content that is no container */
    ContainerCheck(Examiner examination) {
        this.examination = examination;
    }

    /** Examines a content that is no container, when it is known or not whose it is. */
    @FunctionalInterface
    interface Examiner {
        Examined examine(byte[] content, Optional<InForce.Assigned> whose);
    }

    /** One content, named like a line of {@code tep.csv}; without SHA-256 when it could not be taken out. */
    record Line(String file, String sha256, Examined examined) {}

    /** The container, then what is in it, in path order. */
    List<Line> check(String file, byte[] content) {
        look(file, content, 0);
        Optional<InForce.Assigned> owner =
                Companions.owner(lines.stream().map(Line::examined).map(Companions.Standing::of));
        return owner.map(
                        unit -> lines.stream().map(line -> attached(line, unit)).toList())
                .orElse(lines);
    }

    private Line attached(Line line, InForce.Assigned owner) {
        Optional<Reason> companion = Companions.Standing.of(line.examined()).asCompanion();
        byte[] document = documents.get(line.sha256());
        if (companion.isEmpty()) {
            return line;
        }
        Examined examined = document == null
                ? new Examined.Refused(Verdict.ATTACHED, companion.get(), owner.campaign(), owner.unit(), List.of())
                : examination.examine(document, Optional.of(owner));
        return new Line(line.file(), line.sha256(), examined);
    }

    private void look(String file, byte[] content, int depth) {
        String sha256 = Sha256.of(content);
        String before = seen.putIfAbsent(sha256, file);
        if (before != null) {
            lines.add(new Line(file, sha256, refused(Verdict.DUPLICATE, Reason.of("duplicate", before))));
        } else if (Bundle.is(content)) {
            open(file, sha256, content, depth);
        } else {
            Examined examined = examination.examine(content, Optional.empty());
            lines.add(new Line(file, sha256, examined));
            if (examined.reason().equals(Examination.LONE_DOCUMENT)) {
                documents.put(sha256, content);
            }
        }
    }

    private void open(String file, String sha256, byte[] content, int depth) {
        int place = lines.size();
        try {
            if (depth > 1) {
                throw new RefusedException(Refusal.TOO_DEEP);
            }
            List<Member> members = Bundle.open(content, allowance);
            List<Optional<Refusal>> refusals = new ArrayList<>();
            for (Member member : members) {
                refusals.add(member(file + "!" + member.name(), member, depth));
            }
            Optional<Refusal> common = Bundle.commonRefusal(refusals);
            if (common.isPresent()) {
                lines.subList(place, lines.size()).clear();
                throw new RefusedException(common.get());
            }
            Reason reason = Reason.of("unpacked", Integer.toString(members.size()));
            lines.add(place, new Line(file, sha256, refused(Verdict.UNPACKED, reason)));
        } catch (RefusedException e) {
            lines.add(place, new Line(file, sha256, unreadable(e.refusal())));
        }
    }

    private Optional<Refusal> member(String file, Member member, int depth) {
        try {
            look(file, member.bytes(), depth + 1);
            return Optional.empty();
        } catch (RefusedException e) {
            lines.add(new Line(file, "", unreadable(e.refusal())));
            return Optional.of(e.refusal());
        }
    }

    private static Examined unreadable(Refusal refusal) {
        return refused(Verdict.UNREADABLE, Reason.of(ContainerWalk.code(refusal)));
    }

    private static Examined refused(Verdict verdict, Reason reason) {
        return new Examined.Refused(verdict, reason, "", "", List.of());
    }
}
