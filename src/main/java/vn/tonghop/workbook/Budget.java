package vn.tonghop.workbook;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much one file may cost. Reading past a limit ends with {@link UnreadableWorkbookException}, except a long text,
 * which is cut and told.
 *
 * @param fileBytes     size of the file as it lies on disk
 * @param parts         entries of the package
 * @param inflatedBytes all parts read, unpacked
 * @param partBytes     one part, unpacked
 * @param cells         non-empty cells, merges and links of the whole book
 * @param textLength    characters of one text
 * @param text          characters of all texts
 * @param time          from the start of reading
 * @param nanoTime      the clock, such as {@code System::nanoTime}
 */
public record Budget(
        long fileBytes,
        int parts,
        long inflatedBytes,
        long partBytes,
        int cells,
        int textLength,
        long text,
        Duration time,
        LongSupplier nanoTime) {
    private static final long MIB = 1 << 20;

    /** For files that units send. Only the work of the reading thread counts, so that a machine that is busy or asleep spoils no verdict. */
    public static Budget standard() {
        return standard(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /** For files that this program made itself: without a limit of time. */
    public static Budget ofOurOwn() {
        return standard(() -> 0);
    }

    /** Limits for a service with 256 MB of heap; a usual return needs less than a hundredth of each. */
    public static Budget standard(LongSupplier nanoTime) {
        return new Budget(
                32 * MIB, 2_000, 400 * MIB, 400 * MIB, 250_000, 32_767, 32 * MIB, Duration.ofSeconds(20), nanoTime);
    }
}
