package vn.tonghop.intake;

import java.time.Duration;
import vn.tonghop.workbook.Budget;

/** How much may still come out of one dropped file, containers in it included. Serves one thread. */
public final class Allowance {
    private static final long MIB = 1 << 20;
    private static final long LARGEST_MEMBER = 64 * MIB;

    private int members;
    private long bytes;

    private Allowance(int members, long bytes) {
        this.members = members;
        this.bytes = bytes;
    }

    /** Far more than a district sends at once, and no more than a small disk takes. */
    public static Allowance usual() {
        return new Allowance(2_000, 512 * MIB);
    }

    void take(int moreMembers, long moreBytes) throws RefusedException {
        if (moreMembers > members) {
            throw new RefusedException(Refusal.TOO_MANY);
        }
        if (moreBytes > bytes) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        members -= moreMembers;
        bytes -= moreBytes;
    }

    /** Whatever the directory claims, no more than this comes out of one container. */
    Budget budget() {
        Budget own = Budget.ofOurOwn();
        return new Budget(
                Bundle.LARGEST,
                members,
                bytes,
                LARGEST_MEMBER,
                own.cells(),
                own.textLength(),
                own.text(),
                Duration.ofMinutes(1),
                () -> 0);
    }
}
