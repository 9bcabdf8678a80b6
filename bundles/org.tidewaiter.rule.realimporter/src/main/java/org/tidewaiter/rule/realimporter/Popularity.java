package org.tidewaiter.rule.realimporter;

import java.util.HashMap;
import java.util.Map;

/**
 * The chance that a choice falls on one partner, in each stratum, when the delinquent's own choices
 * are left out of the count and the candidate's are not: so many other importers use the partner,
 * and each of them might have been the candidate.
 *
 * <p>A stratum with few choices leans on its broader one, and that on all: as if twenty more
 * choices had been seen there. Used by one thread.
 */
final class Popularity {

    /** How many choices the broader stratum stands for in the narrower one. */
    private static final double LENT = 20;

    private final Strata strata;
    private final ChainPart part;
    private final Own own;
    private final double counted;
    private final Map<Integer, Integer> inStratum = new HashMap<>();
    private final Map<Integer, Integer> inBroader = new HashMap<>();
    private final Map<Integer, Double> chances = new HashMap<>();
    private long inAll;

    /** How many choices a delinquent has in each stratum. */
    static final class Own {

        private final ImportRows rows;
        private final Strata strata;
        private final long[] choices;
        private final Map<Long, Integer> inStratum = new HashMap<>();
        private final Map<Long, Integer> inBroader = new HashMap<>();
        private final int[] inAll = new int[ChainPart.ALL.size()];

        /** Takes all choices of the delinquent within the look-back. */
        Own(ImportRows rows, Strata strata, long[] choices) {
            this.rows = rows;
            this.strata = strata;
            this.choices = choices;
            for (long choice : choices) {
                ChainPart part = rows.book.part(Strata.token(choice));
                int stratum = Strata.stratum(choice);
                inStratum.merge(key(part, stratum), 1, Integer::sum);
                inBroader.merge(key(part, strata.broader(part, stratum)), 1, Integer::sum);
                inAll[part.ordinal()]++;
            }
        }

        private static long key(ChainPart part, int stratum) {
            return (long) part.ordinal() << Integer.SIZE | stratum;
        }
    }

    /**
     * Counts the choices of a partner.
     *
     * @param counted the share of its users that counts, see {@link ChainTree#shareCounted}
     */
    Popularity(Own own, int token, double counted) {
        this.own = own;
        this.counted = counted;
        strata = own.strata;
        part = own.rows.book.part(token);
        StratumCounts counts = strata.counts;
        for (int i = counts.first(token); i < counts.first(token + 1); i++) {
            add(counts.stratumAt(i), counts.countAt(i));
        }
        for (long choice : own.choices) {
            if (Strata.token(choice) == token) {
                add(Strata.stratum(choice), -1);
            }
        }
    }

    private void add(int stratum, int count) {
        inStratum.merge(stratum, count, Integer::sum);
        inBroader.merge(strata.broader(part, stratum), count, Integer::sum);
        inAll += count;
    }

    /** The chance that one choice in a stratum falls on the partner. */
    double chance(int stratum) {
        return chances.computeIfAbsent(stratum, this::computed);
    }

    private double computed(int stratum) {
        int broader = strata.broader(part, stratum);
        long all = strata.choices(part) - own.inAll[part.ordinal()];
        double anywhere = all <= 0 ? 0 : (double) inAll / all;
        int choicesNear =
                strata.choicesOfBroader(part, broader)
                        - own.inBroader.getOrDefault(Own.key(part, broader), 0);
        double near = leaning(inBroader.getOrDefault(broader, 0), choicesNear, anywhere);
        int choices =
                strata.choices(part, stratum)
                        - own.inStratum.getOrDefault(Own.key(part, stratum), 0);
        double here = leaning(inStratum.getOrDefault(stratum, 0), choices, near);
        return Math.min(1, counted * here);
    }

    private static double leaning(int count, int of, double broader) {
        return (count + LENT * broader) / (of + LENT);
    }
}
