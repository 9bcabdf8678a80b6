package org.tidewaiter.bench;

import java.util.SplittableRandom;
import org.tidewaiter.kernel.column.IntList;

/**
 * Crossings drawn from a seed: who was on which voyage, in the order of departure.
 *
 * <p>Ten crossings a person and 167 travellers a voyage on average. Everyone keeps to one route, of
 * which there is one for each 365 voyages, as if it were served daily for a year; many go seldom
 * and few often. One in ten travels with the person before on half of that one's voyages. A
 * thousand suspects, or a tenth of all if these are fewer.
 *
 * @param people how many there are, numbered from 0
 * @param voyages how many there are, numbered by departure
 * @param person of each crossing
 * @param voyage of each crossing, ascending
 * @param suspects some of the people, each once, ascending
 */
record DrawnCrossings(int people, int voyages, int[] person, int[] voyage, int[] suspects) {

    private static final int CROSSINGS_A_PERSON = 10;
    private static final int TRAVELLERS_A_VOYAGE = 167;
    private static final int VOYAGES_A_ROUTE = 365;
    private static final int MOST_SUSPECTS = 1000;
    private static final double COMPANION_SHARE = 0.1;
    private static final int MOST_TRIPS = 50;

    /** Gives ten crossings a person in the end, companions and repeats considered. */
    private static final double FEWEST_TRIPS = 6.0;

    /** About so many crossings. */
    static DrawnCrossings of(Setting setting) {
        SplittableRandom random = new SplittableRandom(setting.seed());
        int people = setting.size() / CROSSINGS_A_PERSON;
        int voyages = Math.max(1, setting.size() / TRAVELLERS_A_VOYAGE);
        IntList[] aboard = new IntList[voyages];
        for (int voyage = 0; voyage < voyages; voyage++) {
            aboard[voyage] = new IntList();
        }
        int[] before = new int[0];
        for (int person = 0; person < people; person++) {
            int[] own =
                    random.nextDouble() < COMPANION_SHARE ? half(before) : drawn(random, voyages);
            for (int voyage : own) {
                aboard[voyage].add(person);
            }
            before = own;
        }
        int suspects = Math.min(MOST_SUSPECTS, people / CROSSINGS_A_PERSON);
        return inOrder(people, aboard, spread(people, suspects));
    }

    private static int[] half(int[] voyages) {
        int[] half = new int[(voyages.length + 1) / 2];
        for (int i = 0; i < half.length; i++) {
            half[i] = voyages[2 * i];
        }
        return half;
    }

    /** Different voyages of one route; the number of trips has a long tail. */
    private static int[] drawn(SplittableRandom random, int voyages) {
        int routes = Math.max(1, voyages / VOYAGES_A_ROUTE);
        int route = random.nextInt(routes);
        int trips = (int) Math.min(MOST_TRIPS, FEWEST_TRIPS / Math.sqrt(1 - random.nextDouble()));
        return random.ints(trips, 0, (voyages - route + routes - 1) / routes)
                .distinct()
                .map(departure -> departure * routes + route)
                .toArray();
    }

    private static DrawnCrossings inOrder(int people, IntList[] aboard, int[] suspects) {
        IntList person = new IntList();
        IntList voyage = new IntList();
        for (int number = 0; number < aboard.length; number++) {
            for (int i = 0; i < aboard[number].size(); i++) {
                person.add(aboard[number].at(i));
                voyage.add(number);
            }
        }
        return new DrawnCrossings(
                people, aboard.length, person.toArray(), voyage.toArray(), suspects);
    }

    private static int[] spread(int people, int suspects) {
        int[] spread = new int[suspects];
        for (int i = 0; i < suspects; i++) {
            spread[i] = (int) ((long) i * people / suspects);
        }
        return spread;
    }
}
