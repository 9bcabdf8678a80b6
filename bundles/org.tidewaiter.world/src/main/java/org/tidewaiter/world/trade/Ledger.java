package org.tidewaiter.world.trade;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Wheel;
import org.tidewaiter.world.sheet.Inspections;
import org.tidewaiter.world.sheet.Year;

/** Lets firms trade and enters what they declare, and what inspections found. */
record Ledger(ImportSheet sheet, Seasons seasons, Inspections inspections) {

    private static final double USUAL_CHAIN = 0.85;
    private static final double MORE_ITEMS = 0.6;
    private static final int MOST_ITEMS = 8;
    private static final int TRIES = 12;
    private static final long DAY_SECONDS = 86_400;
    private static final long LAST_SECOND =
            Year.seconds(Year.DAYS, 0, Year.KOREA_OFFSET_MINUTES) - 1;

    /**
     * A firm declares so many items.
     *
     * @param fault how likely a declaration has a fault that an inspection could find
     * @return the keys of the suppliers whose goods came
     */
    Set<Long> trade(Campaign what, double fault, Dice dice) throws IOException {
        List<Source> sources = what.business().sources();
        Wheel wheel = Wheel.of(sources.stream().mapToDouble(Source::weight).toArray());
        Season season = what.business().main().goods().season();
        Set<Long> used = new HashSet<>();
        for (int left = what.items(); left > 0; ) {
            int day = seasons.day(season, what.from(), what.to(), dice);
            Source source = active(sources, wheel, day, dice);
            int count = Math.min(left, Math.min(MOST_ITEMS, 1 + dice.poisson(MORE_ITEMS)));
            List<Chain> chains = what.business().chains();
            Chain chain =
                    dice.chance(USUAL_CHAIN)
                            ? chains.get(0)
                            : chains.get(dice.below(chains.size()));
            long at = Seasons.at(day, dice);
            Order order = new Order(what.firm(), what.business(), source, chain, at);
            String id = sheet.declare(order, count, dice);
            used.add(source.supplier().key());
            long decided = Math.min(LAST_SECOND, at + DAY_SECONDS);
            inspections.consider("DECLARATION", id, dice.chance(fault), decided, dice);
            left -= count;
        }
        return used;
    }

    /** Perhaps inspects a firm. */
    void inspect(Firm firm, boolean guilty, Dice dice) throws IOException {
        long at = Seasons.at(dice.between(Seasons.FIRST_DAY + 60, Seasons.LAST_DAY - 5), dice);
        inspections.consider("TRADER", firm.id(), guilty, at, dice);
    }

    /** A supplier that sells on that day; the first one if chance finds none. */
    private static Source active(List<Source> sources, Wheel wheel, int day, Dice dice) {
        for (int i = 0; i < TRIES; i++) {
            Source source = sources.get(wheel.spin(dice));
            if (source.from() <= day && day <= source.to()) {
                return source;
            }
        }
        return sources.get(0);
    }
}
