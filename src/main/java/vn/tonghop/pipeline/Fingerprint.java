package vn.tonghop.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.TreeMap;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Unit;
import vn.tonghop.store.Sha256;

/** A hash over everything something was made from: another fingerprint means make it again. */
final class Fingerprint {
    private final MessageDigest digest = Sha256.digest();

    Fingerprint add(Object part) {
        byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        digest.update((byte) 0);
        return this;
    }

    /** Lower-case hex SHA-256. Call once. */
    String value() {
        return Sha256.hex(digest);
    }

    /** What reading and checking a return depends on: fields, labels and rules, never deadlines, issuers or outline texts. */
    static String ofReading(Campaign campaign) {
        return new Fingerprint()
                .add(campaign.code())
                .add(campaign.form().hash())
                .add(campaign.form().fields())
                .add(campaign.form().tables())
                .add(campaign.rules())
                .value();
    }

    /** Everything a definition says. */
    static String ofAll(Campaign campaign) {
        return new Fingerprint()
                .add(ofReading(campaign))
                .add(campaign.name())
                .add(campaign.source())
                .add(campaign.title())
                .add(campaign.periodFrom())
                .add(campaign.periodTo())
                .add(campaign.periodWords())
                .add(campaign.deadlines())
                .add(campaign.milestones())
                .add(campaign.stockTotal())
                .add(new TreeMap<>(campaign.issuers()))
                .add(campaign.instructions())
                .add(campaign.quirks())
                .add(campaign.outline())
                .add(campaign.unitTypes())
                .value();
    }

    /** What recognising a unit depends on. */
    static String ofIdentities(Roster roster) {
        Fingerprint fingerprint = new Fingerprint();
        for (Unit unit : roster.units()) {
            fingerprint
                    .add(unit.code())
                    .add(unit.name())
                    .add(unit.type())
                    .add(unit.parent())
                    .add(unit.aliases());
        }
        return fingerprint.value();
    }

    static String ofAll(Roster roster) {
        return new Fingerprint().add(roster.units()).value();
    }
}
