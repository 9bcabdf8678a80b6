package org.tidewaiter.world.chance;

/** A choice among numbers from 0, each with its weight. Immutable. A spin costs a binary search. */
public final class Wheel {

    private final double[] upTo;

    private Wheel(double[] upTo) {
        this.upTo = upTo;
    }

    /** A wheel of these weights; they need not sum to 1. */
    public static Wheel of(double... weights) {
        double[] upTo = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0)) {
                throw new IllegalArgumentException("weight " + i + " is " + weights[i]);
            }
            sum += weights[i];
            upTo[i] = sum;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("at least one weight must be above 0");
        }
        return new Wheel(upTo);
    }

    /** A wheel on which the n-th of {@code size} weighs {@code 1 / n^exponent} (Zipf's law). */
    public static Wheel zipf(int size, double exponent) {
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            weights[i] = StrictMath.pow(i + 1, -exponent);
        }
        return of(weights);
    }

    /** Spins the wheel. */
    public int spin(Dice dice) {
        return find(dice.unit() * upTo[upTo.length - 1], 0, upTo.length - 1);
    }

    /** Spins the wheel for a number from {@code first} to {@code last}, both included. */
    public int spin(int first, int last, Dice dice) {
        double below = first == 0 ? 0 : upTo[first - 1];
        return find(below + dice.unit() * (upTo[last] - below), first, last);
    }

    private int find(double at, int first, int last) {
        int low = first;
        int high = last;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at < upTo[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The probability of a number. */
    public double share(int number) {
        double below = number == 0 ? 0 : upTo[number - 1];
        return (upTo[number] - below) / upTo[upTo.length - 1];
    }

    /** How many numbers there are. */
    public int size() {
        return upTo.length;
    }
}
