package vn.tonghop.aggregate;

import java.util.Arrays;

/**
 * Which pieces (hashes of five words, of a row of figures) were seen in which documents, in bounded memory: whenever it is full, every
 * second hash is forgotten, the same in all documents, so that what is left remains a fair sample for comparing them.
 */
final class Prints {
    private static final int DOCUMENT_BITS = 24;
    private static final int MOST_DOCUMENTS = 1 << DOCUMENT_BITS;

    private final int most;
    private long[] kept = new long[1024];
    private int size;
    private long forgotten;

    /** @param most prints to hold at a time, 8 bytes each */
    Prints(int most) {
        this.most = most;
    }

    /** Some documents that share one piece. */
    interface Shared {
        /** Documents are {@code prints.document(from)} … {@code prints.document(to - 1)}, ascending. */
        void documents(int from, int to);
    }

    /** @param hash of well mixed bits; a document adds each of its pieces once */
    void add(long hash, int document) {
        if (document >= MOST_DOCUMENTS) {
            return;
        }
        long print = hash >>> DOCUMENT_BITS;
        if ((print & forgotten) != 0) {
            return;
        }
        if (size == kept.length) {
            grow();
        }
        kept[size++] = print << DOCUMENT_BITS | document;
    }

    private void grow() {
        if (size < most) {
            kept = Arrays.copyOf(kept, Math.min(most, size * 2));
            return;
        }
        forgotten = forgotten << 1 | 1;
        int left = 0;
        for (int i = 0; i < size; i++) {
            if ((kept[i] >>> DOCUMENT_BITS & forgotten) == 0) {
                kept[left++] = kept[i];
            }
        }
        size = left;
    }

    int document(int index) {
        return (int) (kept[index] & MOST_DOCUMENTS - 1);
    }

    /** How many pieces of each document are still known. */
    int[] sizes(int documents) {
        int[] sizes = new int[documents];
        for (int i = 0; i < size; i++) {
            sizes[document(i)]++;
        }
        return sizes;
    }

    /** Every piece that several documents share. */
    void forEachShared(Shared shared) {
        Arrays.sort(kept, 0, size);
        int from = 0;
        for (int to = 1; to <= size; to++) {
            if (to == size || kept[to] >>> DOCUMENT_BITS != kept[from] >>> DOCUMENT_BITS) {
                if (to - from > 1) {
                    shared.documents(from, to);
                }
                from = to;
            }
        }
    }
}
