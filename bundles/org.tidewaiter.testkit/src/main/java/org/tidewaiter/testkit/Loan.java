package org.tidewaiter.testkit;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** An array that a cursor lends, filled anew for each batch. */
abstract sealed class Loan {

    /** Takes the values at these indexes; {@code capacity} may exceed {@code size}. */
    abstract void fill(IntUnaryOperator index, int size, int capacity, boolean fresh);

    /** Overwrites everything lent with values that no rule can take for records. */
    abstract void spoil();

    /** Codes or days. */
    static final class Ints extends Loan {
        private final int[] source;
        private int[] lent = new int[0];

        Ints(int[] source) {
            this.source = source;
        }

        @Override
        void fill(IntUnaryOperator index, int size, int capacity, boolean fresh) {
            if (fresh || lent.length < capacity) {
                lent = new int[capacity];
                spoil();
            }
            for (int i = 0; i < size; i++) {
                lent[i] = source[index.applyAsInt(i)];
            }
        }

        @Override
        void spoil() {
            Arrays.fill(lent, 0x7EADBEEF);
        }

        int[] lent() {
            return lent;
        }
    }

    /** Seconds, whole numbers or row numbers. */
    static final class Longs extends Loan {
        private final long[] source;
        private long[] lent = new long[0];

        Longs(long[] source) {
            this.source = source;
        }

        @Override
        void fill(IntUnaryOperator index, int size, int capacity, boolean fresh) {
            if (fresh || lent.length < capacity) {
                lent = new long[capacity];
                spoil();
            }
            for (int i = 0; i < size; i++) {
                lent[i] = source[index.applyAsInt(i)];
            }
        }

        @Override
        void spoil() {
            Arrays.fill(lent, 0x7EADBEEF7EADBEEFL);
        }

        long[] lent() {
            return lent;
        }
    }

    /** Real numbers. */
    static final class Doubles extends Loan {
        private final double[] source;
        private double[] lent = new double[0];

        Doubles(double[] source) {
            this.source = source;
        }

        @Override
        void fill(IntUnaryOperator index, int size, int capacity, boolean fresh) {
            if (fresh || lent.length < capacity) {
                lent = new double[capacity];
                spoil();
            }
            for (int i = 0; i < size; i++) {
                lent[i] = source[index.applyAsInt(i)];
            }
        }

        @Override
        void spoil() {
            Arrays.fill(lent, -7.7e77);
        }

        double[] lent() {
            return lent;
        }
    }
}
