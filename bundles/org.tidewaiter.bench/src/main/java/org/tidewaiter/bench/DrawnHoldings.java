package org.tidewaiter.bench;

import java.util.SplittableRandom;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.similarity.TokenSets;
import org.tidewaiter.kernel.work.Workers;

/**
 * Importers and the trading partners that each uses since a day, drawn from a seed.
 *
 * <p>One importer for each 5 records and half as many partners, of which few are used by very many.
 * Of 500 delinquents, or a hundredth of all if these are fewer, each has a successor, the next
 * importer, who took up half of the partners within the year after.
 *
 * @param sets what each importer holds
 * @param weight of each partner: 4 log10 of importers to its users, at least 1
 * @param delinquents importers
 * @param anchorDay the day of each delinquent from which on partners may be taken up
 */
record DrawnHoldings(TokenSets sets, int[] weight, int[] delinquents, int[] anchorDay) {

    static final int WINDOW_DAYS = 365;

    private static final int RECORDS_AN_IMPORTER = 5;
    private static final int FEWEST_PARTNERS = 4;
    private static final int MORE_PARTNERS = 17;
    private static final int MOST_DELINQUENTS = 500;
    private static final int DAYS = 2000;

    /** What was drawn, importer by importer. */
    private record Drawn(IntList partners, IntList days, int[] ends) {

        void add(int partner, int day) {
            partners.add(partner);
            days.add(day);
        }

        void tell(int importer, TokenSets.Content into) {
            for (int i = ends[importer]; i < ends[importer + 1]; i++) {
                into.add(partners.at(i), days.at(i));
            }
        }
    }

    static DrawnHoldings of(Setting setting) {
        SplittableRandom random = new SplittableRandom(setting.seed());
        int importers = setting.size() / RECORDS_AN_IMPORTER;
        int partners = importers / 2;
        int[] delinquents = new int[Math.min(MOST_DELINQUENTS, importers / 100)];
        int step = importers / delinquents.length;
        int[] anchorDay = new int[delinquents.length];
        Drawn drawn = new Drawn(new IntList(), new IntList(), new int[importers + 1]);
        int[] before = new int[0];
        for (int importer = 0; importer < importers; importer++) {
            int ordinal = importer / step;
            if (importer % step == 1 && ordinal < delinquents.length) {
                delinquents[ordinal] = importer - 1;
                anchorDay[ordinal] = DAYS / 4 + random.nextInt(DAYS / 2);
                succeed(drawn, before, anchorDay[ordinal], random);
            }
            before =
                    random.ints(FEWEST_PARTNERS + random.nextInt(MORE_PARTNERS), 0, partners)
                            .map(number -> popular(number, partners))
                            .toArray();
            for (int partner : before) {
                drawn.add(partner, random.nextInt(DAYS));
            }
            drawn.ends[importer + 1] = drawn.partners.size();
        }
        TokenSets sets =
                TokenSets.collect(importers, partners, drawn::tell, new Workers(1, () -> {}));
        return new DrawnHoldings(sets, weights(sets), delinquents, anchorDay);
    }

    /** Low numbers are drawn far more often: the share below x is its square root. */
    private static int popular(int drawn, int partners) {
        return (int) ((long) drawn * drawn / partners);
    }

    private static void succeed(
            Drawn drawn, int[] partners, int anchorDay, SplittableRandom random) {
        for (int i = 0; i < partners.length; i += 2) {
            drawn.add(partners[i], anchorDay + random.nextInt(WINDOW_DAYS));
        }
    }

    private static int[] weights(TokenSets sets) {
        int[] weights = new int[sets.tokens()];
        for (int token = 0; token < weights.length; token++) {
            double share = (double) sets.sets() / Math.max(1, sets.holders(token));
            weights[token] = Math.max(1, (int) Math.round(4 * StrictMath.log10(share)));
        }
        return weights;
    }
}
