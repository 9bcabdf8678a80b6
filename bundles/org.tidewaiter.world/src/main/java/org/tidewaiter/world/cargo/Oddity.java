package org.tidewaiter.world.cargo;

/**
 * A consignment with its paper, and what is lawfully odd about them.
 *
 * @param scheme its name in the truth, empty if nothing is odd
 */
record Oddity(Consignment goods, Paper paper, String scheme) {

    static Oddity none(Consignment goods) {
        return new Oddity(goods, Paper.plain(goods), "");
    }
}
