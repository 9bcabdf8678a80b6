package org.tidewaiter.kernel.chance;

/**
 * How often something happens to one party, when parties differ in their rate.
 *
 * <p>Question: is a party's count still its share of what happens to all, or was something added?
 * Idea: the count is Poisson for a given rate, and the rates of parties spread around the expected
 * one by a gamma law; what was counted of one kind of event tells the rate for another kind. The
 * law of a count is then negative binomial, and the chances of neighbouring counts have simple
 * ratios.
 *
 * <p>Cost: O(1), and O(events) for {@link #atMost} and {@link #addedRatio}. Deterministic on every
 * platform. Immutable. Source: D. Clayton and J. Kaldor, Biometrics 43 (1987) 671-681.
 *
 * @param shape of the gamma law: the smaller, the more parties differ; positive
 * @param mean the expected count, positive
 */
public record GammaPoisson(double shape, double mean) {

    /** Refuses a shape or mean that is not positive and finite. */
    public GammaPoisson {
        if (!(shape > 0 && shape < Double.POSITIVE_INFINITY)
                || !(mean > 0 && mean < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "shape and mean must be positive and finite, were " + shape + " and " + mean);
        }
    }

    /**
     * The law for a party of which events of another kind, at the same rate, were counted.
     *
     * @param counted how many there were, at least 0
     * @param expected how many there would be of a party of the mean rate, at least 0
     */
    public GammaPoisson after(long counted, double expected) {
        if (counted < 0 || !(expected >= 0)) {
            throw new IllegalArgumentException(
                    "counts must be at least 0, were " + counted + " and " + expected);
        }
        return new GammaPoisson(shape + counted, mean * (shape + counted) / (shape + expected));
    }

    /** The chance of no event. */
    public double none() {
        return StrictMath.exp(-shape * StrictMath.log1p(mean / shape));
    }

    /**
     * The chance of at most so many events; O(events).
     *
     * @param events at least 0
     */
    public double atMost(long events) {
        if (events < 0) {
            throw new IllegalArgumentException("events must be at least 0, were " + events);
        }
        double likelier = mean / (shape + mean);
        double term = none();
        double sum = term;
        for (long count = 0; count < events; count++) {
            term *= (shape + count) / (count + 1) * likelier;
            sum += term;
        }
        return Math.min(1, sum);
    }

    /**
     * How much likelier a count is if some of the party's trials were made events on purpose than
     * if none was, given that there is at least one event.
     *
     * <p>The share x made on purpose has the density 2 (1 - x): from none to all, a small share
     * being more likely than a large one.
     *
     * @param trials at least 1
     * @param events from 1 to {@code trials}
     * @return may be infinite
     */
    public double addedRatio(int trials, int events) {
        if (events < 1 || events > trials) {
            throw new IllegalArgumentException(
                    "events must be from 1 to " + trials + ", were " + events);
        }
        double likelier = mean / (shape + mean);
        double pairs = trials * (trials + 1.0);
        double fewer = 1;
        double sum = 0;
        for (int added = 1; added <= events; added++) {
            fewer *= (events - added + 1) / ((events - added + shape) * likelier);
            sum += 2 * (trials - added + 1) / pairs * fewer;
        }
        return sum * (1 - none());
    }
}
