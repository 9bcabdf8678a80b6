package org.tidewaiter.world.trade;

/**
 * A supplier of an importer.
 *
 * @param weight how much is bought there
 * @param from the first day
 * @param to the last day
 * @param price the declared value as a share of the usual one
 */
record Source(Supplier supplier, double weight, int from, int to, double price) {

    /** One that sells as long as it exists. */
    static Source always(Supplier supplier, double weight) {
        int from = Math.max(Seasons.FIRST_DAY, supplier.registeredOn() + 10);
        return new Source(supplier, weight, from, Seasons.LAST_DAY, 1);
    }
}
