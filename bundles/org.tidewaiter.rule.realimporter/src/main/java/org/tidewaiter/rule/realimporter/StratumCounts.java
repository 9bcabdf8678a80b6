package org.tidewaiter.rule.realimporter;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntFunction;
import org.tidewaiter.kernel.work.Workers;

/**
 * By partner and stratum, how many choices there are.
 *
 * <p>A first look counts the choices of each partner, a second writes their strata to the partner's
 * own places, where they are put in order; so the choices of all importers are never held as such.
 * O(n log n) for n choices; 4 bytes a choice and 8 a token while they are counted, then 8 a
 * different pair and 4 a token. Free of the number of threads. Immutable.
 */
final class StratumCounts {

    private final int[] start;
    private final int[] stratumOf;
    private final int[] countOf;

    private StratumCounts(int[] from, int[] strata) {
        int tokens = from.length - 1;
        start = new int[from.length];
        for (int token = 0; token < tokens; token++) {
            int different = 0;
            for (int i = from[token]; i < from[token + 1]; i++) {
                different += i == from[token] || strata[i] != strata[i - 1] ? 1 : 0;
            }
            start[token + 1] = start[token] + different;
        }
        stratumOf = new int[start[tokens]];
        countOf = new int[start[tokens]];
        for (int token = 0; token < tokens; token++) {
            int at = start[token] - 1;
            for (int i = from[token]; i < from[token + 1]; i++) {
                if (i == from[token] || strata[i] != strata[i - 1]) {
                    stratumOf[++at] = strata[i];
                }
                countOf[at]++;
            }
        }
    }

    /**
     * Counts the choices of all importers.
     *
     * @param choices by importer, see {@link Strata#choices}; asked twice, by several threads
     * @param tokens how many there are
     */
    static StratumCounts count(
            int importers, int tokens, IntFunction<long[]> choices, Workers workers) {
        AtomicIntegerArray next = new AtomicIntegerArray(tokens);
        workers.share(
                importers,
                (part, from, to) -> {
                    for (int importer = from; importer < to; importer++) {
                        for (long choice : choices.apply(importer)) {
                            next.incrementAndGet(Strata.token(choice));
                        }
                    }
                });
        int[] start = new int[tokens + 1];
        for (int token = 0; token < tokens; token++) {
            start[token + 1] = Math.addExact(start[token], next.get(token));
            next.set(token, start[token]);
        }
        int[] strata = new int[start[tokens]];
        workers.share(
                importers,
                (part, from, to) -> {
                    for (int importer = from; importer < to; importer++) {
                        for (long choice : choices.apply(importer)) {
                            int place = next.getAndIncrement(Strata.token(choice));
                            strata[place] = Strata.stratum(choice);
                        }
                    }
                });
        workers.share(
                tokens,
                (part, from, to) -> {
                    for (int token = from; token < to; token++) {
                        Arrays.sort(strata, start[token], start[token + 1]);
                    }
                });
        return new StratumCounts(start, strata);
    }

    /** The first index of a token; those of the next begin where it ends. */
    int first(int token) {
        return start[token];
    }

    int stratumAt(int index) {
        return stratumOf[index];
    }

    int countAt(int index) {
        return countOf[index];
    }

    /** How many choices in a stratum fall on a partner. */
    int count(int token, int stratum) {
        int found = Arrays.binarySearch(stratumOf, start[token], start[token + 1], stratum);
        return found < 0 ? 0 : countOf[found];
    }
}
