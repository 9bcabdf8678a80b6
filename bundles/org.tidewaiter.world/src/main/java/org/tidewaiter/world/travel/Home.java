package org.tidewaiter.world.travel;

/**
 * What the people of one home share.
 *
 * @param route by which those who live abroad set out
 * @param abroad whether it is at the far end of the route
 * @param contact hash of telephone or mail, empty where not given
 * @param payment hash of the card, empty where not given
 */
record Home(String country, int route, boolean abroad, String contact, String payment) {}
