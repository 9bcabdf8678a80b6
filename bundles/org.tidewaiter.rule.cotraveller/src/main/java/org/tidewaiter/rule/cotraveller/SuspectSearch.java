package org.tidewaiter.rule.cotraveller;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.kernel.chance.LinkedTrials;
import org.tidewaiter.kernel.network.CoCount;

/**
 * Everyone who was on a suspect's voyages, counted, and tested where there is enough to test.
 *
 * <p>Question: who was on more of the suspect's voyages than habit explains? Idea: count shared
 * voyages with everyone met; for those with enough, add up voyage after voyage. Each has the chance
 * that the person's habits give, but for a voyage that follows a shared one in the same journey:
 * that has the chance with which the others aboard went on together ({@link Onward}), if larger. So
 * out and back is one meeting and not two where people return together anyway, and a little more
 * where they do not. Only people who met are looked at, so the tail is P(K >= k | K >= 1).
 *
 * <p>Cost: one increment a fellow traveller, then O(n + m k) a pair tested, for n voyages of the
 * person, m of the suspect and k shared. Memory: 8 bytes a person. Deterministic. Used by one
 * thread.
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
        Onward onward = Onward.of(travel.graph(), suspect, journeys);
        SuspectTrips trips = new SuspectTrips(suspect, journeys, onward, tooFew ? 0 : met);
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
        Meetings meetings = new Meetings(trips, count.shared(person));
        for (int journey = 0; journey < journeys.count(); journey++) {
            meetings.depart();
            for (int i = journeys.begin(journey); i < journeys.end(journey); i++) {
                int voyage = journeys.voyages()[i];
                meetings.add(i, habit.chance(voyage), travel.graph().joins(person, voyage));
            }
            meetings.arrive();
        }
        return meetings.pair(person, tested);
    }

    /** Adds up over the suspect's voyages, in order of departure. */
    private static final class Meetings {

        private final SuspectTrips trips;
        private final LinkedTrials trials;
        private final int[] shared;
        private int size;
        private int sharedJourneys;
        private double expectedJourneys;
        private int rarest = -1;
        private double rarestChance = 2;
        private boolean begins = true;
        private boolean before;
        private boolean metOnJourney;
        private double missed = 1;

        Meetings(SuspectTrips trips, int voyages) {
            this.trips = trips;
            trials = new LinkedTrials(trips.voyages());
            shared = new int[voyages];
        }

        void depart() {
            begins = true;
            before = false;
            metOnJourney = false;
            missed = 1;
        }

        void add(int index, double chance, boolean together) {
            if (begins) {
                trials.begin(chance);
            } else {
                double onward = trips.onward().chance(index, before, together);
                trials.next(chance, Math.max(chance, onward));
            }
            missed *= 1 - chance;
            begins = false;
            before = together;
            if (together) {
                metOnJourney = true;
                int voyage = trips.journeys().voyages()[index];
                shared[size++] = voyage;
                if (chance < rarestChance) {
                    rarestChance = chance;
                    rarest = voyage;
                }
            }
        }

        void arrive() {
            sharedJourneys += metOnJourney ? 1 : 0;
            expectedJourneys += 1 - missed;
        }

        Pair pair(int person, boolean tested) {
            return new Pair(
                    trips,
                    person,
                    shared,
                    sharedJourneys,
                    trials.mean(),
                    expectedJourneys,
                    trials.upperTailOnceMet(size),
                    rarest,
                    rarestChance,
                    tested);
        }
    }
}
