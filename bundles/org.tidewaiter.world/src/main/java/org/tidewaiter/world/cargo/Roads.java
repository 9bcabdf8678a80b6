package org.tidewaiter.world.cargo;

import org.tidewaiter.world.chance.Dice;

/** How far it is by road, and how long a truck takes. */
final class Roads {

    private static final double EARTH_RADIUS_KM = 6371;
    private static final double FASTEST_KM_PER_HOUR = 85;
    private static final double SHORTEST_DETOUR = 1.2;

    private final Dice dice;

    Roads(Dice dice) {
        this.dice = dice;
    }

    /** As the crow flies. */
    static double straightKm(Site site, Port port) {
        double lat1 = StrictMath.toRadians(site.latitude());
        double lat2 = StrictMath.toRadians(port.latitude());
        double dLat = StrictMath.sin((lat2 - lat1) / 2);
        double dLon = StrictMath.sin(StrictMath.toRadians(port.longitude() - site.longitude()) / 2);
        double h = dLat * dLat + StrictMath.cos(lat1) * StrictMath.cos(lat2) * dLon * dLon;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(h)));
    }

    /** By road: the detour is the lane's own. */
    double roadKm(Site site, Port port) {
        Dice lane = dice.fork(site.code()).fork(port.code());
        return straightKm(site, port) * lane.between(SHORTEST_DETOUR, 1.45) + 2;
    }

    /** Hours of a truck on an empty road without a stop. */
    double fastestHours(Site site, Port port) {
        return roadKm(site, port) / FASTEST_KM_PER_HOUR;
    }

    /**
     * Hours that a truck takes today.
     *
     * @param congestion 1 for free roads, less when it is slower
     */
    double hours(Site site, Port port, double congestion, Dice today) {
        double speed = Math.min(FASTEST_KM_PER_HOUR, Math.max(40, 63 + 8 * today.normal()));
        return roadKm(site, port) / (speed * congestion) + today.between(0.1, 0.5);
    }
}
