package org.tidewaiter.world.travel;

import java.util.Map;

/**
 * What sort of year it is for travellers.
 *
 * @param peakShare the share of leisure journeys that begin at a holiday
 * @param thinnestWeekly the fewest departures a week on a route
 * @param milieus for every 120 suspects, how many live in which milieu; the rest in none
 * @param circles for every 120 suspects, how many circles there are without a suspect
 */
record Temper(
        double peakShare,
        int thinnestWeekly,
        Map<Milieu, Integer> milieus,
        Map<CircleKind, Integer> circles) {

    private static final Map<Milieu, Integer> FAMILIES = Map.of(Milieu.FAMILY, 30);

    /** Everyone by habit and season. */
    static Temper calm() {
        return new Temper(0, 2, FAMILIES, Map.of());
    }

    /** Everyone leaves on the same days. */
    static Temper busy() {
        return new Temper(0.35, 2, FAMILIES, Map.of());
    }

    /** Peaks, and many who lawfully travel together. */
    static Temper hard() {
        return new Temper(
                0.2,
                1,
                Map.of(
                        Milieu.FAMILY, 14,
                        Milieu.SPLIT_FAMILY, 8,
                        Milieu.PARTNER, 6,
                        Milieu.DOUBLE, 4,
                        Milieu.TEAM, 12,
                        Milieu.ROTATION, 8,
                        Milieu.COMMUTERS, 6,
                        Milieu.CLUB, 8,
                        Milieu.SEASONAL, 4,
                        Milieu.STUDENTS, 4),
                Map.of(
                        CircleKind.TEAM, 50,
                        CircleKind.ROTATION, 20,
                        CircleKind.COMMUTERS, 14,
                        CircleKind.CLUB, 30,
                        CircleKind.SEASONAL, 14,
                        CircleKind.STUDENTS, 14));
    }
}
