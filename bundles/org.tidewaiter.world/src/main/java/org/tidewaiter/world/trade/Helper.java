package org.tidewaiter.world.trade;

/**
 * A broker, forwarder or warehouse.
 *
 * @param id empty where the importer does without
 * @param share of the country's importers that may be expected to use it
 */
record Helper(String id, double share) {

    /** What more than one in a hundred importers use is no trace of anybody. */
    private static final double COMMON = 0.01;

    static final Helper NONE = new Helper("", 1);

    boolean common() {
        return share >= COMMON;
    }
}
