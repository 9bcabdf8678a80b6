package org.tidewaiter.rule.cotraveller;

import java.util.Arrays;
import org.tidewaiter.kernel.chance.LinkedTrials;

/** Adds up one person's meetings over a suspect's voyages, in order of departure. */
final class Meetings {

    /** Beyond so many standard deviations above the mean a tail is below 1e-12. */
    private static final double DEVIATIONS = 10;

    private static final int LEAST_TAILS = 20;

    private final SuspectTrips trips;
    private final LinkedTrials trials;
    private final int[] shared;
    private int size;
    private int sharedJourneys;
    private double expectedJourneys;
    private int rarest = -1;
    private double rarestChance = 2;

    private Meetings(SuspectTrips trips, int voyages) {
        this.trips = trips;
        trials = new LinkedTrials(trips.voyages());
        shared = new int[voyages];
    }

    /**
     * Adds up.
     *
     * @param habit of the person
     * @param isShared which of the suspect's voyages the person was on
     * @param voyages how many they are
     */
    static Meetings of(SuspectTrips trips, Habit habit, boolean[] isShared, int voyages) {
        Meetings meetings = new Meetings(trips, voyages);
        Journeys journeys = trips.journeys();
        for (int journey = 0; journey < journeys.count(); journey++) {
            meetings.add(journeys.begin(journey), journeys.end(journey), habit, isShared);
        }
        return meetings;
    }

    private void add(int begin, int end, Habit habit, boolean[] isShared) {
        boolean metOnJourney = false;
        double missed = 1;
        for (int i = begin; i < end; i++) {
            double chance = habit.chance(trips.journeys().voyages()[i]);
            if (i == begin) {
                trials.begin(chance);
            } else {
                double onward = trips.onward().chance(i, isShared[i - 1], isShared[i]);
                trials.next(chance, Math.max(chance, onward));
            }
            missed *= 1 - chance;
            if (isShared[i]) {
                metOnJourney = true;
                meet(trips.journeys().voyages()[i], chance);
            }
        }
        sharedJourneys += metOnJourney ? 1 : 0;
        expectedJourneys += 1 - missed;
    }

    private void meet(int voyage, double chance) {
        shared[size++] = voyage;
        if (chance < rarestChance) {
            rarestChance = chance;
            rarest = voyage;
        }
    }

    /**
     * P(K >= k | K >= 1) for k from 0 on; those left out at the end are below 1e-12.
     *
     * @param most how many voyages could be shared at most
     */
    double[] tails(int most) {
        double mean = trials.mean();
        double likely = mean + DEVIATIONS * StrictMath.sqrt(2 * mean) + LEAST_TAILS;
        int last = (int) Math.min(most, Math.ceil(likely));
        return trials.upperTailsOnceMet(Math.max(1, Math.max(size, last)));
    }

    /** The p-values, falling, that a finding with at least so many shared voyages can have. */
    static double[] attainable(double[] tails, int leastShared) {
        return leastShared < tails.length
                ? Arrays.copyOfRange(tails, leastShared, tails.length)
                : new double[0];
    }

    Pair pair(int person, double[] tails, boolean tested) {
        return new Pair(
                trips,
                person,
                shared,
                sharedJourneys,
                trials.mean(),
                expectedJourneys,
                tails[size],
                rarest,
                rarestChance,
                tested);
    }
}
