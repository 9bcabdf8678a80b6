package org.tidewaiter.world.travel;

import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Wheel;
import org.tidewaiter.world.sheet.Year;

/**
 * When people set out: the season, and in a busy year the eve of a holiday.
 *
 * @param peakShare the share of leisure journeys that begin at a peak
 */
record Calendar(double peakShare) {

    /** Twelve stretches of holidays: first day and nights. */
    private static final int[][] PEAKS = {
        {Year.day(1, 25), 5}, {Year.day(3, 1), 2}, {Year.day(4, 12), 3}, {Year.day(5, 2), 4},
        {Year.day(6, 6), 2}, {Year.day(7, 12), 5}, {Year.day(7, 26), 6}, {Year.day(8, 15), 2},
        {Year.day(9, 6), 3}, {Year.day(10, 3), 6}, {Year.day(11, 15), 3}, {Year.day(12, 20), 5}
    };

    private static final double[] MONTHS = {
        1.15, 0.9, 0.9, 1.0, 1.05, 1.0, 1.25, 1.2, 0.95, 1.05, 0.9, 0.95
    };
    private static final Wheel WEEKS = weeks();

    private static Wheel weeks() {
        double[] weights = new double[52];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = MONTHS[i * 12 / 52];
        }
        return Wheel.of(weights);
    }

    /** A day and a number of nights that suit this habit. */
    int[] leave(Habit habit, Dice dice) {
        if (dice.chance(peakShare * habit.holidayShare())) {
            int[] peak = PEAKS[dice.below(PEAKS.length)];
            int day = peak[0] + (dice.chance(0.7) ? 0 : dice.pick(-1, 1));
            return new int[] {day, Math.max(1, peak[1] + (dice.chance(0.7) ? 0 : -1))};
        }
        int monday = WEEKS.spin(dice) * 7 - 2;
        return new int[] {monday + habit.weekdays().spin(dice), habit.nights(dice)};
    }
}
