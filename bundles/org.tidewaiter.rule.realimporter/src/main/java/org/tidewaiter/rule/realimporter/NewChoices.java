package org.tidewaiter.rule.realimporter;

import java.util.TreeMap;

/**
 * The choices of partners that a candidate made anew: by part of the chain and stratum, how many.
 *
 * <p>A partner chosen for several strata is one choice, shared out among them. A new choice cannot
 * fall on what the candidate used before, so it falls on the others the more often. Immutable once
 * made.
 */
final class NewChoices {

    /** However much of a stratum a candidate used before, so much of it is left to choose from. */
    private static final double LEAST_LEFT = 0.1;

    private final Market market;
    private final double[] sizes = new double[ChainPart.ALL.size()];
    private final TreeMap<Integer, Double>[] inStratum;
    private final TreeMap<Integer, Double>[] leftInStratum;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private NewChoices(Market market) {
        this.market = market;
        inStratum = new TreeMap[ChainPart.ALL.size()];
        leftInStratum = new TreeMap[ChainPart.ALL.size()];
        for (ChainPart part : ChainPart.TESTED) {
            inStratum[part.ordinal()] = new TreeMap<>();
            leftInStratum[part.ordinal()] = new TreeMap<>();
        }
    }

    /** What the candidate first chose at or after the anchor, at places from and before to. */
    static NewChoices of(Delinquent delinquent, int candidate, int from, int to) {
        Market market = delinquent.market;
        NewChoices made = new NewChoices(market);
        long[] choices = Strata.choices(market.rows, from, to);
        int run = 0;
        for (int i = 1; i <= choices.length; i++) {
            int token = Strata.token(choices[run]);
            if (i == choices.length || Strata.token(choices[i]) != token) {
                if (market.since(candidate, token) >= delinquent.anchorDay) {
                    made.add(market.rows.book.part(token), choices, run, i);
                }
                run = i;
            }
        }
        for (ChainPart part : ChainPart.TESTED) {
            for (int stratum : made.inStratum[part.ordinal()].keySet()) {
                made.leftInStratum[part.ordinal()].put(
                        stratum, made.left(delinquent, candidate, part, stratum));
            }
        }
        return made;
    }

    /** The share of the choices in a stratum that do not fall on what the candidate used before. */
    private double left(Delinquent delinquent, int candidate, ChainPart part, int stratum) {
        double used = 0;
        int end = market.rows.book.endToken(part);
        int first = market.sets.from(candidate, market.rows.book.firstToken(part));
        for (int place = first;
                place < market.sets.end(candidate) && market.sets.tokenAt(place) < end;
                place++) {
            if (market.sets.sinceAt(place) < delinquent.anchorDay) {
                used += market.strata.counts.count(market.sets.tokenAt(place), stratum);
            }
        }
        int all = market.strata.choices(part, stratum);
        return Math.max(LEAST_LEFT, all == 0 ? 1 : 1 - used / all);
    }

    private void add(ChainPart part, long[] choices, int from, int to) {
        sizes[part.ordinal()]++;
        for (int i = from; i < to; i++) {
            inStratum[part.ordinal()].merge(
                    Strata.stratum(choices[i]), 1.0 / (to - from), Double::sum);
        }
    }

    /** How many partners of a part were chosen. */
    double size(ChainPart part) {
        return sizes[part.ordinal()];
    }

    /** The chance that at least one choice falls on a partner. */
    double chance(ChainPart part, Popularity popularity) {
        double log = 0;
        for (var choice : inStratum[part.ordinal()].entrySet()) {
            double left = leftInStratum[part.ordinal()].getOrDefault(choice.getKey(), 1.0);
            double one = Math.min(1, popularity.chance(choice.getKey()) / left);
            log += choice.getValue() * StrictMath.log1p(-one);
        }
        return log == 0 ? 0 : -StrictMath.expm1(log);
    }
}
