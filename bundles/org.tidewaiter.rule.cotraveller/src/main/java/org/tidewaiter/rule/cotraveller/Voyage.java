package org.tidewaiter.rule.cotraveller;

/**
 * One voyage, in codes.
 *
 * @param carrier {@code Missing.CODE} if no row names one
 * @param day the scheduled local date as days since 1970-01-01
 * @param arrivalSeconds {@link VoyageKeys#NO_ARRIVAL} if no row tells
 */
record Voyage(
        int carrier,
        int number,
        int departurePort,
        int arrivalPort,
        int day,
        long departureSeconds,
        long arrivalSeconds) {}
