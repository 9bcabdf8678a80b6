package org.tidewaiter.rule.papercompany;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Portrait;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.kernel.chance.BenjaminiHochberg;
import org.tidewaiter.kernel.work.Workers;

/** Asks the records of one data set, with any parameters. Used by one thread at a time. */
final class PreparedPaperCompanies implements Prepared {

    /** Rows by exporter and party, sorted twice, while an assessment lasts. */
    private static final long BYTES_A_ROW = 24;

    private static final long BYTES_A_FIRM = 96;

    private final RuleContext context;
    private final Learned learned;
    private final Workers workers;
    private final Map<String, Drawn> emitted = new HashMap<>();
    private Optional<Ground> latest = Optional.empty();

    PreparedPaperCompanies(RuleContext context, Learned learned) {
        this.context = context;
        this.learned = learned;
        this.workers = new Workers(context.threads(), context.monitor()::checkpoint);
        context.monitor()
                .reserve(
                        learned.shipments().rows() * BYTES_A_ROW
                                + learned.firms().size() * BYTES_A_FIRM);
    }

    /** What a candidate was written from. */
    record Drawn(int building, Optional<Cluster> cluster, int subject) {}

    @Override
    public void assess(Parameters parameters, Scope scope, CandidateSink sink) {
        Ground ground = ground(parameters);
        emitted.clear();
        count(ground, sink);
        List<Candidate> found =
                learned.hasTrade()
                        ? importers(ground, scope, sink)
                        : companies(ground, scope, sink);
        emit(found, ground.parameters().maxListed(), sink);
    }

    /** The ground of these parameters; that of the last question is kept. */
    private Ground ground(Parameters parameters) {
        PaperCompanyParameters told = parameters.as(PaperCompanyParameters.class);
        Optional<Ground> kept = latest.filter(ground -> ground.parameters().equals(told));
        if (kept.isPresent()) {
            return kept.get();
        }
        context.monitor().phase("find-buildings", 0);
        latest = Optional.empty();
        Ground ground = Ground.of(learned, told, workers);
        latest = Optional.of(ground);
        return ground;
    }

    private void count(Ground ground, CandidateSink sink) {
        Quarters quarters = ground.buildings().quarters();
        long located = 0;
        for (int building : quarters.buildingOf()) {
            located += building == Quarters.NOWHERE ? 0 : 1;
        }
        sink.count("firms", ground.exporters().size());
        sink.count("firms-without-building", ground.exporters().size() - located);
        sink.count(
                "spellings-joined",
                learned.firms().size() - ground.exporters().size() + learned.firms().repeated());
        sink.count("buildings", quarters.buildings());
        sink.count("coordinates-not-believed", learned.whereabouts().pointsNotBelieved());
        sink.count("declarations-without-exporter", learned.shipments().withoutExporter());
        sink.count("trade-links", ground.trade().pairs());
        sink.count("importers-of-too-large-parties", learned.parties().untied);
    }

    private List<Candidate> importers(Ground ground, Scope scope, CandidateSink sink) {
        int focus = focus(scope);
        List<List<Cluster>> found = new ArrayList<>();
        for (int part = 0; part < workers.parts(); part++) {
            found.add(new ArrayList<>());
        }
        long[] family = new long[workers.parts()];
        Colocation.Field field = ground.field();
        context.monitor().phase("test-buildings", ground.trade().parties());
        workers.share(
                ground.trade().parties(),
                (part, from, to) -> {
                    Colocation search = new Colocation(field, ground.parameters());
                    for (int party = from; party < to; party++) {
                        found.get(part).addAll(search.search(party, party == focus));
                        context.monitor().step(1);
                    }
                    family[part] = search.family();
                });
        List<Cluster> clusters = found.stream().flatMap(List::stream).toList();
        long tests = 0;
        for (long ofPart : family) {
            tests += ofPart;
        }
        List<Cluster> tested = clusters.stream().filter(Cluster::tested).toList();
        sink.count("importers-and-buildings-tested", tests);
        sink.count("importers-and-buildings-below-least-exporters", tests - tested.size());
        double[] q =
                BenjaminiHochberg.qValues(tested.stream().mapToDouble(Cluster::p).toArray(), tests);
        Map<Cluster, Double> qOf = new HashMap<>();
        for (int i = 0; i < q.length; i++) {
            qOf.put(tested.get(i), q[i]);
        }
        return write(ground, clusters, qOf, scope);
    }

    private List<Candidate> write(
            Ground ground, List<Cluster> clusters, Map<Cluster, Double> qOf, Scope scope) {
        CandidateWriter writer = new CandidateWriter(ground);
        Colocation required = new Colocation(ground.field(), ground.parameters());
        List<Candidate> written = new ArrayList<>();
        for (Cluster cluster : clusters) {
            context.monitor().checkpoint();
            double q = qOf.getOrDefault(cluster, 1.0);
            boolean wanted = cluster.tested() && q <= scope.reach(ground.parameters().tellLimit());
            if (!wanted && !(scope instanceof Scope.One)) {
                continue;
            }
            CandidateWriter.Judged judged =
                    new CandidateWriter.Judged(cluster, q, required.required(cluster.building()));
            for (int importer : writer.importers(cluster)) {
                String id = learned.data().codebook(Domains.TRADER).text(importer);
                if (scope.includes(SubjectKind.TRADER, id)) {
                    Candidate candidate = writer.write(judged, importer);
                    emitted.put(
                            drawnKey(candidate),
                            new Drawn(cluster.building(), Optional.of(cluster), importer));
                    written.add(candidate);
                }
            }
        }
        return written;
    }

    /** The party of the importer asked about, or none. */
    private int focus(Scope scope) {
        if (!(scope instanceof Scope.One one) || one.kind() != SubjectKind.TRADER) {
            return Parties.NONE;
        }
        int trader = learned.data().codebook(Domains.TRADER).code(one.id());
        return trader == Missing.CODE ? Parties.NONE : learned.parties().ofTrader[trader];
    }

    private List<Candidate> companies(Ground ground, Scope scope, CandidateSink sink) {
        SharedBuildings shared = new SharedBuildings(ground);
        context.monitor().phase("list-buildings", shared.buildings());
        List<Candidate> written = new ArrayList<>();
        int asked = scope instanceof Scope.One one ? shared.find(one.id()) : Quarters.NOWHERE;
        for (int building = 0; building < shared.buildings(); building++) {
            context.monitor().step(1);
            boolean enough = shared.companies(building).length >= shared.required(building);
            boolean wanted = scope instanceof Scope.One ? building == asked : enough;
            if (wanted && shared.companies(building).length > 0) {
                Candidate candidate = shared.write(building);
                if (scope.includes(SubjectKind.ADDRESS, candidate.subject().id())) {
                    emitted.put(
                            drawnKey(candidate),
                            new Drawn(building, Optional.empty(), Exporters.UNREGISTERED));
                    written.add(candidate);
                }
            }
        }
        sink.count("buildings-shared", written.size());
        return written;
    }

    private static void emit(List<Candidate> found, int most, CandidateSink sink) {
        List<Candidate> told = found.stream().filter(one -> one.shortfalls().isEmpty()).toList();
        told.stream()
                .sorted(
                        Comparator.comparingDouble(Candidate::weight)
                                .reversed()
                                .thenComparing(candidate -> candidate.subject().id())
                                .thenComparing(Candidate::key))
                .limit(most)
                .forEach(sink::emit);
        found.stream().filter(one -> !one.shortfalls().isEmpty()).forEach(sink::emit);
        sink.count("findings-beyond-longest-list", Math.max(0, told.size() - most));
    }

    private static String drawnKey(Candidate candidate) {
        return candidate.subject().id() + '\n' + candidate.key();
    }

    @Override
    public List<Portrait> portray(List<Candidate> kept, Parameters parameters) {
        Portraits portraits = new Portraits(ground(parameters));
        List<Portrait> drawn = new ArrayList<>();
        for (Candidate candidate : kept) {
            Drawn from = emitted.get(drawnKey(candidate));
            if (from == null) {
                throw new IllegalArgumentException(
                        candidate.subject().id() + " was not emitted by the last assessment");
            }
            drawn.add(portraits.of(candidate, from));
        }
        return drawn;
    }
}
