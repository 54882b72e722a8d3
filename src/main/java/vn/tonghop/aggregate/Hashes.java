package vn.tonghop.aggregate;

import java.util.Arrays;

/** A set of well mixed hashes without an object for each. */
final class Hashes {
    private long[] slots = new long[64];
    private int size;
    /** 0 marks a free slot, so it is kept apart. */
    private boolean zero;

    void addAll(long[] hashes) {
        for (long hash : hashes) {
            add(hash);
        }
    }

    /** Whether it is new. */
    boolean add(long hash) {
        if (hash == 0) {
            boolean added = !zero;
            zero = true;
            return added;
        }
        if (2 * size >= slots.length) {
            grow();
        }
        int at = slot(hash);
        if (slots[at] == hash) {
            return false;
        }
        slots[at] = hash;
        size++;
        return true;
    }

    boolean contains(long hash) {
        return hash == 0 ? zero : slots[slot(hash)] == hash;
    }

    private int slot(long hash) {
        int at = (int) hash & slots.length - 1;
        while (slots[at] != 0 && slots[at] != hash) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long hash : before) {
            if (hash != 0) {
                slots[slot(hash)] = hash;
            }
        }
    }

    /** For a text of so many pieces. */
    static Hashes of(long[] hashes) {
        Hashes all = new Hashes();
        all.slots = new long[Math.max(64, Integer.highestOneBit(Math.max(1, hashes.length)) * 4)];
        all.addAll(hashes);
        return all;
    }

    /** Each once. */
    static long[] distinct(long[] hashes) {
        long[] sorted = hashes.clone();
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }
}
