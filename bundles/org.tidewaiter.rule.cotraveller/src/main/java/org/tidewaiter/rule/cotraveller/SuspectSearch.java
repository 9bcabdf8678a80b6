package org.tidewaiter.rule.cotraveller;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.kernel.chance.PoissonBinomial;
import org.tidewaiter.kernel.network.CoCount;

/**
 * Everyone who was on a suspect's voyages, counted, and tested where there is enough to test.
 *
 * <p>Question: who met the suspect on more journeys than habit explains? Idea: count shared voyages
 * with everyone met; for those with enough, the number of shared journeys is Poisson-binomial, each
 * journey with the chance that the person's habits put them on at least one of its voyages. Only
 * people who met are looked at, so the tail is P(K >= k | K >= 1). The voyages of one journey
 * depend on each other, and positively; taking them as independent inside the journey can only
 * raise its chance, and so the p-value.
 *
 * <p>Cost: one increment a fellow traveller, then O(n + m + J k) a pair tested, for n and m voyages
 * and J journeys. Memory: 8 bytes a person. Deterministic. Used by one thread.
 */
final class SuspectSearch {

    /** Nobody in particular is asked for. */
    static final int EVERYONE = -1;

    private final Travel travel;
    private final Suspects suspects;
    private final VoyageRange window;
    private final CotravellerParameters parameters;
    private final CoCount count;
    private final Habit habit;
    private final int focus;

    /**
     * What came of one suspect.
     *
     * @param tooFewVoyages whether the suspect was not tested
     * @param met how many people were met and count as tests
     * @param violatorsMet how many were left out because they are violators themselves
     */
    record Result(boolean tooFewVoyages, long met, long violatorsMet, List<Pair> pairs) {}

    SuspectSearch(Travel travel, Suspects suspects, Asked asked) {
        this.travel = travel;
        this.suspects = suspects;
        this.parameters = asked.parameters();
        this.window = asked.window();
        this.focus = asked.focus();
        this.count = new CoCount(travel.graph());
        this.habit = new Habit(travel.voyages(), window, parameters);
    }

    /**
     * What is asked.
     *
     * @param window the look-back
     * @param focus a person about whom to tell everything, or {@link #EVERYONE}
     */
    record Asked(VoyageRange window, int focus, CotravellerParameters parameters) {}

    /** Searches around one suspect. */
    Result search(int suspect) {
        int[] own = travel.voyagesOf(suspect, window);
        boolean tooFew = own.length < parameters.minSuspectVoyages();
        if (own.length == 0 || tooFew && focus == EVERYONE) {
            return new Result(tooFew, 0, 0, List.of());
        }
        count.count(suspect, window.begin(), window.end());
        long met = 0;
        long violators = 0;
        for (int i = 0; i < count.met(); i++) {
            if (isExcluded(count.metAt(i))) {
                violators++;
            } else {
                met++;
            }
        }
        Journeys journeys = Journeys.of(travel.voyages(), own, parameters.journeyDays());
        SuspectTrips trips = new SuspectTrips(suspect, journeys, tooFew ? 0 : met);
        return new Result(tooFew, trips.met(), tooFew ? 0 : violators, pairs(trips, tooFew));
    }

    private boolean isExcluded(int person) {
        return !parameters.includeKnownViolators() && suspects.holds(person);
    }

    private List<Pair> pairs(SuspectTrips trips, boolean tooFew) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count.met(); i++) {
            int person = count.metAt(i);
            boolean enough = count.shared(person) >= parameters.minSharedVoyages();
            boolean tested = enough && !tooFew && !isExcluded(person);
            if (tested || person == focus) {
                pairs.add(pair(trips, person, tested));
            }
        }
        return pairs;
    }

    private Pair pair(SuspectTrips trips, int person, boolean tested) {
        habit.of(travel.voyagesOf(person, window));
        Journeys journeys = trips.journeys();
        Meetings meetings = new Meetings(count.shared(person));
        double[] chances = new double[journeys.count()];
        for (int journey = 0; journey < chances.length; journey++) {
            double missed = 1;
            for (int i = journeys.begin(journey); i < journeys.end(journey); i++) {
                int voyage = journeys.voyages()[i];
                double chance = habit.chance(voyage);
                missed *= 1 - chance;
                meetings.add(journey, voyage, chance, travel.graph().joins(person, voyage));
            }
            chances[journey] = 1 - missed;
        }
        return meetings.pair(trips, person, chances, tested);
    }

    /** Adds up over the suspect's voyages, in order of departure. */
    private static final class Meetings {

        private final int[] shared;
        private int size;
        private int sharedJourneys;
        private int lastJourney = -1;
        private double expected;
        private int rarest = -1;
        private double rarestChance = 2;

        Meetings(int voyages) {
            shared = new int[voyages];
        }

        void add(int journey, int voyage, double chance, boolean together) {
            expected += chance;
            if (!together) {
                return;
            }
            shared[size++] = voyage;
            if (journey != lastJourney) {
                sharedJourneys++;
                lastJourney = journey;
            }
            if (chance < rarestChance) {
                rarestChance = chance;
                rarest = voyage;
            }
        }

        Pair pair(SuspectTrips trips, int person, double[] chances, boolean tested) {
            double mean = 0;
            for (double chance : chances) {
                mean += chance;
            }
            double p =
                    PoissonBinomial.isOrdinary(mean, sharedJourneys)
                            ? 1
                            : PoissonBinomial.upperTailOnceMet(chances, sharedJourneys);
            return new Pair(
                    trips,
                    person,
                    shared,
                    sharedJourneys,
                    expected,
                    mean,
                    p,
                    rarest,
                    rarestChance,
                    tested);
        }
    }
}
