package org.tidewaiter.rule.fakeexport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.rule.Candidate;

/** Turns cases of impossible and improbable times into candidates. */
final class TimingCandidates {

    /** The lack of an arrival at the gate supports a tail from this weight on. */
    private static final double SUPPORT_WEIGHT = 0.5;

    private static final double ACT_SHARE_OF_FDR = 0.1;

    private final TimingEvidence.Sources sources;
    private final TimingEvidence evidence;
    private final CandidateWriter writer;

    TimingCandidates(TimingEvidence.Sources sources, Support support, CandidateWriter writer) {
        this.sources = sources;
        this.evidence = new TimingEvidence(sources, support);
        this.writer = writer;
    }

    Candidate candidate(TimingCase found) {
        return builder(found).build();
    }

    private Candidate.Builder builder(TimingCase found) {
        List<Evidence> lines = evidence.of(found);
        Map<String, Object> facts = new HashMap<>();
        int row = found.row();
        ExportRows rows = sources.baseline().rows;
        facts.put("gapHours", rows.gapSeconds[row] / 3600.0);
        facts.put("gapMinutes", rows.gapSeconds[row] / 60.0);
        String headline = "fakeexport.improbable";
        if (found.ground().isPresent()) {
            Ground ground = found.ground().get();
            facts.put("distanceKm", sources.timings().least.leastKm(row));
            facts.put("boundHours", sources.timings().least.boundSeconds(row, ground) / 3600.0);
            facts.put("availableMinutes", rows.availableSeconds(row) / 60.0);
            facts.put("availableHours", rows.availableSeconds(row) / 3600.0);
            headline = "fakeexport.impossible" + ground.keyEnd;
        } else {
            facts.put("usualHours", usualHours(row));
        }
        Candidate.Builder builder =
                writer.about(
                        row,
                        new CandidateWriter.Content(
                                found.kind(), classOf(found, lines), headline, facts, lines));
        double q =
                found.place() < 0 ? Double.NaN : sources.timings().improbable.qValue(found.place());
        if (!Double.isNaN(q)) {
            builder.significance(sources.baseline().quick.pValue(found.place()), q);
        }
        return builder;
    }

    private double usualHours(int row) {
        Baseline baseline = sources.baseline();
        return baseline.usual.spread(baseline.usual.flowOf(row)) > 0
                ? baseline.secondsAt(row, 0) / 3600
                : 0;
    }

    private RiskClass classOf(TimingCase found, List<Evidence> lines) {
        int row = found.row();
        boolean act =
                found.ground().isPresent()
                        ? found.ground().get() == Ground.PHYSICS
                                && !coarse(row)
                                && !sources.timings().least.feederPossible(row)
                        : supported(found, lines);
        if (sources.timings().watched(found)) {
            return RiskClass.WATCH;
        }
        RiskClass proposed = act ? RiskClass.ACT : RiskClass.REVIEW;
        return sources.baseline().rows.has(row, ExportRows.SCHEDULED)
                ? proposed.lowered()
                : proposed;
    }

    private boolean coarse(int row) {
        Lanes lanes = sources.baseline().lanes;
        int lane = sources.baseline().rows.laneOf[row];
        return sources.places().precision(lanes.place(lane)).coarse()
                || sources.places().isBundled(lanes.port(lane));
    }

    private boolean supported(TimingCase found, List<Evidence> lines) {
        double limit = sources.parameters().fdr() * ACT_SHARE_OF_FDR;
        return found.place() >= 0
                // The other family is chosen by what is on record: that must not support itself.
                && sources.timings().improbable.pooledQValue(found.place()) <= limit
                && lines.stream()
                        .anyMatch(
                                line ->
                                        line.kind().equals("no-gate-in")
                                                && line.weight() >= SUPPORT_WEIGHT);
    }

    /** What a declaration that was judged and not reported falls short of. */
    List<Candidate> nearMisses(int row) {
        Timings timings = sources.timings();
        List<Candidate> misses = new ArrayList<>();
        if (timings.ground(row).isEmpty()) {
            List<Shortfall> ofBound = shortOfBound(row);
            if (!ofBound.isEmpty()) {
                misses.add(miss(timings.caseOf(row, Optional.of(Ground.HANDLING)), ofBound));
            }
            TimingCase improbable = timings.caseOf(row, Optional.empty());
            if (improbable.place() < 0 || !timings.improbable.told(improbable.place())) {
                misses.add(miss(improbable, shortOfTail(improbable)));
            }
        }
        return misses;
    }

    /** Of these, those that are only just not reported. */
    List<Candidate> justShort(int row) {
        Timings timings = sources.timings();
        int place = sources.baseline().quick.place(row);
        boolean ofTail = place >= 0 && timings.improbable.nearMiss(place);
        boolean ofBound = timings.nearBound().get(row);
        return nearMisses(row).stream()
                .filter(miss -> miss.kind().equals(TimingCase.IMPROBABLE) ? ofTail : ofBound)
                .toList();
    }

    private Candidate miss(TimingCase found, List<Shortfall> shortfalls) {
        Candidate.Builder builder = builder(found);
        shortfalls.forEach(builder::shortfall);
        return builder.build();
    }

    private List<Shortfall> shortOfBound(int row) {
        LeastTimes least = sources.timings().least;
        FakeExportParameters parameters = sources.parameters();
        Optional<LeastTimes.Unjudged> reason = least.unjudged(row);
        if (reason.isEmpty()) {
            return List.of(
                    shortfall(
                            "minShortfallMinutes",
                            sources.timings().shortfallMinutes(row, Ground.HANDLING),
                            parameters.minShortfallMinutes()));
        }
        return reason.get() == LeastTimes.Unjudged.TOO_NEAR
                ? List.of(
                        shortfall("minDistanceKm", least.leastKm(row), parameters.minDistanceKm()))
                : List.of();
    }

    private List<Shortfall> shortOfTail(TimingCase found) {
        FakeExportParameters parameters = sources.parameters();
        Baseline baseline = sources.baseline();
        if (!sources.timings().improbable.hasPeers(found.row())) {
            int peers = baseline.usual.peers(baseline.usual.flowOf(found.row()), 0);
            return List.of(shortfall("minPeers", peers, parameters.minPeers()));
        }
        List<Shortfall> missing = new ArrayList<>();
        double share = found.place() < 0 ? 1 : baseline.quick.share(found.place());
        double q = found.place() < 0 ? 1 : sources.timings().improbable.qValue(found.place());
        if (share > parameters.improbableQuantile()) {
            missing.add(shortfall("improbableQuantile", share, parameters.improbableQuantile()));
        }
        if (q > parameters.tellLimit()) {
            missing.add(shortfall("fdr", q, parameters.tellLimit()));
        }
        return missing;
    }

    /** A parameter that asked for more; its template is named like it. */
    static Shortfall shortfall(String parameter, double value, double required) {
        return new Shortfall(
                parameter, value, required, Phrase.of("fakeexport.shortOf." + parameter));
    }
}
