package org.tidewaiter.rule.papercompany;

/**
 * Which exporter sits in which building, and in which city, region and country the building is.
 *
 * <p>Only exporters whose place is known to the building or at least the street have one.
 *
 * @param buildingOf by exporter, {@link #NOWHERE} if its place is not known well enough
 * @param street by building, whether it is a street without a number
 * @param cityOf by building, a dense code, {@link #NOWHERE} if not known
 * @param regionOf by building, likewise
 * @param countryOf by building, likewise
 */
record Quarters(int[] buildingOf, boolean[] street, int[] cityOf, int[] regionOf, int[] countryOf) {

    static final int NOWHERE = -1;

    int exporters() {
        return buildingOf.length;
    }

    int buildings() {
        return street.length;
    }

    /** The wider places a building lies in. */
    enum Level {
        CITY,
        REGION,
        COUNTRY
    }

    /** The code of the wider place of a building. */
    int at(Level level, int building) {
        return switch (level) {
            case CITY -> cityOf[building];
            case REGION -> regionOf[building];
            case COUNTRY -> countryOf[building];
        };
    }
}
