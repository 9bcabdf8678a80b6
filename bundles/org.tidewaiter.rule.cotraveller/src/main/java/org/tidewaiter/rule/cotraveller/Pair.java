package org.tidewaiter.rule.cotraveller;

/**
 * A suspect, someone who was on the same voyages, and how surprising that is.
 *
 * @param shared the voyages of both, in order of departure
 * @param sharedJourneys on how many of the suspect's journeys they met
 * @param expectedVoyages how many meetings the person's habits give
 * @param p the chance of that many voyages or more, once they met
 * @param rarest the shared voyage on which a meeting was least to be expected
 * @param tested whether it counts as a test that can succeed; else its q-value is 1
 */
record Pair(
        SuspectTrips suspect,
        int person,
        int[] shared,
        int sharedJourneys,
        double expectedVoyages,
        double expectedJourneys,
        double p,
        int rarest,
        double rarestChance,
        boolean tested) {}
