package org.tidewaiter.rule.fakeexport;

import org.tidewaiter.kernel.chance.BetaBinomial;

/**
 * How alike the declarations of one exporter are, beyond the rate of all, learned by moments.
 *
 * <p>An exporter is held against the rate and the correlation of the others, so that one who stands
 * out does not raise the bar for itself. Used by one thread.
 */
final class Alikeness {

    private static final double MOST_CORRELATION = 0.5;

    private final long events;
    private final long trials;
    private double eventSquares;
    private double eventTrials;
    private double trialSquares;

    /** Begins with the events and trials of all. */
    Alikeness(long events, long trials) {
        this.events = events;
        this.trials = trials;
    }

    /** Adds an exporter. */
    void add(int ownTrials, int ownEvents) {
        eventSquares += (double) ownEvents * ownEvents;
        eventTrials += (double) ownEvents * ownTrials;
        trialSquares += (double) ownTrials * ownTrials;
    }

    /** The rate of the others. */
    double rateWithout(int ownTrials, int ownEvents) {
        return (events - ownEvents + 1.0) / (trials - ownTrials + 2.0);
    }

    /**
     * The correlation within exporters, of the others: what their counts vary beyond a binomial
     * law, over what they would if all trials of an exporter were one.
     */
    double correlationWithout(int ownTrials, int ownEvents) {
        double rate = rateWithout(ownTrials, ownEvents);
        double one = rate * (1 - rate);
        double others = trials - ownTrials;
        double squares = trialSquares - (double) ownTrials * ownTrials;
        double seen =
                eventSquares
                        - (double) ownEvents * ownEvents
                        - 2 * rate * (eventTrials - (double) ownEvents * ownTrials)
                        + rate * rate * squares;
        double pairs = (squares - others) * one;
        return pairs <= 0
                ? 0
                : Math.min(MOST_CORRELATION, Math.max(0, (seen - others * one) / pairs));
    }

    /** The chance of so many events for one of the exporters. */
    double upperTail(int ownTrials, int ownEvents) {
        double others = rateWithout(ownTrials, ownEvents);
        return ownEvents <= others * ownTrials
                ? 1
                : BetaBinomial.upperTail(
                        ownTrials, ownEvents, others, correlationWithout(ownTrials, ownEvents));
    }
}
