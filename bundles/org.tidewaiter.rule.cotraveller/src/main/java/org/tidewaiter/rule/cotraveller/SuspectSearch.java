package org.tidewaiter.rule.cotraveller;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.kernel.chance.ChanceFindings;
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
 * <p>How many findings chance alone would give is added up over everyone met, found or not: for
 * those tested one by one; of the others, who shared too little, for an even sample, each of which
 * stands for its neighbours. Who has fewer voyages than a finding needs can never be one.
 *
 * <p>Cost: one increment a fellow traveller, then O(n + m k) a pair tested or sampled, for n
 * voyages of the person, m of the suspect and k that they could share. Memory: 8 bytes a person.
 * Deterministic. Used by one thread.
 */
final class SuspectSearch {

    /** Nobody in particular is asked for. */
    static final int EVERYONE = -1;

    /** How many of the untested are sampled in all, and for each suspect at least. */
    private static final int SAMPLE = 8_000;

    private static final int LEAST_SAMPLE = 32;

    private final Travel travel;
    private final Suspects suspects;
    private final VoyageRange window;
    private final CotravellerParameters parameters;
    private final CoCount count;
    private final Habit habit;
    private final int focus;
    private final ChanceFindings chance = new ChanceFindings();

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

    /** How many findings chance alone would give among all met by the suspects searched so far. */
    ChanceFindings chance() {
        return chance;
    }

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
        if (!tooFew) {
            addUntested(trips);
        }
        return new Result(tooFew, trips.met(), tooFew ? 0 : violators, pairs(trips, tooFew));
    }

    private boolean isExcluded(int person) {
        return !parameters.includeKnownViolators() && suspects.holds(person);
    }

    private boolean isTested(int person) {
        return count.shared(person) >= parameters.minSharedVoyages() && !isExcluded(person);
    }

    private List<Pair> pairs(SuspectTrips trips, boolean tooFew) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count.met(); i++) {
            int person = count.metAt(i);
            boolean tested = !tooFew && isTested(person);
            if (tested || person == focus) {
                Meetings meetings = meetings(trips, person);
                double[] tails = meetings.tails(most(trips, person));
                pairs.add(meetings.pair(person, tails, tested));
                if (tested) {
                    addToChance(tails, 1);
                }
            }
        }
        return pairs;
    }

    private Meetings meetings(SuspectTrips trips, int person) {
        habit.of(travel.voyagesOf(person, window));
        int[] voyages = trips.journeys().voyages();
        boolean[] isShared = new boolean[voyages.length];
        for (int i = 0; i < voyages.length; i++) {
            isShared[i] = travel.graph().joins(person, voyages[i]);
        }
        return Meetings.of(trips, habit, isShared, count.shared(person));
    }

    private int most(SuspectTrips trips, int person) {
        return Math.min(trips.voyages(), travel.voyages(person, window));
    }

    private void addToChance(double[] tails, long times) {
        chance.add(Meetings.attainable(tails, parameters.minSharedVoyages()), times);
    }

    /** Adds those who shared too little to be tested but might have shared enough by chance. */
    private void addUntested(SuspectTrips trips) {
        int[] able = new int[count.met()];
        int size = 0;
        long unable = 0;
        for (int i = 0; i < count.met(); i++) {
            int person = count.metAt(i);
            if (isTested(person) || isExcluded(person)) {
                continue;
            }
            if (most(trips, person) >= parameters.minSharedVoyages()) {
                able[size++] = person;
            } else {
                unable++;
            }
        }
        chance.add(new double[0], unable);
        int sample = Math.max(LEAST_SAMPLE, SAMPLE / Math.max(1, suspects.rows().size()));
        int step = Math.max(1, (size + sample - 1) / sample);
        for (int i = 0; i < size; i += step) {
            double[] tails = meetings(trips, able[i]).tails(most(trips, able[i]));
            addToChance(tails, Math.min(step, size - i));
        }
    }
}
