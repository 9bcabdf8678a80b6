package org.tidewaiter.place;

/**
 * Where a city, port or airport lies.
 *
 * @param kind what it is
 * @param code UN/LOCODE of a port, IATA code of an airport, "" for a city
 * @param name as in the table
 * @param country ISO 3166 alpha-2
 * @param latitudeDegrees WGS 84
 * @param longitudeDegrees WGS 84
 */
public record Spot(
        Kind kind,
        String code,
        String name,
        String country,
        double latitudeDegrees,
        double longitudeDegrees) {

    /** What lies there. */
    public enum Kind {
        /** The middle of a city. */
        CITY,
        /** A seaport, or the town that it belongs to. */
        PORT,
        /** An airport's reference point. */
        AIRPORT
    }

    /**
     * How exactly the point names the place: a locality, whatever it is. The quays of a port lie
     * kilometres from the point that stands for it, and so do the firms of a city.
     */
    public Precision precision() {
        return Precision.LOCALITY;
    }
}
