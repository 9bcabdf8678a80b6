package org.tidewaiter.rule.cotraveller;

/**
 * A suspect's travel in the look-back.
 *
 * @param onward how the others aboard went on, voyage by voyage
 * @param met how many people were met who count as tested
 */
record SuspectTrips(int person, Journeys journeys, Onward onward, long met) {

    int voyages() {
        return journeys.voyages().length;
    }
}
