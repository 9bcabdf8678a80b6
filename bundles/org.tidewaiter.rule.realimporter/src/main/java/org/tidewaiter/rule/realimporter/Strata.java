package org.tidewaiter.rule.realimporter;

import java.util.function.IntFunction;
import org.tidewaiter.kernel.work.Workers;

/**
 * How often each partner is chosen where the choice is made: at an office for a chapter, in a
 * heading, or anywhere.
 *
 * <p>A choice is an importer together with a partner in one stratum; it counts once however often
 * it is used. Each stratum lies in a broader one, an office or a chapter. O(n log k) for n rows and
 * k of an importer. Free of the number of threads. Immutable.
 */
final class Strata {

    private final ImportRows rows;
    private final int[][] choicesOf;
    private final int[][] broaderOf;
    private final long[] allOf;

    /** How often each partner is chosen in each stratum. */
    final StratumCounts counts;

    private Strata(ImportRows rows, int[][] choicesOf, StratumCounts counts) {
        this.rows = rows;
        this.choicesOf = choicesOf;
        broaderOf = new int[choicesOf.length][];
        allOf = new long[choicesOf.length];
        for (ChainPart part : ChainPart.TESTED) {
            int[] choices = choicesOf[part.ordinal()];
            int[] broader = new int[broaderStrata(part)];
            for (int stratum = 0; stratum < choices.length; stratum++) {
                broader[broader(part, stratum)] += choices[stratum];
                allOf[part.ordinal()] += choices[stratum];
            }
            broaderOf[part.ordinal()] = broader;
        }
        this.counts = counts;
    }

    /**
     * Counts choices.
     *
     * @param fromDay earlier declarations are left out
     */
    static Strata count(ImportRows rows, int fromDay, Workers workers) {
        int[][][] counts = new int[workers.parts()][][];
        IntFunction<long[]> choices =
                importer -> choices(rows, rows.from(importer, fromDay), rows.start[importer + 1]);
        workers.share(
                rows.importers(),
                (part, from, to) -> {
                    counts[part] = empty(rows);
                    for (int importer = from; importer < to; importer++) {
                        tally(rows, choices.apply(importer), counts[part]);
                    }
                });
        StratumCounts ofTokens =
                StratumCounts.count(rows.importers(), rows.book.tokens(), choices, workers);
        return new Strata(rows, summed(counts), ofTokens);
    }

    private static int[][] empty(ImportRows rows) {
        int[][] counts = new int[ChainPart.ALL.size()][0];
        for (ChainPart part : ChainPart.TESTED) {
            int strata =
                    switch (part.stratum) {
                        case OFFICE -> (rows.offices + 1) * (rows.book.chapters() + 1);
                        case GOODS -> rows.book.headings() + 1;
                        case NONE, UNTESTED -> 1;
                    };
            counts[part.ordinal()] = new int[strata];
        }
        return counts;
    }

    private static void tally(ImportRows rows, long[] choices, int[][] counts) {
        for (long choice : choices) {
            counts[rows.book.part(token(choice)).ordinal()][stratum(choice)]++;
        }
    }

    private static int[][] summed(int[][][] counts) {
        int[][] sum = counts[0];
        for (int part = 1; part < counts.length; part++) {
            for (int i = 0; i < sum.length; i++) {
                for (int j = 0; j < sum[i].length; j++) {
                    sum[i][j] += counts[part][i][j];
                }
            }
        }
        return sum;
    }

    /** The different choices at places, ascending; see {@link #token} and {@link #stratum}. */
    static long[] choices(ImportRows rows, int from, int to) {
        long[] choices = new long[(to - from) * ChainPart.TESTED.size()];
        int size = 0;
        for (ChainPart part : ChainPart.TESTED) {
            for (int place = from; rows.has(part) && place < to; place++) {
                int token = rows.token(part, place);
                if (token >= 0) {
                    choices[size++] = (long) token << Integer.SIZE | stratum(rows, part, place);
                }
            }
        }
        return Distinct.of(choices, size);
    }

    private static int stratum(ImportRows rows, ChainPart part, int place) {
        int goods = rows.code(ChainPart.GOODS, place);
        return switch (part.stratum) {
            case OFFICE ->
                    (rows.office(place) + 1) * (rows.book.chapters() + 1)
                            + rows.book.chapter(goods)
                            + 1;
            case GOODS -> rows.book.heading(goods) + 1;
            case NONE, UNTESTED -> 0;
        };
    }

    static int token(long choice) {
        return (int) (choice >>> Integer.SIZE);
    }

    static int stratum(long choice) {
        return (int) choice;
    }

    private int broaderStrata(ChainPart part) {
        return switch (part.stratum) {
            case OFFICE -> rows.offices + 1;
            case GOODS -> rows.book.chapters() + 1;
            case NONE, UNTESTED -> 1;
        };
    }

    /** The broader stratum that a stratum lies in. */
    int broader(ChainPart part, int stratum) {
        return switch (part.stratum) {
            case OFFICE -> stratum / (rows.book.chapters() + 1);
            case GOODS -> stratum == 0 ? 0 : rows.book.chapterOfHeading(stratum - 1) + 1;
            case NONE, UNTESTED -> 0;
        };
    }

    /** How many choices a stratum has. */
    int choices(ChainPart part, int stratum) {
        return choicesOf[part.ordinal()][stratum];
    }

    /** How many choices a broader stratum has. */
    int choicesOfBroader(ChainPart part, int broader) {
        return broaderOf[part.ordinal()][broader];
    }

    /** How many choices there are of a part of the chain. */
    long choices(ChainPart part) {
        return allOf[part.ordinal()];
    }
}
