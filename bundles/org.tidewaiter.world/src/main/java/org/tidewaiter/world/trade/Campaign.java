package org.tidewaiter.world.trade;

/**
 * What a firm imports in some time.
 *
 * @param from the first day
 * @param to the last day
 */
record Campaign(Firm firm, Business business, int from, int to, int items) {

    /** Over the three years, or since the firm was registered. */
    static Campaign ever(Firm firm, Business business, int items) {
        int from = Math.max(Seasons.FIRST_DAY, firm.registeredOn() + 20);
        return new Campaign(firm, business, from, Seasons.LAST_DAY, items);
    }
}
