package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.kernel.chance.BenjaminiHochberg;

/** Gives the pairs of a search their q-values and hands on those that are to be told. */
final class Assessment {

    /** A chance above this is not supported by anything else. */
    static final double GREATEST_P = 0.05;

    private final RuleContext context;
    private final Delinquents delinquents;
    private final TraderCards cards;
    private final RealImporterParameters parameters;

    Assessment(
            RuleContext context,
            Delinquents delinquents,
            TraderCards cards,
            RealImporterParameters parameters) {
        this.context = context;
        this.delinquents = delinquents;
        this.cards = cards;
        this.parameters = parameters;
    }

    /** A pair with its q-value and what else it shows. */
    record Judged(
            Pair pair,
            double q,
            long testedOfDelinquent,
            List<Tie> ties,
            Takeover takeover,
            Handover handover,
            SameTrade trade) {}

    /** A pair that is to be told. */
    private record Kept(Comparison one, double q) {}

    /**
     * Which pairs are handed on.
     *
     * @param focus the candidate asked about, or {@link SuccessorSearch#EVERYONE}
     * @param reach up to which q-value, where everyone is asked about
     */
    record Wanted(int focus, double reach) {

        boolean includes(Comparison one, double q) {
            return focus == SuccessorSearch.EVERYONE ? q <= reach : one.candidate() == focus;
        }
    }

    void emit(Searched searched, Beginnings beginnings, Wanted wanted, CandidateSink sink) {
        count(searched, sink);
        Market market = delinquents.market;
        Bonds bonds = new Bonds(context.data(), market, cards, links(searched.comparisons()));
        CandidateWriter writer =
                new CandidateWriter(context.data(), market, parameters, beginnings);
        ChainTrees trees = new ChainTrees(market);
        for (Kept kept : keep(searched, bonds, wanted)) {
            context.monitor().checkpoint();
            int number = kept.one.number();
            Pair pair = kept.one.pair(delinquents.make(number, trees));
            Judged judged =
                    new Judged(
                            pair,
                            kept.q,
                            searched.tested().get(number),
                            ties(bonds, kept.one),
                            Takeover.of(pair),
                            Handover.of(pair, parameters),
                            SameTrade.of(pair));
            writer.write(judged).ifPresent(sink::emit);
        }
    }

    private void count(Searched searched, CandidateSink sink) {
        sink.count("importers", delinquents.market.importers);
        sink.count("sanctions", delinquents.size());
        sink.count("sanctions-without-imports-before", searched.withoutImports());
        sink.count("partners-not-tested", searched.partnersCut());
        sink.count("pairs-sharing-a-partner", searched.met());
        sink.count("pairs-tested", searched.allTested());
        sink.count("ordinary-pairs-learned-from", delinquents.market.dependence.pairs());
    }

    private LinkBook links(List<Comparison> comparisons) {
        Codebook traders = context.data().codebook(Domains.TRADER);
        return LinkBook.read(
                context.data(),
                comparisons.stream()
                        .flatMapToInt(
                                one ->
                                        IntStream.of(
                                                one.candidate(),
                                                delinquents.sanction(one.number()).trader()))
                        .distinct()
                        .mapToObj(traders::text));
    }

    private List<Tie> ties(Bonds bonds, Comparison one) {
        int number = one.number();
        return bonds.of(
                one.candidate(), delinquents.sanction(number), delinquents.untilDay(number));
    }

    /** Keeps what is to be told; of several sanctions of one delinquent the most surprising. */
    private List<Kept> keep(Searched searched, Bonds bonds, Wanted wanted) {
        List<Comparison> comparisons = searched.comparisons();
        double[] rates = rates(searched, bonds);
        Map<Long, Kept> best = new HashMap<>();
        for (int i = 0; i < rates.length; i++) {
            Comparison one = comparisons.get(i);
            if (wanted.includes(one, rates[i])) {
                long key = (long) one.candidate() << Integer.SIZE | delinquent(one);
                best.merge(key, new Kept(one, rates[i]), Assessment::better);
            }
        }
        List<Kept> kept = new ArrayList<>(best.values());
        kept.sort(
                Comparator.<Kept>comparingInt(pair -> pair.one.candidate())
                        .thenComparingInt(pair -> delinquent(pair.one)));
        return kept;
    }

    private int delinquent(Comparison one) {
        return delinquents.sanction(one.number()).trader();
    }

    /**
     * The q-value of each, 1 of those that were not tested. Pairs with the delinquent's kind of
     * trade are a family of tests of their own: among the many others, who trade in something else,
     * hardly any is a successor, and their number must not hide those few, as B. Efron argues,
     * Annals of Applied Statistics 2 (2008) 197-223. In that family many are no chance, so their
     * share is taken off. The p-values are the chance given that enough is shared to be looked at,
     * divided by what bonds and time support, as N. Ignatiadis, R. Wang and A. Ramdas do,
     * Biometrika 111 (2024) 417-439.
     */
    private double[] rates(Searched searched, Bonds bonds) {
        List<Comparison> comparisons = searched.comparisons();
        double[] rates = new double[comparisons.size()];
        Arrays.fill(rates, 1);
        IntStream.range(0, rates.length)
                .filter(i -> comparisons.get(i).tested())
                .boxed()
                .collect(Collectors.partitioningBy(i -> comparisons.get(i).sameTrade()))
                .forEach(
                        (sameTrade, family) -> {
                            double chance = searched.chanceShare(sameTrade);
                            double[] supported =
                                    family.stream()
                                            .mapToDouble(i -> supported(comparisons.get(i), bonds))
                                            .toArray();
                            double[] q =
                                    BenjaminiHochberg.qValues(
                                            supported, searched.family(sameTrade));
                            for (int i = 0; i < q.length; i++) {
                                rates[family.get(i)] = chance * q[i];
                            }
                        });
        return rates;
    }

    /** A p-value divided by independent e-values, as it is where chance easily shares as much. */
    private double supported(Comparison one, Bonds bonds) {
        if (one.p() > GREATEST_P) {
            return one.p();
        }
        return Math.min(1, one.p() / (Tie.support(ties(bonds, one)) * one.timely()));
    }

    private static Kept better(Kept one, Kept other) {
        if (one.one.tested() != other.one.tested()) {
            return one.one.tested() ? one : other;
        }
        return other.one.p() < one.one.p() ? other : one;
    }
}
