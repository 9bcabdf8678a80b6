package org.tidewaiter.world.chance;

/**
 * Numbers that show no order: each index up to {@code 10^digits} gets its own, by an affine
 * permutation. Neighbours in the making of the world are so no neighbours in its keys. Immutable.
 */
public final class Scramble {

    private final int digits;
    private final long size;
    private final long factor;
    private final long shift;

    /** A permutation of the numbers of so many digits, 1 to 9. */
    public Scramble(Dice dice, int digits) {
        if (digits < 1 || digits > 9) {
            throw new IllegalArgumentException("digits must be 1 to 9, was " + digits);
        }
        this.digits = digits;
        long ten = 1;
        for (int i = 0; i < digits; i++) {
            ten *= 10;
        }
        size = ten;
        // A factor that ends in 1, 3, 7 or 9 shares no divisor with a power of ten.
        factor = (size / 10 * 6 + (dice.next() >>> 1) % (size / 10 * 3 + 1)) / 10 * 10 + 7;
        shift = (dice.next() >>> 1) % size;
    }

    /** The number of an index, in so many digits. */
    public String of(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "index must be 0 to " + (size - 1) + ", was " + index);
        }
        long number = (index * factor + shift) % size;
        char[] text = new char[digits];
        for (int i = digits - 1; i >= 0; i--) {
            text[i] = (char) ('0' + number % 10);
            number /= 10;
        }
        return new String(text);
    }
}
