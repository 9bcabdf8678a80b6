package org.tidewaiter.world.travel;

/**
 * A booking's part for one person on one voyage.
 *
 * @param seat empty where not assigned
 * @param bags the group of the bags, empty where there is none
 * @param status as in the record layout, empty as boarded
 */
record Ticket(Booking booking, String seat, String bags, String status) {}
