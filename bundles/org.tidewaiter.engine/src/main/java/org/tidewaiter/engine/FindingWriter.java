package org.tidewaiter.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.Strength;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.api.rule.Portrait;
import org.tidewaiter.api.rule.Prepared;

/**
 * Makes findings of the candidates that were kept: drawn by the rule, with the keys of their rows.
 */
final class FindingWriter {

    /** A row of a table. */
    private record Row(Port port, long number) {}

    private final Assignment assignment;
    private final Query query;
    private final List<MissingFact> missing;
    private final DataStamp stamp;

    FindingWriter(Assignment assignment, Query query, List<MissingFact> missing) {
        this.assignment = assignment;
        this.query = query;
        this.missing = missing;
        this.stamp = new DataStamp(query.data().name(), query.data().fingerprint());
    }

    /** The findings of all kinds, in the order given; ranks count from 1 in each. */
    List<Finding> write(Prepared prepared, Collection<TopFindings> kinds) {
        List<Judged> kept = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        for (TopFindings kind : kinds) {
            int rank = 0;
            for (Judged judged : kind.ranked()) {
                kept.add(judged);
                ranks.add(++rank);
            }
        }
        if (kept.isEmpty()) {
            return List.of();
        }
        List<Portrait> portraits = portraits(prepared, kept);
        Map<Row, String> keys = keys(kept);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            findings.add(finding(kept.get(i), ranks.get(i), portraits.get(i), keys));
        }
        return List.copyOf(findings);
    }

    private List<Portrait> portraits(Prepared prepared, List<Judged> kept) {
        List<Candidate> candidates = kept.stream().map(Judged::candidate).toList();
        List<Portrait> portraits = prepared.portray(candidates, assignment.parameters());
        if (portraits.size() != kept.size()) {
            throw new IllegalStateException(
                    "%s drew %d portraits of %d candidates"
                            .formatted(assignment.named(), portraits.size(), kept.size()));
        }
        return portraits;
    }

    /** One look-up a table, not one a finding. */
    private Map<Row, String> keys(List<Judged> kept) {
        Map<Port, Set<Long>> cited = new LinkedHashMap<>();
        for (Judged judged : kept) {
            for (Citation citation : judged.candidate().citations()) {
                cited.computeIfAbsent(citation.port(), port -> new TreeSet<>()).add(citation.row());
            }
        }
        Map<Row, String> keys = new HashMap<>();
        cited.forEach(
                (port, rows) -> {
                    long[] numbers = rows.stream().mapToLong(Long::longValue).toArray();
                    List<String> texts = query.table(port).keys(numbers);
                    for (int i = 0; i < numbers.length; i++) {
                        keys.put(new Row(port, numbers[i]), texts.get(i));
                    }
                });
        return keys;
    }

    private Finding finding(Judged judged, int rank, Portrait portrait, Map<Row, String> keys) {
        Candidate candidate = judged.candidate();
        List<MissingFact> all = new ArrayList<>(portrait.missing());
        all.addAll(missing);
        return new Finding(
                judged.id(),
                assignment.card().id(),
                assignment.card().version(),
                assignment.profile(),
                candidate.kind(),
                candidate.key(),
                rank,
                Strength.of(judged.weight()),
                judged.riskClass(),
                candidate.pValue(),
                candidate.qValue(),
                new Subject(
                        candidate.subject().kind(),
                        candidate.subject().id(),
                        portrait.subjectLabel()),
                related(candidate, portrait),
                candidate.headline(),
                candidate.evidence(),
                judged.innocent(),
                all,
                candidate.shortfalls(),
                records(candidate, keys),
                portrait.pictures(),
                assignment.parameters().values(),
                query.data().asOf(),
                candidate.reviewBy(),
                stamp);
    }

    private List<Related> related(Candidate candidate, Portrait portrait) {
        List<Related> nameless = candidate.related();
        if (portrait.relatedLabels().size() != nameless.size()) {
            throw new IllegalStateException(
                    "%s gave %d names to %d related parties"
                            .formatted(
                                    assignment.named(),
                                    portrait.relatedLabels().size(),
                                    nameless.size()));
        }
        List<Related> related = new ArrayList<>();
        for (int i = 0; i < nameless.size(); i++) {
            Related party = nameless.get(i);
            String label = portrait.relatedLabels().get(i);
            related.add(new Related(party.kind(), party.id(), label, party.role()));
        }
        return related;
    }

    private static List<RecordRef> records(Candidate candidate, Map<Row, String> keys) {
        Set<RecordRef> records = new LinkedHashSet<>();
        for (Citation citation : candidate.citations()) {
            String key = keys.getOrDefault(new Row(citation.port(), citation.row()), "");
            records.add(new RecordRef(citation.port().table(), key, citation.role()));
        }
        return List.copyOf(records);
    }
}
