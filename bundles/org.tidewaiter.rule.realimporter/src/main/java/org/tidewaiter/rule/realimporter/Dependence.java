package org.tidewaiter.rule.realimporter;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.tidewaiter.kernel.similarity.TokenSets;
import org.tidewaiter.kernel.work.Workers;

/**
 * How often two ordinary importers that share a rare partner share another too.
 *
 * <p>Question: who takes a broker often takes that broker's warehouse too; how much more than
 * chance is that in these data? Idea: of each rare partner take importers that both use it, none of
 * them a delinquent, and look what else they share. What a warehouse, a neighbourhood, or a hidden
 * connection among honest traders makes common is in this rate, whatever its cause. O(n) for n
 * sampled pairs and their partners. Immutable.
 */
final class Dependence {

    /** Of each part of the chain, pairs are taken from at most so many partners. */
    private static final int MOST_PARTNERS = 20_000;

    private static final int PAIRS_A_PARTNER = 3;

    /** Before any pair is seen, one in twenty of one choice is taken to be shared. */
    private static final double FIRST_GUESS = 0.05;

    private final long[] pairs;
    private final long[][] shared;
    private final long[][] tried;

    private Dependence(long[] pairs, long[][] shared, long[][] tried) {
        this.pairs = pairs;
        this.shared = shared;
        this.tried = tried;
    }

    static Dependence learn(Market market, BitSet violators, Workers workers) {
        int parts = ChainPart.ALL.size();
        long[] pairs = new long[parts];
        long[][] shared = new long[parts][];
        long[][] tried = new long[parts][];
        for (long[][] counts : List.of(shared, tried)) {
            Arrays.setAll(counts, part -> new long[parts]);
        }
        workers.share(
                ChainPart.TESTED.size(),
                (thread, from, to) -> {
                    for (int i = from; i < to; i++) {
                        ChainPart part = ChainPart.TESTED.get(i);
                        Sampling sampling = new Sampling(market, violators, part);
                        sampling.run();
                        pairs[part.ordinal()] = sampling.pairs;
                        shared[part.ordinal()] = sampling.shared;
                        tried[part.ordinal()] = sampling.tried;
                    }
                });
        return new Dependence(pairs, shared, tried);
    }

    /**
     * How often a rare choice of the one is a certain rare choice of the other, in one part, when
     * both share a rare partner of another part.
     */
    double rate(ChainPart given, ChainPart other) {
        return (shared[given.ordinal()][other.ordinal()] + FIRST_GUESS)
                / (tried[given.ordinal()][other.ordinal()] + 1.0);
    }

    /** How many pairs taught it. */
    long pairs() {
        long sum = 0;
        for (long count : pairs) {
            sum += count;
        }
        return sum;
    }

    /** Pairs who share a rare partner of one part. */
    private static final class Sampling {

        private final TokenSets sets;
        private final PartBook book;
        private final BitSet violators;
        private final ChainPart part;
        private final int most;
        private final long[] shared = new long[ChainPart.ALL.size()];
        private final long[] tried = new long[ChainPart.ALL.size()];
        private long pairs;

        Sampling(Market market, BitSet violators, ChainPart part) {
            sets = market.sets;
            book = market.rows.book;
            this.violators = violators;
            this.part = part;
            most = market.ordinaryMost();
        }

        void run() {
            int first = book.firstToken(part);
            int end = book.endToken(part);
            int step = Math.max(1, (end - first) / MOST_PARTNERS);
            for (int token = first; token < end; token += step) {
                if (sets.holders(token) <= most) {
                    sample(token);
                }
            }
        }

        private void sample(int token) {
            int last = -1;
            int taken = 0;
            for (int i = sets.firstOf(token);
                    i < sets.lastOf(token) && taken < PAIRS_A_PARTNER;
                    i++) {
                int holder = sets.holderAt(i);
                if (!violators.get(holder)) {
                    if (last >= 0) {
                        look(last, holder, token);
                        taken++;
                    }
                    last = holder;
                }
            }
        }

        private void look(int one, int other, int token) {
            pairs++;
            int[] ofOne = new int[shared.length];
            int[] ofOther = new int[shared.length];
            int a = sets.begin(one);
            int b = sets.begin(other);
            while (a < sets.end(one) || b < sets.end(other)) {
                int tokenA = a < sets.end(one) ? sets.tokenAt(a) : Integer.MAX_VALUE;
                int tokenB = b < sets.end(other) ? sets.tokenAt(b) : Integer.MAX_VALUE;
                int next = Math.min(tokenA, tokenB);
                if (next != token && sets.holders(next) <= most) {
                    int at = book.part(next).ordinal();
                    ofOne[at] += tokenA == next ? 1 : 0;
                    ofOther[at] += tokenB == next ? 1 : 0;
                    shared[at] += tokenA == tokenB ? 1 : 0;
                }
                a += tokenA == next ? 1 : 0;
                b += tokenB == next ? 1 : 0;
            }
            for (int i = 0; i < shared.length; i++) {
                tried[i] += (long) ofOne[i] * ofOther[i];
            }
        }
    }
}
