package org.tidewaiter.rule.cotraveller;

/**
 * How likely one person is to be on a voyage, from nothing but the person's own habits.
 *
 * <p>Question: would this person have been aboard anyway? Idea: each of the person's own voyages on
 * a route falls on one of the route's voyages in proportion to how many people those carry; so n
 * voyages give a voyage that carries c of the C people of the route the chance n c / C. The same on
 * the route's weekday and time of day, and on one regular service, where the person has a habit
 * there, and on all voyages together. The largest counts, since it explains most.
 *
 * <p>The person's own counts are never reduced by the meetings under test: who only ever travels
 * with the suspect keeps the rate that this gives. Rates are taken over the time in which the
 * person is active, not over the whole look-back: from the first to the last voyage, longer by the
 * mean gap on both sides (the least-variance estimate of the ends of a uniform sample), and never
 * shorter than 90 days. A voyage outside that time gets the rate over the whole look-back, which is
 * more than an inactive person has.
 *
 * <p>Cost: O(n) to take up a person of n voyages, O(log of the group) a voyage. Memory: 4 bytes a
 * group. Deterministic. Used by one thread.
 */
final class Habit {

    private static final long LEAST_ACTIVE_SECONDS = 90 * 86_400L;

    private final Voyages voyages;
    private final VoyageRange window;
    private final CotravellerParameters parameters;
    private final Count all;
    private final Count routes;
    private final Count slots;
    private final Count services;
    private VoyageRange active = new VoyageRange(0, 0);
    private int[] own = new int[0];

    Habit(Voyages voyages, VoyageRange window, CotravellerParameters parameters) {
        this.voyages = voyages;
        this.window = window;
        this.parameters = parameters;
        all = new Count(voyages.all(), 1);
        routes = new Count(voyages.routes(), 1);
        slots = new Count(voyages.slots(), parameters.stratumMinVoyages());
        services = new Count(voyages.services(), parameters.stratumMinVoyages());
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
        long first = departure(0);
        long last = departure(own.length - 1);
        long margin = (last - first) / Math.max(1, own.length - 1);
        long lacking = LEAST_ACTIVE_SECONDS - (last - first + 2 * margin);
        margin += Math.max(0, lacking / 2);
        VoyageRange around = voyages.between(first - margin, last + margin);
        active =
                new VoyageRange(
                        Math.max(around.begin(), window.begin()),
                        Math.min(around.end(), window.end()));
    }

    private long departure(int index) {
        return voyages.at(own[index]).departureSeconds();
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
        VoyageRange over = active.holds(voyage) ? active : window;
        double chance = Math.max(all.chance(voyage, over), routes.chance(voyage, over));
        chance = Math.max(chance, slots.chance(voyage, over));
        return Math.min(1, Math.max(chance, services.chance(voyage, over)));
    }

    /** The person's voyages in each group of one kind. */
    private final class Count {

        private final VoyageGroups groups;
        private final int least;
        private final int[] own;

        Count(VoyageGroups groups, int least) {
            this.groups = groups;
            this.least = least;
            this.own = new int[groups.groups()];
        }

        void add(int voyage, int sign) {
            own[groups.groupOf(voyage)] += sign;
        }

        double chance(int voyage, VoyageRange over) {
            int group = groups.groupOf(voyage);
            if (own[group] < least) {
                return 0;
            }
            return parameters.loadAdjustment()
                    ? (double) own[group] * voyages.load(voyage) / groups.load(group, over)
                    : (double) own[group] / groups.voyages(group, over);
        }
    }
}
