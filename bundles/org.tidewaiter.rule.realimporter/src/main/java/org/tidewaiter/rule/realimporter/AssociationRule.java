package org.tidewaiter.rule.realimporter;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.kernel.similarity.TokenSets;

/**
 * What a plain association rule would say: who declares these two partners together is the
 * delinquent.
 *
 * <p>Of the shared partners, the rarest, and the rarest of another part of the chain that the
 * delinquent declared with it. Counted over declarations before the date; the confidence is the
 * lower bound of E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209-212,
 * at 95 %. A baseline to read beside the finding; it weighs nothing.
 *
 * @param support declarations of the delinquent with both
 * @param all declarations of anybody with both
 * @param base the share of the delinquent in all declarations
 */
record AssociationRule(Market market, int first, int second, int support, int all, double base) {

    private static final int LEAST_SUPPORT = 5;
    private static final double Z = 1.96;

    static Optional<AssociationRule> of(Pair pair) {
        Delinquent delinquent = pair.delinquent();
        Market market = delinquent.market;
        int[] tokens =
                IntStream.of(pair.shared())
                        .map(node -> delinquent.tree.tokens[node])
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingInt(market.sets::holders)
                                        .thenComparingInt(token -> token))
                        .mapToInt(token -> token)
                        .toArray();
        for (int i = 1; i < tokens.length; i++) {
            ChainPart part = market.rows.book.part(tokens[i]);
            if (part != market.rows.book.part(tokens[0])) {
                AssociationRule rule = count(delinquent, tokens[0], tokens[i]);
                if (rule.support >= LEAST_SUPPORT) {
                    return Optional.of(rule);
                }
            }
        }
        return Optional.empty();
    }

    private static AssociationRule count(Delinquent delinquent, int first, int second) {
        Market market = delinquent.market;
        TokenSets sets = market.sets;
        ImportRows rows = market.rows;
        ChainPart firstPart = rows.book.part(first);
        ChainPart secondPart = rows.book.part(second);
        int support = 0;
        int all = 0;
        for (int i = sets.firstOf(first); i < sets.lastOf(first); i++) {
            int holder = sets.holderAt(i);
            int to = rows.from(holder, delinquent.sanction.day());
            for (int place = rows.from(holder, market.fromDay); place < to; place++) {
                if (rows.begins[place]) {
                    boolean is = holder == delinquent.sanction.trader();
                    boolean both =
                            rows.token(firstPart, place) == first
                                    && rows.token(secondPart, place) == second;
                    all += both ? 1 : 0;
                    support += both && is ? 1 : 0;
                }
            }
        }
        int trader = delinquent.sanction.trader();
        int date = delinquent.sanction.day();
        int own = rows.declarations(rows.from(trader, market.fromDay), rows.from(trader, date));
        double base = (double) own / Math.max(1, market.declaredBefore(date));
        return new AssociationRule(market, first, second, support, all, base);
    }

    /** The lower bound of the share of the delinquent in declarations with both. */
    double confidence() {
        double share = (double) support / all;
        double spread = Z * StrictMath.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        return (share + Z * Z / (2.0 * all) - spread) / (1 + Z * Z / all);
    }

    Evidence line() {
        PartBook book = market.rows.book;
        return Evidence.of(
                "association-rule",
                100 * confidence(),
                100 * base,
                "percent",
                0,
                new Phrase(
                        "realimporter.association",
                        Map.of(
                                "first", book.label(first),
                                "second", book.label(second),
                                "support", support)));
    }
}
