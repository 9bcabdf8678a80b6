package org.tidewaiter.world.korea;

/**
 * Where goods leave and enter the country.
 *
 * @param code UN/LOCODE
 * @param services how many sailings a week, or flights a day, it has
 */
public record Port(
        String code,
        String name,
        boolean air,
        double latitude,
        double longitude,
        int services,
        String customsOffice) {

    private static final double EARTH_RADIUS_KM = 6371;

    /** How far it is from a place as the crow flies. */
    public double straightKm(double fromLatitude, double fromLongitude) {
        double lat1 = StrictMath.toRadians(fromLatitude);
        double lat2 = StrictMath.toRadians(latitude);
        double dLat = StrictMath.sin((lat2 - lat1) / 2);
        double dLon = StrictMath.sin(StrictMath.toRadians(longitude - fromLongitude) / 2);
        double h = dLat * dLat + StrictMath.cos(lat1) * StrictMath.cos(lat2) * dLon * dLon;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(h)));
    }
}
