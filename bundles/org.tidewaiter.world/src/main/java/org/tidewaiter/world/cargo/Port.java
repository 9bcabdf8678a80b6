package org.tidewaiter.world.cargo;

/**
 * Where goods leave the country.
 *
 * @param code UN/LOCODE
 * @param services how many sailings a week, or flights a day, it has
 */
record Port(
        String code,
        String name,
        boolean air,
        double latitude,
        double longitude,
        int services,
        String customsOffice) {}
