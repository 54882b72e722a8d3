package vn.tonghop.aggregate;

/** Hashes of 64 well mixed bits, the same on every machine. */
final class Mixed {
    private static final long PRIME = 0x100000001B3L;

    private Mixed() {}

    static long of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** Of a part of a text. */
    static long of(CharSequence text, int from, int to) {
        long hash = 0xCBF29CE484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    static long and(long hash, long next) {
        return mixed(hash * PRIME + next);
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
