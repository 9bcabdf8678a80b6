package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The few importers who took up most of a delinquent's chain: they may be one hand, so that they
 * count as one when it is asked how common a partner is and what goes together.
 *
 * <p>Who shares out one trade among several names gives each of them the same partners. Were each a
 * witness against the others, three of them would make their own scheme look like a practice of the
 * market. Only {@link #MOST} are so joined, a stated figure: what more than these took up is held
 * to be a practice. What one of them used before the anchor still counts.
 */
final class Fellows {

    /** So many names at most are taken for one hand. */
    static final int MOST = 3;

    private static final Comparator<Fellow> STRONGEST_FIRST =
            Comparator.<Fellow>comparingInt(fellow -> -fellow.weight)
                    .thenComparingInt(fellow -> fellow.importer);

    private final List<Fellow> strongest = new ArrayList<>();

    /** An importer, the nodes it took up as bits, and what they weigh. */
    private record Fellow(int importer, long takenUp, int weight) {}

    /** Offers one who took up enough to be looked at; the strongest are kept. */
    void offer(int importer, long takenUp, int weight) {
        strongest.add(new Fellow(importer, takenUp, weight));
        strongest.sort(STRONGEST_FIRST);
        if (strongest.size() > MOST) {
            strongest.remove(MOST);
        }
    }

    /** The nodes an importer took up as a stronger fellow did, as bits; they count once. */
    long counted(int importer) {
        long before = 0;
        for (Fellow fellow : strongest) {
            if (fellow.importer == importer) {
                return fellow.takenUp & before;
            }
            before |= fellow.takenUp;
        }
        return 0;
    }
}
