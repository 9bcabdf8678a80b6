package org.tidewaiter.rule.papercompany;

import java.util.Optional;
import org.tidewaiter.kernel.chance.Hypergeometric;
import org.tidewaiter.rule.papercompany.Quarters.Level;

/**
 * The exporters of one party in one building, tested.
 *
 * @param pairs of the party with its exporters there, see {@link Trade}
 * @param level the wider place it was held against
 * @param byExporters each known exporter of the place is as likely to be chosen
 * @param byLinks each trade link of the place is as likely to be chosen: sought-after exporters are
 *     met more often
 * @param byGoods as {@code byLinks}, among exporters of the goods that the party buys there; empty
 *     if there are too few
 * @param tested whether there are enough exporters; else p is 1
 */
record Cluster(
        int party,
        int building,
        int[] pairs,
        Level level,
        Hypergeometric byExporters,
        Hypergeometric byLinks,
        Optional<Hypergeometric> byGoods,
        boolean tested) {

    /** How many exporters of the party are there. */
    int exporters() {
        return pairs.length;
    }

    /**
     * The greatest of the tails, given that the party buys of somebody there: what the kindest
     * account of the trade leaves to chance.
     */
    double p() {
        if (!tested) {
            return 1;
        }
        double ofGoods = byGoods.map(draws -> draws.upperTailOnceMet(exporters())).orElse(0.0);
        return Math.max(
                ofGoods,
                Math.max(
                        byExporters.upperTailOnceMet(exporters()),
                        byLinks.upperTailOnceMet(exporters())));
    }

    /** The greatest number of exporters that chance would put there. */
    double expected() {
        double ofGoods = byGoods.map(Hypergeometric::mean).orElse(0.0);
        return Math.max(ofGoods, Math.max(byExporters.mean(), byLinks.mean()));
    }
}
