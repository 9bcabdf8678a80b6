package org.tidewaiter.kernel.column;

import java.util.Arrays;

/**
 * A growing list of ints.
 *
 * <p>Holds at most {@value #MAX_SIZE} values; 4 to 6 bytes a value. Used by one thread at a time.
 */
public final class IntList {

    /** The greatest size an array can have on every virtual machine. */
    static final int MAX_SIZE = Integer.MAX_VALUE - 8;

    private int[] values;
    private int size;

    /** Creates an empty list. */
    public IntList() {
        this(16);
    }

    /** Creates an empty list with room for {@code capacity} values, at least 0. */
    public IntList(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity must be at least 0, was " + capacity);
        }
        values = new int[capacity];
    }

    /** Appends a value. */
    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, grown(size + 1));
        }
        values[size++] = value;
    }

    /**
     * The value at an index from 0.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public int at(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException("index " + index + " of " + size);
        }
        return values[index];
    }

    /** How many values there are. */
    public int size() {
        return size;
    }

    /** A copy of the values. */
    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** A capacity of half as much again that holds {@code needed} values. */
    static int grown(int needed) {
        if (needed < 0 || needed > MAX_SIZE) {
            throw new IllegalStateException("a list holds at most " + MAX_SIZE + " values");
        }
        return (int) Math.min(MAX_SIZE, Math.max(16, (long) needed + (needed >> 1)));
    }
}
