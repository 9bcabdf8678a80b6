package org.tidewaiter.kernel.chance;

import java.util.Arrays;

/**
 * The sum of the weights of those trials that succeed, when some hang on others.
 *
 * <p>Question: how likely is a sum of at least w, when a success makes other trials more likely, as
 * who takes a broker often takes that broker's warehouse too? Idea: each trial has at most one
 * other that it hangs on, so the trials form trees; from the leaves up, the distribution of the sum
 * below a trial is kept apart by whether that trial succeeds, and folded into the one above. What
 * passes w is gathered in one number. With all weights 1 and each trial hanging on the one before,
 * this is {@link LinkedTrials}.
 *
 * <p>Cost: O(n w) time where trials have few that hang on them directly or indirectly, O(n w w) at
 * worst; 16 n w bytes at worst. Deterministic: plain sums of positive terms in a fixed order, so
 * small tails keep their relative precision. Source: the junction of S. L. Lauritzen and D. J.
 * Spiegelhalter, Journal of the Royal Statistical Society B 50 (1988) 157-224, for trees. Filled
 * once, then asked; used by one thread.
 */
public final class LinkedSums {

    private static final int NONE = -1;

    private final double[] chances;
    private final double[] afterSuccess;
    private final int[] parents;
    private final int[] weights;
    private int size;

    /** Room for so many trials. */
    public LinkedSums(int capacity) {
        chances = new double[capacity];
        afterSuccess = new double[capacity];
        parents = new int[capacity];
        weights = new int[capacity];
    }

    /** How many trials there are. */
    public int size() {
        return size;
    }

    /**
     * Adds a trial that hangs on none.
     *
     * @param weight at least 1
     */
    public void add(double chance, int weight) {
        add(NONE, chance, chance, weight);
    }

    /**
     * Adds a trial that hangs on an earlier one.
     *
     * @param parent the number of that one, from 0 in the order they were added
     * @param chance if that one failed, in [0, 1]
     * @param ifParent if that one succeeded, in [0, 1]
     * @param weight at least 1
     */
    public void hang(int parent, double chance, double ifParent, int weight) {
        if (parent < 0 || parent >= size) {
            throw new IllegalArgumentException(
                    "parent must be an earlier trial, from 0 to " + (size - 1) + ", was " + parent);
        }
        add(parent, chance, ifParent, weight);
    }

    private void add(int parent, double chance, double ifParent, int weight) {
        if (weight < 1) {
            throw new IllegalArgumentException("weight must be at least 1, was " + weight);
        }
        chances[size] = PoissonBinomial.checked(chance);
        afterSuccess[size] = PoissonBinomial.checked(ifParent);
        parents[size] = parent;
        weights[size] = weight;
        size++;
    }

    /** The chance that any trial succeeds. */
    public double anySuccess() {
        double none = 1;
        for (int trial = 0; trial < size; trial++) {
            none *= 1 - chances[trial];
        }
        return 1 - none;
    }

    /** The mean number of successes. */
    public double mean() {
        double[] marginal = new double[size];
        double mean = 0;
        for (int trial = 0; trial < size; trial++) {
            double above = parents[trial] == NONE ? 0 : marginal[parents[trial]];
            marginal[trial] = (1 - above) * chances[trial] + above * afterSuccess[trial];
            mean += marginal[trial];
        }
        return mean;
    }

    /** P(sum >= least); 1 for {@code least} up to 0. */
    public double upperTail(int least) {
        if (least <= 0) {
            return 1;
        }
        Sum[] failed = new Sum[size];
        Sum[] succeeded = new Sum[size];
        Arrays.fill(failed, Sum.ZERO);
        Arrays.fill(succeeded, Sum.ZERO);
        Sum all = Sum.ZERO;
        for (int trial = size - 1; trial >= 0; trial--) {
            Sum below = failed[trial];
            Sum above = succeeded[trial].plus(weights[trial], least);
            Sum ifFailed = Sum.mixed(below, above, chances[trial]);
            int parent = parents[trial];
            if (parent == NONE) {
                all = all.plus(ifFailed, least);
            } else {
                Sum ifSucceeded = Sum.mixed(below, above, afterSuccess[trial]);
                failed[parent] = failed[parent].plus(ifFailed, least);
                succeeded[parent] = succeeded[parent].plus(ifSucceeded, least);
            }
        }
        return Math.min(1, all.passed);
    }

    /** P(sum >= least | any success), for those who were only looked at because of a success. */
    public double upperTailOnceMet(int least) {
        double met = anySuccess();
        return least <= 1 || met == 0 ? 1 : Math.min(1, upperTail(least) / met);
    }

    /** A distribution of sums below the one asked for, and the chance of all others. */
    private record Sum(double[] below, double passed) {

        static final Sum ZERO = new Sum(new double[] {1}, 0);

        /** A fixed amount more. */
        Sum plus(int amount, int least) {
            int length = Math.min(least, below.length + amount);
            double[] moved = new double[Math.max(0, length)];
            double over = passed;
            for (int i = 0; i < below.length; i++) {
                if (i + amount < least) {
                    moved[i + amount] = below[i];
                } else {
                    over += below[i];
                }
            }
            return new Sum(moved, over);
        }

        /** This one, or with the chance given the other. */
        static Sum mixed(Sum without, Sum with, double chance) {
            int length = Math.max(without.below.length, with.below.length);
            double[] mixed = Arrays.copyOf(without.below, length);
            for (int i = 0; i < length; i++) {
                mixed[i] *= 1 - chance;
            }
            for (int i = 0; i < with.below.length; i++) {
                mixed[i] += chance * with.below[i];
            }
            return new Sum(mixed, (1 - chance) * without.passed + chance * with.passed);
        }

        /** The sum of two that do not depend on each other; cheap if the other has few values. */
        Sum plus(Sum other, int least) {
            double under = 0;
            for (double chance : below) {
                under += chance;
            }
            double over = passed + under * other.passed;
            int length = Math.max(1, Math.min(least, below.length + other.below.length - 1));
            double[] sum = new double[length];
            for (int j = 0; j < other.below.length; j++) {
                double chance = other.below[j];
                int fitting = chance == 0 ? 0 : Math.min(below.length, least - j);
                for (int i = 0; i < fitting; i++) {
                    sum[i + j] += below[i] * chance;
                }
                for (int i = fitting; chance > 0 && i < below.length; i++) {
                    over += below[i] * chance;
                }
            }
            return new Sum(sum, over);
        }
    }
}
