package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.kernel.chance.BenjaminiHochberg;

/** Gives the pairs of a search their q-values and hands on those that are to be told. */
final class Assessment {

    /** A chance above this is not supported by anything else. */
    private static final double GREATEST_P = 0.05;

    private final DataSet data;
    private final Market market;
    private final TraderCards cards;
    private final RealImporterParameters parameters;
    private final Beginnings beginnings;

    Assessment(DataSet data, Market market, TraderCards cards, RealImporterParameters parameters) {
        this.data = data;
        this.market = market;
        this.cards = cards;
        this.parameters = parameters;
        beginnings = new Beginnings(market, cards);
    }

    /** A pair with its q-value and what else it shows. */
    record Judged(
            Pair pair,
            double q,
            long testedOfDelinquent,
            List<Tie> ties,
            Takeover takeover,
            Handover handover) {}

    /** A pair, what binds it, and how many were tested against its delinquent. */
    private record Met(Pair pair, List<Tie> ties, long tested) {}

    /** A pair that is to be told. */
    private record Kept(Met met, double q) {}

    void emit(List<SuccessorSearch.Result> results, int focus, CandidateSink sink) {
        count(results, sink);
        CandidateWriter writer = new CandidateWriter(data, market, parameters, beginnings);
        for (Kept one : keep(met(results), focus)) {
            Pair pair = one.met.pair;
            Judged judged =
                    new Judged(
                            pair,
                            one.q,
                            one.met.tested,
                            one.met.ties,
                            Takeover.of(pair),
                            Handover.of(pair, parameters));
            writer.write(judged).ifPresent(sink::emit);
        }
    }

    private void count(List<SuccessorSearch.Result> results, CandidateSink sink) {
        sink.count("importers", market.importers);
        sink.count("sanctions", results.size());
        sink.count(
                "sanctions-without-imports-before",
                results.stream().filter(one -> one.delinquent().tokens.length == 0).count());
        sink.count(
                "partners-not-tested",
                results.stream().mapToLong(one -> one.delinquent().tree.cut).sum());
        sink.count(
                "pairs-sharing-a-partner",
                results.stream().mapToLong(SuccessorSearch.Result::met).sum());
        sink.count(
                "pairs-tested", results.stream().mapToLong(SuccessorSearch.Result::tested).sum());
        sink.count("ordinary-pairs-learned-from", market.dependence.pairs());
    }

    private List<Met> met(List<SuccessorSearch.Result> results) {
        Bonds bonds = new Bonds(data, market, cards, links(results));
        List<Met> met = new ArrayList<>();
        for (SuccessorSearch.Result result : results) {
            long tested = result.tested();
            result.pairs().forEach(pair -> met.add(new Met(pair, bonds.of(pair), tested)));
        }
        return met;
    }

    private LinkBook links(List<SuccessorSearch.Result> results) {
        Codebook traders = data.codebook(Domains.TRADER);
        TreeSet<String> ids = new TreeSet<>();
        results.stream()
                .flatMap(result -> result.pairs().stream())
                .flatMap(pair -> Stream.of(pair.candidate(), pair.delinquent().sanction.trader()))
                .distinct()
                .map(traders::text)
                .forEach(ids::add);
        return LinkBook.read(data, ids);
    }

    /** Keeps what is to be told; of several sanctions of one delinquent the most surprising. */
    private List<Kept> keep(List<Met> met, int focus) {
        double[] rates = rates(met);
        Map<Long, Kept> best = new HashMap<>();
        for (int i = 0; i < rates.length; i++) {
            Met one = met.get(i);
            double own = rates[i];
            boolean wanted =
                    focus == SuccessorSearch.EVERYONE
                            ? own <= parameters.tellLimit()
                            : one.pair.candidate() == focus;
            if (wanted) {
                long key =
                        (long) one.pair.candidate() << Integer.SIZE
                                | one.pair.delinquent().sanction.trader();
                best.merge(key, new Kept(one, own), Assessment::better);
            }
        }
        List<Kept> kept = new ArrayList<>(best.values());
        kept.sort(
                Comparator.<Kept>comparingInt(one -> one.met.pair.candidate())
                        .thenComparingInt(one -> one.met.pair.delinquent().sanction.trader()));
        return kept;
    }

    /**
     * The q-value of each, 1 of those that were not tested. Pairs to whom enough of the trade went
     * over are a family of tests of their own: among the many others, to whom nothing did, hardly
     * any is a successor, and their number must not hide those few, as B. Efron argues, Annals of
     * Applied Statistics 2 (2008) 197-223. The p-values are the chance given that enough is shared
     * to be looked at, divided by what bonds and time support, as N. Ignatiadis, R. Wang and A.
     * Ramdas do, Biometrika 111 (2024) 417-439.
     */
    private double[] rates(List<Met> met) {
        double[] rates = new double[met.size()];
        Arrays.fill(rates, 1);
        IntStream.range(0, rates.length)
                .filter(i -> met.get(i).pair.tested())
                .boxed()
                .collect(Collectors.partitioningBy(i -> wentOver(met.get(i).pair)))
                .values()
                .forEach(
                        family -> {
                            double[] supported =
                                    family.stream()
                                            .mapToDouble(i -> supported(met.get(i)))
                                            .toArray();
                            double[] q = BenjaminiHochberg.qValues(supported, supported.length);
                            for (int i = 0; i < q.length; i++) {
                                rates[family.get(i)] = q[i];
                            }
                        });
        return rates;
    }

    private boolean wentOver(Pair pair) {
        return market.rows.tellsLanes()
                && Handover.of(pair, parameters).all() >= parameters.minHandover();
    }

    /** A p-value divided by independent e-values, as it is where chance easily shares as much. */
    private double supported(Met met) {
        double support = Tie.support(met.ties) * beginnings.support(met.pair);
        return met.pair.p() > GREATEST_P ? met.pair.p() : Math.min(1, met.pair.p() / support);
    }

    private static Kept better(Kept one, Kept other) {
        Pair pair = one.met.pair;
        Pair second = other.met.pair;
        if (pair.tested() != second.tested()) {
            return pair.tested() ? one : other;
        }
        return second.p() < pair.p() ? other : one;
    }
}
