package org.tidewaiter.kernel.chance;

/**
 * The number of successes among trials of which some are linked to the one before.
 *
 * <p>Question: how likely are k or more successes, when a success makes the next trial of its chain
 * more likely, as who leaves on one voyage is likely to return on another? Idea: add trial after
 * trial to the distribution of the count, held apart by whether the last trial succeeded; a trial
 * that begins a chain forgets it. With no links this is {@link PoissonBinomial}.
 *
 * <p>Cost: O(n k) time, 16k bytes. Deterministic: plain sums in the order of the trials. Source:
 * the two-state chain of J. Klotz, Annals of Statistics 1 (1973) 373-379, with chances that differ.
 * Filled once, then asked; used by one thread.
 */
public final class LinkedTrials {

    private final double[] chances;
    private final double[] afterSuccess;
    private int size;

    /** Room for so many trials. */
    public LinkedTrials(int capacity) {
        chances = new double[capacity];
        afterSuccess = new double[capacity];
    }

    /** Adds a trial that depends on none; it begins a chain. */
    public void begin(double chance) {
        add(chance, chance);
    }

    /**
     * Adds a trial that depends on the one before.
     *
     * @param chance if that one failed, in [0, 1]
     * @param afterSuccess if that one succeeded, in [0, 1]
     */
    public void next(double chance, double afterSuccess) {
        if (size == 0) {
            throw new IllegalStateException("the first trial has none before it");
        }
        add(chance, afterSuccess);
    }

    private void add(double chance, double after) {
        chances[size] = PoissonBinomial.checked(chance);
        afterSuccess[size] = PoissonBinomial.checked(after);
        size++;
    }

    /** The mean number of successes. */
    public double mean() {
        double mean = 0;
        double marginal = 0;
        for (int trial = 0; trial < size; trial++) {
            marginal = (1 - marginal) * chances[trial] + marginal * afterSuccess[trial];
            mean += marginal;
        }
        return mean;
    }

    /** P(K >= 1). */
    public double anySuccess() {
        double none = 1;
        for (int trial = 0; trial < size; trial++) {
            none *= 1 - chances[trial];
        }
        return 1 - none;
    }

    /**
     * P(K >= k); 1 for k up to 0.
     *
     * @param k any number
     */
    public double upperTail(int k) {
        return k <= 0 ? 1 : upperTails(k)[k];
    }

    /**
     * P(K >= k) for every k from 0 to {@code most}.
     *
     * @param most at least 1
     */
    private double[] upperTails(int most) {
        double[] failed = new double[most];
        double[] succeeded = new double[most];
        failed[0] = 1;
        double passed = 0;
        for (int trial = 0; trial < size; trial++) {
            double p = chances[trial];
            double r = afterSuccess[trial];
            passed += failed[most - 1] * p + succeeded[most - 1] * r;
            for (int count = Math.min(most - 1, trial + 1); count >= 0; count--) {
                double missed = failed[count] * (1 - p) + succeeded[count] * (1 - r);
                succeeded[count] =
                        count == 0 ? 0 : failed[count - 1] * p + succeeded[count - 1] * r;
                failed[count] = missed;
            }
        }
        double[] tails = new double[most + 1];
        tails[most] = Math.min(1, passed);
        for (int count = most - 1; count >= 0; count--) {
            tails[count] = Math.min(1, tails[count + 1] + failed[count] + succeeded[count]);
        }
        return tails;
    }

    /** P(K >= k | K >= 1), for those who were only looked at because of a first success. */
    public double upperTailOnceMet(int k) {
        return k <= 1 ? 1 : upperTailsOnceMet(k)[k];
    }

    /**
     * P(K >= k | K >= 1) for every k from 0 to {@code most}, never rising; all 1 where a success is
     * impossible.
     *
     * @param most at least 1
     */
    public double[] upperTailsOnceMet(int most) {
        double met = anySuccess();
        double[] tails = upperTails(most);
        for (int k = 0; k <= most; k++) {
            tails[k] = k <= 1 || met == 0 ? 1 : Math.min(1, tails[k] / met);
        }
        return tails;
    }
}
