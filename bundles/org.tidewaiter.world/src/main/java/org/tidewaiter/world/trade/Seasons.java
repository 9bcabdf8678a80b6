package org.tidewaiter.world.trade;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Wheel;
import org.tidewaiter.world.sheet.Year;

/** When importers declare, over three years. Immutable. */
final class Seasons {

    /** 1 January two years before the year. */
    static final int FIRST_DAY = -731;

    /** 31 December of the year. */
    static final int LAST_DAY = Year.DAYS - 1;

    private static final double[] WEEK = {1.1, 1.1, 1.05, 1.05, 1.1, 0.25, 0.05};

    /** Weeks before the great holidays and the sales of November, as first and last month-day. */
    private static final int[][] PEAKS = {{110, 124}, {901, 920}, {1101, 1125}};

    private final Map<Season, Wheel> days = new EnumMap<>(Season.class);

    /**
     * The three years.
     *
     * @param peak how many times an ordinary day's declarations a day before a holiday has
     */
    Seasons(double peak) {
        for (Season season : Season.values()) {
            double[] weights = new double[LAST_DAY - FIRST_DAY + 1];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = weight(season, FIRST_DAY + i, peak);
            }
            days.put(season, Wheel.of(weights));
        }
    }

    private static double weight(Season season, int day, double peak) {
        LocalDate date = LocalDate.parse(Year.date(day));
        int monthDay = date.getMonthValue() * 100 + date.getDayOfMonth();
        double weight = WEEK[Year.weekday(day)] * season.weight(date.getMonthValue());
        for (int[] weeks : PEAKS) {
            if (monthDay >= weeks[0] && monthDay <= weeks[1]) {
                return weight * peak;
            }
        }
        return weight;
    }

    /** A day of a season on which somebody declares, from one day to another. */
    int day(Season season, int from, int to, Dice dice) {
        int first = Math.max(0, from - FIRST_DAY);
        int last = Math.min(LAST_DAY, to) - FIRST_DAY;
        Wheel wheel = days.get(season);
        if (wheel == null || last < first) {
            throw new IllegalArgumentException(
                    "no day of " + season + " from " + from + " to " + to);
        }
        return FIRST_DAY + wheel.spin(first, last, dice);
    }

    /** A time of that day, in office hours mostly. */
    static long at(int day, Dice dice) {
        int minute = (int) Math.min(1380, Math.max(430, 780 + 150 * dice.normal()));
        return Year.seconds(day, minute, Year.KOREA_OFFSET_MINUTES) + dice.below(60);
    }
}
