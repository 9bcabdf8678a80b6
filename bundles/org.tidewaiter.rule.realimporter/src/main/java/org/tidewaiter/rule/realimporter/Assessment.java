package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.kernel.chance.BenjaminiHochberg;

/** Gives the pairs of a search their q-values and hands on those that are to be told. */
final class Assessment {

    private final DataSet data;
    private final Market market;
    private final TraderCards cards;
    private final RealImporterParameters parameters;

    Assessment(DataSet data, Market market, TraderCards cards, RealImporterParameters parameters) {
        this.data = data;
        this.market = market;
        this.cards = cards;
        this.parameters = parameters;
    }

    /**
     * A pair with its q-value and what else it shows.
     *
     * @param tested how many importers were tested against this delinquent
     */
    record Judged(Pair pair, double q, long tested, Takeover takeover, Handover handover) {}

    /** A pair, its q-value, and how many were tested against its delinquent. */
    private record Kept(Pair pair, double q, long tested) {}

    void emit(List<SuccessorSearch.Result> results, int focus, CandidateSink sink) {
        count(results, sink);
        List<Kept> kept = keep(results, focus);
        List<Judged> judged = new ArrayList<>();
        long belowHandover = 0;
        for (Kept one : kept) {
            Handover handover = Handover.of(one.pair, parameters);
            boolean enough =
                    !market.rows.tellsLanes() || handover.all() >= parameters.minHandover();
            belowHandover += enough ? 0 : 1;
            if (enough || focus != SuccessorSearch.EVERYONE) {
                judged.add(
                        new Judged(one.pair, one.q, one.tested, Takeover.of(one.pair), handover));
            }
        }
        sink.count("pairs-below-least-handover", belowHandover);
        CandidateWriter writer = new CandidateWriter(data, market, cards, parameters);
        writer.read(links(judged));
        judged.forEach(one -> writer.write(one).ifPresent(sink::emit));
    }

    private LinkBook links(List<Judged> judged) {
        Codebook traders = data.codebook(Domains.TRADER);
        TreeSet<String> ids = new TreeSet<>();
        for (Judged one : judged) {
            ids.add(traders.text(one.pair().candidate()));
            ids.add(traders.text(one.pair().delinquent().sanction.trader()));
        }
        return LinkBook.read(data, ids);
    }

    private void count(List<SuccessorSearch.Result> results, CandidateSink sink) {
        sink.count("importers", market.importers);
        sink.count("sanctions", results.size());
        sink.count(
                "sanctions-without-imports-before",
                results.stream().filter(one -> one.delinquent().tokens.length == 0).count());
        sink.count(
                "rare-partners-not-tested",
                results.stream().mapToLong(one -> one.delinquent().tree.cut).sum());
        long met = results.stream().mapToLong(SuccessorSearch.Result::met).sum();
        long tested = pairs(results).filter(Pair::tested).count();
        sink.count("pairs-sharing-a-partner", met);
        sink.count("pairs-tested", tested);
        sink.count("ordinary-pairs-learned-from", market.dependence.pairs());
    }

    private static Stream<Pair> pairs(List<SuccessorSearch.Result> results) {
        return results.stream().flatMap(result -> result.pairs().stream());
    }

    /**
     * Gives q-values over all pairs that share enough to be looked at; their p-values are the
     * chance given that they do. Of several sanctions of one delinquent the most surprising is
     * kept.
     */
    private List<Kept> keep(List<SuccessorSearch.Result> results, int focus) {
        List<Pair> tested = pairs(results).filter(Pair::tested).toList();
        double[] q =
                BenjaminiHochberg.qValues(
                        tested.stream().mapToDouble(Pair::p).toArray(), tested.size());
        Map<String, Kept> best = new TreeMap<>();
        int next = 0;
        for (SuccessorSearch.Result result : results) {
            for (Pair pair : result.pairs()) {
                double own = pair.tested() ? q[next++] : 1;
                boolean wanted =
                        focus == SuccessorSearch.EVERYONE
                                ? own <= parameters.tellLimit()
                                : pair.candidate() == focus;
                if (wanted) {
                    best.merge(
                            pair.candidate() + " " + result.delinquent().sanction.trader(),
                            new Kept(pair, own, result.tested()),
                            Assessment::better);
                }
            }
        }
        List<Kept> kept = new ArrayList<>(best.values());
        kept.sort(
                Comparator.<Kept>comparingInt(one -> one.pair.candidate())
                        .thenComparingInt(one -> one.pair.delinquent().sanction.trader()));
        return kept;
    }

    private static Kept better(Kept one, Kept other) {
        if (one.pair.tested() != other.pair.tested()) {
            return one.pair.tested() ? one : other;
        }
        return other.pair.p() < one.pair.p() ? other : one;
    }
}
