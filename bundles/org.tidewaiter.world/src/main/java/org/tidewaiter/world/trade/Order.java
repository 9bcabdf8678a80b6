package org.tidewaiter.world.trade;

/**
 * Goods that arrive.
 *
 * @param at when they are declared, in seconds since 1970
 */
record Order(Firm importer, Business business, Source source, Chain chain, long at) {

    Order at(long other) {
        return new Order(importer, business, source, chain, other);
    }
}
