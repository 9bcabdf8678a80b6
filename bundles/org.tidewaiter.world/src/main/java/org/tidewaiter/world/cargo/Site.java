package org.tidewaiter.world.cargo;

import org.tidewaiter.world.korea.City;

/**
 * A works or a storage.
 *
 * @param latitude where it is
 * @param longitude where it is
 * @param shownLatitude where the records say it is
 * @param shownLongitude where the records say it is
 * @param precision how good the records are, empty for the building
 */
record Site(
        String code,
        String kind,
        City city,
        double latitude,
        double longitude,
        double shownLatitude,
        double shownLongitude,
        String precision) {}
