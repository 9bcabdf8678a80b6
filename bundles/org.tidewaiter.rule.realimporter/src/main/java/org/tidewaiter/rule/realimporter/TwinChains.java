package org.tidewaiter.rule.realimporter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.kernel.similarity.SimilarityJoin;
import org.tidewaiter.kernel.similarity.TokenSets;
import org.tidewaiter.kernel.work.Workers;

/**
 * Groups of importers whose chains of the last year are nearly the same, delinquent or not.
 *
 * <p>Two are joined if their shared partners, weighed by rarity, reach the least similarity; a
 * group is who is joined with one another directly or through others. Only rare partners of the
 * tested parts count, and who has fewer than three of them is left out. There is no null model for
 * a group that nobody pointed at, so such a finding is for watching and never more.
 */
final class TwinChains {

    static final String KIND = "near-identical-chains";

    private static final int YEAR_DAYS = 365;
    private static final int FEWEST_PARTNERS = 3;

    /** A group of more is a market, not a hidden owner; it is counted. */
    private static final int MOST_MEMBERS = 20;

    private static final int MOST_CITED = 5;
    private static final double MOST_WEIGHT = 1.5;
    private static final double MICRO = 1e6;

    private final Market market;
    private final RealImporterParameters parameters;
    private final Codebook traders;
    private final int fromDay;
    private final int asOfDay;

    TwinChains(DataSet data, Market market, RealImporterParameters parameters, int asOfDay) {
        this.market = market;
        this.parameters = parameters;
        this.asOfDay = asOfDay;
        traders = data.codebook(Domains.TRADER);
        fromDay = Math.max(market.fromDay, asOfDay - YEAR_DAYS + 1);
    }

    /** Importers of the last year, and their rare partners. */
    private record Chains(int[] importers, TokenSets sets) {}

    void emit(Scope scope, int threads, Monitor monitor, CandidateSink sink) {
        Chains chains = chains(new Workers(threads, monitor::checkpoint));
        monitor.phase("join-chains", chains.importers.length);
        monitor.reserve(24L * chains.sets.size() + 8L * chains.sets.tokens());
        long[] weights = new long[chains.sets.tokens()];
        Arrays.setAll(weights, token -> Math.round(MICRO * market.rarity(token)));
        SimilarityJoin join = new SimilarityJoin(chains.sets, weights, parameters.minSimilarity());
        SimilarityJoin.Found found = join.all(threads, monitor::checkpoint);
        sink.count("chains-compared", chains.importers.length);
        sink.count("chain-pairs-merged", found.candidates());
        sink.count("near-identical-pairs", found.pairs().size());
        long tooLarge = 0;
        for (List<SimilarityJoin.Pair> group : groups(chains, found.pairs())) {
            int[] members = members(chains, group);
            boolean wanted =
                    scope instanceof Scope.Everyone
                            || scope.includes(SubjectKind.TRADER, traders.text(members[0]));
            if (members.length > MOST_MEMBERS) {
                tooLarge++;
            } else if (wanted) {
                sink.emit(candidate(members, group));
            }
        }
        sink.count("near-identical-groups-too-large", tooLarge);
    }

    private Chains chains(Workers workers) {
        ImportRows rows = market.rows;
        int most = parameters.mostHolders(market.importers);
        int[] importers =
                IntStream.range(0, rows.importers())
                        .filter(importer -> rare(importer, most).length > 0)
                        .toArray();
        TokenSets sets =
                TokenSets.collect(
                        importers.length,
                        rows.book.tokens(),
                        (i, into) -> {
                            for (int token : rare(importers[i], most)) {
                                into.add(token, 0);
                            }
                        },
                        workers);
        return new Chains(importers, sets);
    }

    /** The rare partners of an importer in the last year; none if they are too few. */
    private int[] rare(int importer, int most) {
        ImportRows rows = market.rows;
        int from = rows.from(importer, fromDay);
        int to = rows.from(importer, asOfDay + 1);
        int[] rare =
                rows.declarations(from, to) < parameters.minDeclarations()
                        ? new int[0]
                        : Arrays.stream(rows.tokens(from, to))
                                .filter(token -> rows.book.part(token).tested())
                                .filter(token -> market.sets.holders(token) <= most)
                                .toArray();
        return rare.length < FEWEST_PARTNERS ? new int[0] : rare;
    }

    private static List<List<SimilarityJoin.Pair>> groups(
            Chains chains, List<SimilarityJoin.Pair> pairs) {
        int[] parent = IntStream.range(0, chains.importers.length).toArray();
        for (SimilarityJoin.Pair pair : pairs) {
            int a = root(parent, pair.left());
            int b = root(parent, pair.right());
            parent[Math.max(a, b)] = Math.min(a, b);
        }
        Map<Integer, List<SimilarityJoin.Pair>> groups = new TreeMap<>();
        for (SimilarityJoin.Pair pair : pairs) {
            groups.computeIfAbsent(root(parent, pair.left()), absent -> new ArrayList<>())
                    .add(pair);
        }
        return List.copyOf(groups.values());
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static int[] members(Chains chains, List<SimilarityJoin.Pair> group) {
        BitSet members = new BitSet();
        for (SimilarityJoin.Pair pair : group) {
            members.set(chains.importers[pair.left()]);
            members.set(chains.importers[pair.right()]);
        }
        return members.stream().toArray();
    }

    private Candidate candidate(int[] members, List<SimilarityJoin.Pair> group) {
        double least = group.stream().mapToDouble(SimilarityJoin.Pair::similarity).min().orElse(0);
        int[] common = common(members);
        String ids =
                Arrays.stream(members).mapToObj(traders::text).collect(Collectors.joining(" "));
        Map<String, Object> facts =
                Map.of(
                        "members",
                        members.length,
                        "leastPercent",
                        100 * least,
                        "common",
                        common.length,
                        "from",
                        LocalDate.ofEpochDay(fromDay));
        double rarity = Arrays.stream(common).mapToDouble(market::rarity).sum();
        Candidate.Builder candidate =
                Candidate.about(KIND, SubjectKind.TRADER, traders.text(members[0]))
                        .key(ids)
                        .riskClass(RiskClass.WATCH)
                        .headline(new Phrase("realimporter.twins", facts))
                        .evidence(
                                new Evidence(
                                        "least-similarity",
                                        100 * least,
                                        OptionalDouble.empty(),
                                        "percent",
                                        least * Math.min(MOST_WEIGHT, rarity / members.length),
                                        Phrase.of("realimporter.leastSimilarity")))
                        .evidence(
                                new Evidence(
                                        "common-partners",
                                        common.length,
                                        OptionalDouble.empty(),
                                        "partners",
                                        0,
                                        Phrase.of("realimporter.commonPartners")));
        for (int i = 0; i < members.length; i++) {
            if (i > 0) {
                candidate.related(SubjectKind.TRADER, traders.text(members[i]), "member");
            }
            cite(members[i], i == 0 ? CandidateWriter.SUBJECT : "member", candidate);
        }
        return candidate.build();
    }

    /** The rare partners that all members have. */
    private int[] common(int[] members) {
        int most = parameters.mostHolders(market.importers);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int member : members) {
            for (int token : rare(member, most)) {
                counts.merge(token, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == members.length)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    /** The latest declarations of a member. */
    private void cite(int member, String role, Candidate.Builder candidate) {
        ImportRows rows = market.rows;
        int to = rows.from(member, asOfDay + 1);
        int from = Math.max(rows.from(member, fromDay), to - MOST_CITED);
        for (int place = from; place < to; place++) {
            candidate.cite(new Citation(Imports.PORT, rows.rowOf[place], role));
        }
    }
}
