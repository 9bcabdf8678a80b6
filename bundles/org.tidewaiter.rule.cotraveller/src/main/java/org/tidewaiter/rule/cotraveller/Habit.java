package org.tidewaiter.rule.cotraveller;

import org.tidewaiter.kernel.chance.BetaBinomial;

/**
 * How likely one person is to be on a voyage, from nothing but the person's own habits.
 *
 * <p>Question: would this person have been aboard anyway? Idea: each of the person's own voyages on
 * a route falls on one of the route's voyages in proportion to how many people those carry; so n
 * voyages give a voyage that carries c of the C people of the route the chance n c / C. The same on
 * the route's weekday and time of day, and on one regular service, where the person has a habit
 * there, and on all voyages together. The largest counts, since it explains most.
 *
 * <p>A habit is what the person's own voyages show: so many of those on the route fall into a
 * weekday and time, or on a service, as one in twenty would have who goes at any time. Likewise
 * rates are taken over the person's active time instead of the whole look-back where the journeys
 * lie so close as those of one in twenty would. Taking the largest of all rates, each with its own
 * noise, would expect more than anybody's habit gives.
 *
 * <p>The person's own counts are never reduced by the meetings under test: who only ever travels
 * with the suspect keeps the rate that this gives. The active time is from the first to the last
 * journey, longer by the mean gap on both sides (the least-variance estimate of the ends of a
 * uniform sample), and never shorter than 90 days. A voyage outside that time gets the rate over
 * the whole look-back, which is more than an inactive person has.
 *
 * <p>Cost: O(n) to take up a person of n voyages, O(log of the group) for the first voyage of each
 * group, O(1) for the others. Memory: 28 bytes a group. Deterministic. Used by one thread.
 */
final class Habit {

    private static final long LEAST_ACTIVE_SECONDS = 90 * 86_400L;

    /** A pattern that more than one in twenty would show by chance is no habit. */
    private static final double CERTAINTY = 0.05;

    private final Voyages voyages;
    private final VoyageRange window;
    private final CotravellerParameters parameters;
    private final Count all;
    private final Count routes;
    private final Count slots;
    private final Count services;
    private VoyageRange active = new VoyageRange(0, 0);
    private int[] own = new int[0];
    private int person;

    Habit(Voyages voyages, VoyageRange window, CotravellerParameters parameters) {
        this.voyages = voyages;
        this.window = window;
        this.parameters = parameters;
        all = new Count(voyages.all());
        routes = new Count(voyages.routes());
        slots = new Count(voyages.slots());
        services = new Count(voyages.services());
    }

    /**
     * Takes up a person in the place of the one before.
     *
     * @param travelled the person's voyages in the window, in order of departure, at least one
     */
    void of(int[] travelled) {
        addAll(-1);
        own = travelled;
        addAll(1);
        person++;
        active = active();
    }

    private VoyageRange active() {
        Journeys journeys = Journeys.of(voyages, own, parameters.journeyDays());
        int count = journeys.count();
        long first = departure(own[0]);
        long last = departure(own[journeys.begin(count - 1)]);
        long whole = Math.max(1, departure(window.end() - 1) - departure(window.begin()));
        if (spanUpTo((double) (last - first) / whole, count) > CERTAINTY) {
            return window;
        }
        long margin = (last - first) / Math.max(1, count - 1);
        long lacking = LEAST_ACTIVE_SECONDS - (last - first + 2 * margin);
        margin += Math.max(0, lacking / 2);
        VoyageRange around = voyages.between(first - margin, last + margin);
        return new VoyageRange(
                Math.max(around.begin(), window.begin()), Math.min(around.end(), window.end()));
    }

    /** The chance that n points drawn evenly span at most a share of the whole. */
    private static double spanUpTo(double share, int n) {
        if (n < 2 || share >= 1) {
            return 1;
        }
        return StrictMath.pow(share, n - 1) * (n - (n - 1) * share);
    }

    private long departure(int voyage) {
        return voyages.at(voyage).departureSeconds();
    }

    private void addAll(int sign) {
        for (int voyage : own) {
            all.add(voyage, sign);
            routes.add(voyage, sign);
            slots.add(voyage, sign);
            services.add(voyage, sign);
        }
    }

    /** The chance that the person is on a voyage of the window. */
    double chance(int voyage) {
        boolean isActive = active.holds(voyage);
        double rate = Math.max(all.rate(voyage, isActive), routes.rate(voyage, isActive));
        rate = Math.max(rate, habitual(slots, voyage, isActive));
        rate = Math.max(rate, habitual(services, voyage, isActive));
        return Math.min(1, rate * size(voyage));
    }

    private int size(int voyage) {
        return parameters.loadAdjustment() ? voyages.load(voyage) : 1;
    }

    private double habitual(Count count, int voyage, boolean isActive) {
        return count.isHabit(voyage) ? count.rate(voyage, isActive) : 0;
    }

    /** The person's voyages in each group of one kind. */
    private final class Count {

        private final VoyageGroups groups;
        private final int[] own;
        private final Known known;

        Count(VoyageGroups groups) {
            this.groups = groups;
            this.own = new int[groups.groups()];
            this.known = new Known(groups.groups());
        }

        void add(int voyage, int sign) {
            own[groups.groupOf(voyage)] += sign;
        }

        /** Own voyages for each unit of what the group offers in a time. */
        double rate(int voyage, boolean isActive) {
            int group = groups.groupOf(voyage);
            if (own[group] == 0) {
                return 0;
            }
            double[] rates = isActive ? known.active : known.window;
            int[] since = isActive ? known.activeSince : known.windowSince;
            if (since[group] != person) {
                since[group] = person;
                rates[group] = own[group] / offered(group, isActive ? active : window);
            }
            return rates[group];
        }

        private double offered(int group, VoyageRange over) {
            return parameters.loadAdjustment()
                    ? groups.load(group, over)
                    : groups.voyages(group, over);
        }

        /** Whether the person keeps to the group more than to its route. */
        boolean isHabit(int voyage) {
            int group = groups.groupOf(voyage);
            if (own[group] < parameters.stratumMinVoyages()) {
                return false;
            }
            if (known.habitSince[group] != person) {
                known.habitSince[group] = person;
                known.habit[group] = keepsTo(group, routes.groups.groupOf(voyage));
            }
            return known.habit[group];
        }

        private boolean keepsTo(int group, int route) {
            double share = offered(group, active) / routes.offered(route, active);
            if (!(share < 1)) {
                return false;
            }
            int onRoute = routes.own[route];
            return share == 0 || BetaBinomial.upperTail(onRoute, own[group], share, 0) <= CERTAINTY;
        }
    }

    /** What was worked out, and for which person. */
    private static final class Known {

        private final double[] active;
        private final int[] activeSince;
        private final double[] window;
        private final int[] windowSince;
        private final boolean[] habit;
        private final int[] habitSince;

        Known(int groups) {
            active = new double[groups];
            activeSince = new int[groups];
            window = new double[groups];
            windowSince = new int[groups];
            habit = new boolean[groups];
            habitSince = new int[groups];
        }
    }
}
