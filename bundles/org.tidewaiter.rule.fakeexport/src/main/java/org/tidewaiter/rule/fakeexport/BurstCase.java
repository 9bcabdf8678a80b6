package org.tidewaiter.rule.fakeexport;

/**
 * A declaration that one truck or container could not serve together with others.
 *
 * @param members the rows that belong together, ascending, this one among them
 * @param container whether they share a container, else a truck
 * @param leastKm the least way through all their places and ports
 * @param origins how many distinct origins they have
 */
record BurstCase(
        int row,
        int[] members,
        boolean container,
        double leastKm,
        int origins,
        int availableSeconds,
        int boundSeconds) {

    static final String KIND = "burst";

    double shortfallMinutes() {
        return (boundSeconds - availableSeconds) / 60.0;
    }
}
