package org.tidewaiter.world.trade;

import org.tidewaiter.world.chance.Dice;

/**
 * A firm that owes.
 *
 * @param owes the day from which customs pursues it
 * @param stops the last day of its own trade, some weeks before or after
 * @param itemsADay what it imported
 */
record Debtor(Firm firm, Business business, int owes, int stops, double itemsADay) {

    private static final int LEAST_LEFT_DAYS = 75;

    /** A day on which trade may begin in another name: weeks or months after it stopped. */
    int later(Dice dice) {
        int lag = (int) Math.min(320, 4 + dice.logNormal(45, 0.8));
        return Math.min(stops + lag, Seasons.LAST_DAY - LEAST_LEFT_DAYS);
    }
}
