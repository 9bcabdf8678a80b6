package org.tidewaiter.world.trade;

/**
 * A city abroad, where it is.
 *
 * @param index its place in the table
 * @param region empty where it is not written
 * @param postal the shape of its postal codes: {@code #} a digit, {@code @} a letter, empty if the
 *     country has none
 * @param towerShare the share of its suppliers that sit in its towers
 * @param towers how many it has in a world of scale 1
 */
record ForeignCity(
        int index,
        String name,
        Country country,
        double latitude,
        double longitude,
        String region,
        String postal,
        TowerKind towerKind,
        double towerShare,
        int towers) {}
