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
import org.tidewaiter.kernel.chance.BenjaminiHochberg;
import org.tidewaiter.kernel.work.Parts;

/** Asks the crossings of one data set, with any parameters. Used by one thread at a time. */
final class PreparedCotravellers implements Prepared {

    /** Counters and the list of the met, for each thread. */
    private static final long SCRATCH_BYTES_A_PERSON = 8;

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
        List<SuspectSearch.Result> results = search(asked);
        count(results, sink);
        List<CandidateWriter.Judged> judged = judge(results, asked, scope);
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

    private List<SuspectSearch.Result> search(SuspectSearch.Asked asked) {
        int[] people = suspects.people();
        int threads = Math.max(1, Math.min(context.threads(), people.length));
        context.monitor().reserve(threads * SCRATCH_BYTES_A_PERSON * travel.people().size());
        context.monitor().phase("count-shared-voyages", people.length);
        SuspectSearch.Result[] results = new SuspectSearch.Result[people.length];
        Parts.run(
                threads,
                threads,
                part -> {
                    SuspectSearch search = new SuspectSearch(travel, suspects, asked);
                    for (int i = part; i < people.length; i += threads) {
                        results[i] = search.search(people[i]);
                        context.monitor().step(1);
                    }
                });
        return List.of(results);
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
     * Gives q-values over everyone who met a suspect and keeps what is to be told. Those below the
     * least number of shared voyages count as tests with p = 1, which can only raise the others'.
     */
    private List<CandidateWriter.Judged> judge(
            List<SuspectSearch.Result> results, SuspectSearch.Asked asked, Scope scope) {
        List<Pair> pairs = results.stream().flatMap(result -> result.pairs().stream()).toList();
        List<Pair> tested = pairs.stream().filter(Pair::tested).toList();
        long family = results.stream().mapToLong(SuspectSearch.Result::met).sum();
        double[] q =
                BenjaminiHochberg.qValues(tested.stream().mapToDouble(Pair::p).toArray(), family);
        List<Pair> kept = new ArrayList<>();
        List<Double> qOfKept = new ArrayList<>();
        int next = 0;
        for (Pair pair : pairs) {
            double own = pair.tested() ? q[next++] : 1;
            boolean wanted =
                    scope instanceof Scope.One
                            ? pair.person() == asked.focus()
                            : own <= asked.parameters().tellLimit();
            if (wanted) {
                kept.add(pair);
                qOfKept.add(own);
            }
        }
        TieReader ties = new TieReader(data, travel, kept, asked.parameters());
        List<CandidateWriter.Judged> judged = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            Pair pair = kept.get(i);
            judged.add(new CandidateWriter.Judged(pair, qOfKept.get(i), ties.read(pair)));
        }
        return judged;
    }

    @Override
    public List<Portrait> portray(List<Candidate> kept, Parameters parameters) {
        SuspectSearch.Asked asked = asked(parameters, SuspectSearch.EVERYONE);
        Portraits portraits = new Portraits(data, travel, asked.window());
        return portraits.of(kept, id -> Optional.ofNullable(emitted.get(id)));
    }
}
