package org.tidewaiter.world.cargo;

import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Wheel;
import org.tidewaiter.world.sheet.Year;

/** When exporters declare, and when roads and ports are full. Immutable. */
final class Season {

    /** The weeks before holidays and ends of quarters, in which a busy year is congested. */
    private static final int[] FULL_WEEKS = {3, 8, 12, 17, 21, 25, 29, 32, 35, 38, 45, 50};

    private static final double[] WEEK = {1, 1.05, 1.05, 1.1, 1.25, 0.35, 0.06};
    private static final int LAST_DAY = Year.DAYS - 3;

    private final boolean busy;
    private final Wheel days;

    Season(boolean busy) {
        this.busy = busy;
        double[] weights = new double[LAST_DAY];
        for (int day = 0; day < LAST_DAY; day++) {
            weights[day] = WEEK[Year.weekday(day)] * (congested(day) ? 3 : 1);
        }
        days = Wheel.of(weights);
    }

    /** A time at which an exporter declares: office hours, a few late. */
    long declared(Dice dice) {
        int minute = (int) Math.min(1400, Math.max(430, 840 + 170 * dice.normal()));
        return Year.seconds(days.spin(dice), minute, Year.KOREA_OFFSET_MINUTES) + dice.below(60);
    }

    /** Whether roads and ports are full on this day. */
    boolean congested(int day) {
        if (busy) {
            for (int week : FULL_WEEKS) {
                if (Math.floorDiv(day, 7) == week) {
                    return true;
                }
            }
        }
        return false;
    }
}
