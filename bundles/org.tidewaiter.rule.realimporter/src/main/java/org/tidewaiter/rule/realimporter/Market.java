package org.tidewaiter.rule.realimporter;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.tidewaiter.kernel.similarity.TokenSets;
import org.tidewaiter.kernel.work.Workers;

/**
 * What the declarations of a look-back teach: who uses whom since when, how common each partner is,
 * and what goes together. Immutable.
 */
final class Market {

    /** What dependence is learned from is rare if at most this share of importers use it. */
    private static final double ORDINARY_COMMONNESS = 0.01;

    final ImportRows rows;
    final int fromDay;
    final TokenSets sets;

    /** How many importers have declarations. */
    final int importers;

    final Strata strata;
    final Seasons seasons;
    private final char[] partners;
    private final long[] takenUpBefore;
    private final long[] declaredBefore;
    final Dependence dependence;

    private Market(ImportRows rows, int fromDay, Set<Integer> violators, Workers workers) {
        this.rows = rows;
        this.fromDay = fromDay;
        sets = sets(rows, fromDay, workers);
        importers =
                (int)
                        IntStream.range(0, sets.sets())
                                .filter(set -> rows.from(set, fromDay) < rows.start[set + 1])
                                .count();
        partners = partners();
        int lastDay = Math.max(fromDay, Arrays.stream(rows.dayOf).max().orElse(fromDay));
        takenUpBefore = countTakenUp(lastDay);
        declaredBefore = countDeclared(lastDay);
        strata = Strata.count(rows, fromDay, workers);
        seasons = Seasons.count(rows, fromDay, workers);
        BitSet delinquents = new BitSet();
        violators.forEach(delinquents::set);
        dependence = Dependence.learn(this, delinquents, workers);
    }

    /**
     * Learns from the declarations.
     *
     * @param fromDay earlier ones are left out
     * @param violators who teach nothing of ordinary trade
     */
    static Market learn(ImportRows rows, int fromDay, Set<Integer> violators, Workers workers) {
        return new Market(rows, fromDay, violators, workers);
    }

    /** Bytes that are held for a row, as estimated from two new partners a declaration. */
    static long bytesARow() {
        return 48;
    }

    private static TokenSets sets(ImportRows rows, int fromDay, Workers workers) {
        return TokenSets.collect(
                rows.importers(),
                rows.book.tokens(),
                (importer, into) -> {
                    int end = rows.start[importer + 1];
                    for (int place = rows.from(importer, fromDay); place < end; place++) {
                        for (ChainPart part : ChainPart.ALL) {
                            int token = rows.token(part, place);
                            if (token >= 0) {
                                into.add(token, rows.dayOf[place]);
                            }
                        }
                    }
                },
                workers);
    }

    /** By days since the first, how many partners importers first used on earlier days. */
    private long[] countTakenUp(int lastDay) {
        long[] before = new long[lastDay - fromDay + 2];
        for (int place = 0; place < sets.size(); place++) {
            before[sets.sinceAt(place) - fromDay + 1]++;
        }
        return accumulated(before);
    }

    /** By days since the first, how many declarations there are of earlier days. */
    private long[] countDeclared(int lastDay) {
        long[] before = new long[lastDay - fromDay + 2];
        for (int place = 0; place < rows.size(); place++) {
            if (rows.begins[place] && rows.dayOf[place] >= fromDay) {
                before[rows.dayOf[place] - fromDay + 1]++;
            }
        }
        return accumulated(before);
    }

    private static long[] accumulated(long[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
        return counts;
    }

    private long at(long[] before, int day) {
        return before[Math.max(0, Math.min(before.length - 1, day - fromDay))];
    }

    /** How many partners importers first used on days from and before to. */
    long takenUp(int from, int to) {
        return at(takenUpBefore, to) - at(takenUpBefore, from);
    }

    /** How many declarations there are of days before one. */
    long declaredBefore(int day) {
        return at(declaredBefore, day);
    }

    private char[] partners() {
        int parts = ChainPart.ALL.size();
        char[] counts = new char[Math.multiplyExact(sets.sets(), parts)];
        for (int importer = 0; importer < sets.sets(); importer++) {
            for (int place = sets.begin(importer); place < sets.end(importer); place++) {
                int at = importer * parts + rows.book.part(sets.tokenAt(place)).ordinal();
                counts[at] += (char) (counts[at] < Character.MAX_VALUE ? 1 : 0);
            }
        }
        return counts;
    }

    /** Up to how many holders a partner is rare when dependence is learned. */
    int ordinaryMost() {
        return Math.max(Rarity.FEW, (int) Math.floor(ORDINARY_COMMONNESS * importers));
    }

    /** log10 of how rare a token is. */
    double rarity(int token) {
        return Rarity.weight(sets.holders(token), importers);
    }

    /** How many partners of a part an importer has. */
    int partners(int importer, ChainPart part) {
        return partners[importer * ChainPart.ALL.size() + part.ordinal()];
    }

    /** Since when an importer uses a token, {@link Integer#MAX_VALUE} if it does not. */
    int since(int importer, int token) {
        int place = sets.place(importer, token);
        return place < 0 ? Integer.MAX_VALUE : sets.sinceAt(place);
    }
}
