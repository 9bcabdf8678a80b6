package org.tidewaiter.engine;

/**
 * A set of finding ids by their first 64 bits: an open-addressed table, at most 16 bytes an id once
 * it is large.
 *
 * <p>Two ids among a million share these bits with a chance of 3e-8; then one finding too few is
 * counted as cut, and none is lost.
 */
final class SeenIds {

    private static final int SMALLEST = 64;

    private long[] slots = new long[SMALLEST];
    private int size;

    /** Adds an id of hexadecimal characters; whether it was not there. */
    boolean add(String id) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        long bits = Long.parseUnsignedLong(id, 0, 16, 16);
        // zero marks a free slot
        boolean added = put(slots, bits == 0 ? 1 : bits);
        size += added ? 1 : 0;
        return added;
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(slots.length, 2)];
        for (long bits : slots) {
            if (bits != 0) {
                put(larger, bits);
            }
        }
        slots = larger;
    }

    /** The bits are those of a cryptographic hash: no further mixing is needed. */
    private static boolean put(long[] slots, long bits) {
        int mask = slots.length - 1;
        int at = (int) bits & mask;
        while (slots[at] != 0) {
            if (slots[at] == bits) {
                return false;
            }
            at = (at + 1) & mask;
        }
        slots[at] = bits;
        return true;
    }
}
