package vn.tonghop.store;

import java.util.Comparator;

/**
 * The place of one file in the order of receipt.
 *
 * @param file rises in order of receipt, within one listing in path order
 * @param member 0 for the dropped file itself; what came in it follows from 1 on, in path order
 */
public record ReceiptNumber(long file, int member) implements Comparable<ReceiptNumber> {
    private static final Comparator<ReceiptNumber> ORDER =
            Comparator.comparingLong(ReceiptNumber::file).thenComparingInt(ReceiptNumber::member);

    public static ReceiptNumber of(long file) {
        return new ReceiptNumber(file, 0);
    }

    /** {@code 7}, or {@code 7.2} for a member. */
    static ReceiptNumber parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? of(Long.parseLong(text))
                : new ReceiptNumber(Long.parseLong(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(ReceiptNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return member == 0 ? Long.toString(file) : file + "." + member;
    }
}
