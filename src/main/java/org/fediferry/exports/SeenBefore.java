package org.fediferry.exports;

/**
 * Remembers texts by a 64-bit hash, so that 200,000 of them need 4 MB. Two different texts with one hash would be taken
 * for a duplicate: for 200,000 texts the odds are one in a billion. Stops remembering when its table is full.
 */
final class SeenBefore {
    private static final int MOST_SLOTS = 1 << 20;

    private long[] slots = new long[1 << 10];
    private int size;

    /** True for a text that was added before. */
    boolean add(String text) {
        if (isFull()) {
            return false;
        }
        if (size >= slots.length / 4 * 3) {
            grow();
        }
        if (!insert(slots, hash(text))) {
            return true;
        }
        size++;
        return false;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size >= MOST_SLOTS / 4 * 3;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                insert(larger, hash);
            }
        }
        slots = larger;
    }

    private static boolean insert(long[] table, long hash) {
        int at = (int) hash & (table.length - 1);
        while (table[at] != 0) {
            if (table[at] == hash) {
                return false;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = hash;
        return true;
    }

    /** FNV-1a with a final mix, because its low bits alone spread badly; never 0, which marks a free slot. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
