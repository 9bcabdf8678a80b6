package org.tidewaiter.world.cargo;

import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.korea.Port;

/** How far it is by road, and how long a truck takes. */
final class Roads {

    private static final double FASTEST_KM_PER_HOUR = 85;
    private static final double SHORTEST_DETOUR = 1.2;

    private final Dice dice;

    Roads(Dice dice) {
        this.dice = dice;
    }

    /** As the crow flies. */
    static double straightKm(Site site, Port port) {
        return port.straightKm(site.latitude(), site.longitude());
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
