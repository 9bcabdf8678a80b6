package org.tidewaiter.world.travel;

/**
 * One sailing or flight.
 *
 * @param direction 0 outward from Korea, 1 back
 * @param slot which of the day's departures on the route
 * @param day the local day of its scheduled departure
 */
record Voyage(int route, int direction, int slot, int day) {}
