package org.tidewaiter.rule.cotraveller;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Portrait;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.kernel.chance.ChanceFindings;
import org.tidewaiter.kernel.chance.DiscreteDiscoveries;
import org.tidewaiter.kernel.work.Parts;

/** Asks the crossings of one data set, with any parameters. Used by one thread at a time. */
final class PreparedCotravellers implements Prepared {

    /** Counters and the list of the met, for each thread. */
    private static final long SCRATCH_BYTES_A_PERSON = 8;

    /** No seat or booking makes a finding of meetings that one in twenty would have by chance. */
    private static final ChanceFindings.Support SUPPORT =
            new ChanceFindings.Support(StrictMath.pow(10, Ties.MOST_SUPPORT), 0.05);

    /** A subject whom no crossing knows. */
    private static final int UNKNOWN = -2;

    private final RuleContext context;
    private final DataSet data;
    private final Travel travel;
    private final Suspects suspects;
    private final Map<String, Integer> emitted = new HashMap<>();

    PreparedCotravellers(RuleContext context, Travel travel, Suspects suspects) {
        this.context = context;
        this.data = context.data();
        this.travel = travel;
        this.suspects = suspects;
    }

    @Override
    public void assess(Parameters parameters, Scope scope, CandidateSink sink) {
        SuspectSearch.Asked asked = asked(parameters, focus(scope));
        Searched searched = search(asked);
        count(searched.results(), sink);
        List<CandidateWriter.Judged> judged = judge(searched, asked, scope);
        CandidateWriter writer = new CandidateWriter(data, travel, suspects, asked);
        for (CandidateWriter.Judged one : judged) {
            context.monitor().checkpoint();
            Candidate candidate = writer.write(one);
            emitted.put(candidate.subject().id(), one.pair().person());
            emitted.put(candidate.key(), one.pair().suspect().person());
            sink.emit(candidate);
        }
    }

    private SuspectSearch.Asked asked(Parameters parameters, int focus) {
        CotravellerParameters told = parameters.as(CotravellerParameters.class);
        Instant asOf = data.asOf();
        Instant from = asOf.atZone(ZoneOffset.UTC).minusMonths(told.lookBackMonths()).toInstant();
        VoyageRange window = travel.voyages().between(from.getEpochSecond(), asOf.getEpochSecond());
        return new SuspectSearch.Asked(window, focus, told);
    }

    private int focus(Scope scope) {
        if (!(scope instanceof Scope.One one)) {
            return SuspectSearch.EVERYONE;
        }
        return one.kind() == SubjectKind.TRAVELLER
                ? travel.people().find(one.id(), data).orElse(UNKNOWN)
                : UNKNOWN;
    }

    /**
     * What came of all suspects.
     *
     * @param chance how many findings chance alone would give
     */
    private record Searched(List<SuspectSearch.Result> results, ChanceFindings chance) {}

    private Searched search(SuspectSearch.Asked asked) {
        int[] people = suspects.people();
        int threads = Math.max(1, Math.min(context.threads(), people.length));
        context.monitor().reserve(threads * SCRATCH_BYTES_A_PERSON * travel.people().size());
        context.monitor().phase("count-shared-voyages", people.length);
        SuspectSearch.Result[] results = new SuspectSearch.Result[people.length];
        ChanceFindings[] chances = new ChanceFindings[threads];
        Parts.run(
                threads,
                threads,
                part -> {
                    SuspectSearch search = new SuspectSearch(travel, suspects, asked);
                    for (int i = part; i < people.length; i += threads) {
                        results[i] = search.search(people[i]);
                        context.monitor().step(1);
                    }
                    chances[part] = search.chance();
                });
        ChanceFindings chance = new ChanceFindings();
        List.of(chances).forEach(chance::addAll);
        return new Searched(List.of(results), chance);
    }

    private void count(List<SuspectSearch.Result> results, CandidateSink sink) {
        sink.count("suspects", results.size());
        sink.count("suspects-without-crossings", suspects.withoutCrossings());
        sink.count("violations-without-traveller", suspects.unnamed());
        travel.counts().forEach(sink::count);
        long tooFew = results.stream().filter(SuspectSearch.Result::tooFewVoyages).count();
        sink.count("suspects-with-too-few-voyages", tooFew);
        long met = results.stream().mapToLong(SuspectSearch.Result::met).sum();
        long tested =
                results.stream()
                        .flatMap(result -> result.pairs().stream())
                        .filter(Pair::tested)
                        .count();
        sink.count("pairs-tested", met);
        sink.count("pairs-below-least-shared-voyages", met - tested);
        sink.count(
                "known-violators-met",
                results.stream().mapToLong(SuspectSearch.Result::violatorsMet).sum());
    }

    /**
     * Gives q-values over everyone who met a suspect and keeps what is to be told. Seats, bags and
     * bookings are read only for pairs that could be found at all.
     */
    private List<CandidateWriter.Judged> judge(
            Searched searched, SuspectSearch.Asked asked, Scope scope) {
        List<Pair> pairs =
                searched.results().stream()
                        .flatMap(result -> result.pairs().stream())
                        .filter(pair -> isPossible(pair) || pair.person() == asked.focus())
                        .toList();
        TieReader reader = new TieReader(data, travel, pairs, asked.parameters());
        List<Ties> ties = pairs.stream().map(reader::read).toList();
        double[] supported = new double[pairs.size()];
        for (int i = 0; i < supported.length; i++) {
            Pair pair = pairs.get(i);
            supported[i] = isPossible(pair) ? Math.min(1, pair.p() / ties.get(i).eValue()) : 1;
        }
        double[] q = DiscreteDiscoveries.qValues(supported, searched.chance(), SUPPORT);
        List<CandidateWriter.Judged> judged = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            Pair pair = pairs.get(i);
            boolean wanted =
                    scope instanceof Scope.One
                            ? pair.person() == asked.focus()
                            : q[i] <= scope.reach(asked.parameters().tellLimit());
            if (wanted) {
                judged.add(new CandidateWriter.Judged(pair, q[i], ties.get(i)));
            }
        }
        return judged;
    }

    private static boolean isPossible(Pair pair) {
        return pair.tested() && pair.p() <= SUPPORT.greatestP();
    }

    @Override
    public List<Portrait> portray(List<Candidate> kept, Parameters parameters) {
        SuspectSearch.Asked asked = asked(parameters, SuspectSearch.EVERYONE);
        Portraits portraits = new Portraits(data, travel, asked.window());
        return portraits.of(kept, id -> Optional.ofNullable(emitted.get(id)));
    }
}
