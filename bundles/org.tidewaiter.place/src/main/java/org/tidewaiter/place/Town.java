package org.tidewaiter.place;

/**
 * Where an address lies, coarser than its street. Every part is "" when it is not said.
 *
 * @param name the one form of the town's name
 * @param region folded, or the code of a state
 * @param state the code of the state where towns are told apart by it, else ""
 * @param postalCode without spaces, in full
 */
record Town(String name, String region, String state, String postalCode) {}
