package org.tidewaiter.rule.cotraveller;

/**
 * A suspect's travel in the look-back.
 *
 * @param met how many people were met who count as tested
 */
record SuspectTrips(int person, Journeys journeys, long met) {

    int voyages() {
        return journeys.voyages().length;
    }
}
