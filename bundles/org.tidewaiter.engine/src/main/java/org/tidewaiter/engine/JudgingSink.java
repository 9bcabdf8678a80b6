package org.tidewaiter.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.api.rule.Scope;

/**
 * Takes the candidates of one rule and keeps the strongest of each kind.
 *
 * <p>Every candidate is judged, in batches as they arrive, before any is cut; what is held at once
 * is a batch, the limit of each kind, and 16 bytes a candidate, however many there are.
 */
final class JudgingSink implements CandidateSink {

    private static final int BATCH = 1_024;

    private final Assignment assignment;
    private final Scope scope;
    private final boolean wantsNearMisses;
    private final LawfulReasons reasons;
    private final Gauge gauge;
    private final Map<String, TopFindings> findings = new LinkedHashMap<>();
    private final Map<String, TopFindings> nearMisses = new LinkedHashMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Candidate> batch = new ArrayList<>(BATCH);
    private boolean finished;

    JudgingSink(Assignment assignment, Query query, LawfulReasons reasons) {
        this.assignment = assignment;
        this.scope = query.scope();
        wantsNearMisses = query.scope() instanceof Scope.One || query.controls() > 0;
        this.reasons = reasons;
        this.gauge = query.gauge();
        for (String kind : assignment.card().kinds()) {
            findings.put(kind, new TopFindings(query.limit()));
            nearMisses.put(kind, nearMisses(query));
        }
    }

    /** About one subject the strongest, about everyone some at random. */
    private static TopFindings nearMisses(Query query) {
        return query.scope() instanceof Scope.One
                ? new TopFindings(query.limit())
                : TopFindings.drawn(
                        query.controls(), query.data().fingerprint() + query.data().asOf());
    }

    @Override
    public void emit(Candidate candidate) {
        checkOpen();
        gauge.checkpoint();
        if (!findings.containsKey(candidate.kind())) {
            throw new IllegalArgumentException(
                    assignment.named()
                            + " does not name the kind "
                            + candidate.kind()
                            + " on its card");
        }
        if (!scope.includes(candidate.subject().kind(), candidate.subject().id())) {
            count("out-of-scope", 1);
        } else if (!candidate.shortfalls().isEmpty() && !wantsNearMisses) {
            count("near-misses-not-asked-for", 1);
        } else {
            batch.add(candidate);
            if (batch.size() == BATCH) {
                judge();
            }
        }
    }

    @Override
    public void count(String key, long amount) {
        checkOpen();
        counts.merge(key, amount, Long::sum);
    }

    private void checkOpen() {
        if (finished) {
            throw new IllegalStateException("the question was answered: nothing more is taken");
        }
    }

    private void judge() {
        List<List<Innocent>> verdicts = reasons.judge(batch);
        for (int i = 0; i < batch.size(); i++) {
            Candidate candidate = batch.get(i);
            Map<String, TopFindings> into =
                    candidate.shortfalls().isEmpty() ? findings : nearMisses;
            TopFindings top = into.get(candidate.kind());
            if (top != null) {
                top.offer(Judged.of(assignment.card().id(), candidate, verdicts.get(i)));
            }
        }
        batch.clear();
    }

    /** Judges what is left; nothing is taken after this. */
    void finish() {
        checkOpen();
        judge();
        long duplicates =
                findings.values().stream().mapToLong(TopFindings::duplicates).sum()
                        + nearMisses.values().stream().mapToLong(TopFindings::duplicates).sum();
        int nearMissesCut = nearMisses.values().stream().mapToInt(TopFindings::cut).sum();
        countIfAny("duplicate-situations", duplicates);
        countIfAny("near-misses-cut", nearMissesCut);
        reasons.failures().forEach(this::count);
        finished = true;
    }

    private void countIfAny(String key, long amount) {
        if (amount > 0) {
            count(key, amount);
        }
    }

    /** By kind, in the order of the card. */
    Map<String, TopFindings> findings() {
        return findings;
    }

    /** By kind, in the order of the card. */
    Map<String, TopFindings> nearMisses() {
        return nearMisses;
    }

    Map<String, Long> counts() {
        return counts;
    }
}
