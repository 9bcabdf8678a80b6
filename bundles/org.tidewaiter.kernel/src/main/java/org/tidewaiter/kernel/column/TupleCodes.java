package org.tidewaiter.kernel.column;

import java.util.Arrays;

/**
 * Numbers distinct tuples of ints densely from 0.
 *
 * <p>Question: which rows name the same thing, when a thing is named by several columns? Idea: an
 * open hash table of codes over tuples stored flat, in order of first appearance. Three steps: each
 * part of the rows collects its own, {@link #merge} joins them part by part, {@link #ranks} gives
 * numbers that do not depend on the order of rows or parts.
 *
 * <p>Cost: O(1) expected an {@link #add}, O(n w log n) for {@code ranks} of n tuples of width w.
 * Memory: 4w + 8 to 16 bytes a tuple. Deterministic. Used by one thread at a time.
 */
public final class TupleCodes {

    private static final int MIN_SLOTS = 64;

    private final int width;
    private int[] values = new int[0];
    private int[] slots = new int[MIN_SLOTS];
    private int size;

    /** Creates an empty numbering of tuples of {@code width} ints, at least 1. */
    public TupleCodes(int width) {
        if (width < 1) {
            throw new IllegalArgumentException("width must be at least 1, was " + width);
        }
        this.width = width;
    }

    /** How many ints make a tuple. */
    public int width() {
        return width;
    }

    /** How many distinct tuples were added; their codes are 0 to {@code size() - 1}. */
    public int size() {
        return size;
    }

    /**
     * The code of a tuple, a new one if it was not added before.
     *
     * @param tuple {@link #width()} ints; may be reused by the caller
     */
    public int add(int... tuple) {
        int slot = slotOf(tuple);
        if (slots[slot] == 0) {
            append(tuple);
            slots[slot] = size;
            if (size > slots.length / 2) {
                rehash();
            }
            return size - 1;
        }
        return slots[slot] - 1;
    }

    /** The code of a tuple, -1 if it was never added. */
    public int find(int... tuple) {
        return slots[slotOf(tuple)] - 1;
    }

    /** One of the ints of a tuple, by the tuple's code and a position from 0. */
    public int value(int code, int position) {
        if (code >= size || position < 0 || position >= width) {
            throw new IndexOutOfBoundsException(
                    "code " + code + " of " + size + ", position " + position + " of " + width);
        }
        return values[code * width + position];
    }

    /**
     * Adds all tuples of another numbering, in its order.
     *
     * @return the code here by the code there
     */
    public int[] merge(TupleCodes other) {
        if (other.width != width) {
            throw new IllegalArgumentException(
                    "width must be " + width + " to merge, was " + other.width);
        }
        int[] codes = new int[other.size];
        int[] tuple = new int[width];
        for (int code = 0; code < codes.length; code++) {
            System.arraycopy(other.values, code * width, tuple, 0, width);
            codes[code] = add(tuple);
        }
        return codes;
    }

    /**
     * Where each tuple stands when all are sorted by their ints, first to last.
     *
     * @return rank from 0 by code; it depends on the set of tuples only
     */
    public int[] ranks() {
        long[] keys = new long[size];
        for (int code = 0; code < size; code++) {
            keys[code] = code;
        }
        sort(keys, 0, size, 0);
        int[] ranks = new int[size];
        for (int rank = 0; rank < size; rank++) {
            ranks[(int) keys[rank]] = rank;
        }
        return ranks;
    }

    /** Sorts codes in the lower halves of keys by one position, and equal ones by the next. */
    private void sort(long[] keys, int from, int to, int position) {
        for (int i = from; i < to; i++) {
            int code = (int) keys[i];
            keys[i] = (long) values[code * width + position] << Integer.SIZE | code;
        }
        Arrays.sort(keys, from, to);
        if (position == width - 1) {
            return;
        }
        int run = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || keys[i] >> Integer.SIZE != keys[run] >> Integer.SIZE) {
                if (i - run > 1) {
                    sort(keys, run, i, position + 1);
                }
                run = i;
            }
        }
    }

    private int slotOf(int[] tuple) {
        if (tuple.length != width) {
            throw new IllegalArgumentException(
                    "a tuple must have " + width + " ints, had " + tuple.length);
        }
        int mask = slots.length - 1;
        int slot = hash(tuple, 0) & mask;
        while (slots[slot] != 0 && !holds(slots[slot] - 1, tuple)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean holds(int code, int[] tuple) {
        int at = code * width;
        for (int i = 0; i < width; i++) {
            if (values[at + i] != tuple[i]) {
                return false;
            }
        }
        return true;
    }

    private void append(int[] tuple) {
        int needed = Math.multiplyExact(size + 1, width);
        if (needed > values.length) {
            values = Arrays.copyOf(values, IntList.grown(needed));
        }
        System.arraycopy(tuple, 0, values, size * width, width);
        size++;
    }

    private void rehash() {
        int[] wider = new int[Math.multiplyExact(slots.length, 2)];
        int mask = wider.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = hash(values, code * width) & mask;
            while (wider[slot] != 0) {
                slot = slot + 1 & mask;
            }
            wider[slot] = code + 1;
        }
        slots = wider;
    }

    /** Spreads every bit of every int over the lower bits (the finisher of MurmurHash3). */
    private int hash(int[] from, int at) {
        int hash = 0;
        for (int i = at; i < at + width; i++) {
            hash = (hash ^ from[i]) * 0x9E3779B1;
            hash ^= hash >>> 16;
            hash *= 0x85EBCA6B;
            hash ^= hash >>> 13;
        }
        return hash;
    }
}
