package org.tidewaiter.world.trade;

/**
 * A building abroad.
 *
 * @param tower its number among the towers of the city, -1 for an ordinary building
 * @param name empty for most ordinary ones
 * @param street the street with the number of the house
 * @param district empty where addresses do not tell it
 */
record Building(
        ForeignCity city,
        int tower,
        String name,
        String street,
        String district,
        String postal,
        double latitude,
        double longitude) {

    boolean isTower() {
        return tower >= 0;
    }
}
