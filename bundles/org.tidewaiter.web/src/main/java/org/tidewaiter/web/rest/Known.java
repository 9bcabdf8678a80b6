package org.tidewaiter.web.rest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Outcomes;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.FindingFile.Inspection;
import org.tidewaiter.casework.InspectionResult.Found;
import org.tidewaiter.casework.Order;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Worklist;
import org.tidewaiter.casework.WorklistRow;

/**
 * What is known to have come of findings of a rule: from officers, or else from the table {@code
 * outcomes} of the records, which no rule reads.
 */
final class Known {

    /** The most findings of a rule whose decisions are looked at, in thousands. */
    private static final int PAGES = 20;

    /** The most findings whose inspections are looked up. */
    private static final int INSPECTED = 500;

    private static final int LEAST_TOUCHED = 2;

    private final Map<String, Boolean> byFinding = new HashMap<>();
    private final Map<String, Status> statuses = new HashMap<>();
    private final Map<String, Boolean> bySubject = new HashMap<>();

    private Known() {}

    /** What is known of a rule's findings. */
    static Known of(String rule, Casework casework, DataSet data) {
        Known known = new Known();
        known.decisions(rule, casework);
        data.table(Outcomes.PORT).ifPresent(table -> known.outcomes(table, data));
        return known;
    }

    private void decisions(String rule, Casework casework) {
        Filter all = Filter.ALL.of(rule).with(Filter.Snoozed.LISTED);
        Optional<Query> query = Optional.of(Query.of(all, Order.AGE, Query.GREATEST_LIMIT));
        int inspected = 0;
        for (int page = 0; page < PAGES && query.isPresent(); page++) {
            Worklist rows = casework.worklist(query.get());
            for (WorklistRow row : rows.rows()) {
                statuses.put(row.id(), row.state().status());
                decided(row).ifPresent(hit -> byFinding.put(row.id(), hit));
                if (row.state().version() >= LEAST_TOUCHED && inspected++ < INSPECTED) {
                    inspected(row.id(), casework);
                }
            }
            query = query.get().after(rows);
        }
    }

    private static Optional<Boolean> decided(WorklistRow row) {
        return switch (row.state().status()) {
            case CONFIRMED -> Optional.of(true);
            case DISMISSED ->
                    row.state().reason().filter(reason -> reason.falseAlarm()).map(no -> false);
            default -> Optional.empty();
        };
    }

    /** The last inspection counts, whatever the status says. */
    private void inspected(String id, Casework casework) {
        List<Inspection> all = casework.file(id).map(file -> file.inspections()).orElse(List.of());
        if (!all.isEmpty()) {
            Found found = all.get(all.size() - 1).result().found();
            byFinding.put(id, found != Found.NOTHING);
        }
    }

    /** Rows are in order of subject and time: the last of a subject stands. */
    private void outcomes(Table table, DataSet data) {
        Codebook kinds = data.codebook(Outcomes.SUBJECT_KIND.domain());
        Codebook subjects = data.codebook(Outcomes.SUBJECT_ID.domain());
        Codebook outcomes = data.codebook(Outcomes.OUTCOME.domain());
        int hit = outcomes.code("HIT");
        int noHit = outcomes.code("NO_HIT");
        List<org.tidewaiter.api.record.Column.Code> columns =
                List.of(Outcomes.SUBJECT_KIND, Outcomes.SUBJECT_ID, Outcomes.OUTCOME);
        try (Cursor cursor = table.scan(columns)) {
            while (cursor.advance()) {
                for (int i = 0; i < cursor.size(); i++) {
                    int outcome = cursor.codes(Outcomes.OUTCOME)[i];
                    if (outcome == hit || outcome == noHit) {
                        bySubject.put(
                                kinds.text(cursor.codes(Outcomes.SUBJECT_KIND)[i])
                                        + "/"
                                        + subjects.text(cursor.codes(Outcomes.SUBJECT_ID)[i]),
                                outcome == hit);
                    }
                }
            }
        }
    }

    /** Whether a finding was right; empty where nobody knows. */
    Optional<Boolean> hit(Finding finding) {
        Boolean decided = byFinding.get(finding.id());
        return Optional.ofNullable(
                decided != null
                        ? decided
                        : bySubject.get(finding.subject().kind() + "/" + finding.subject().id()));
    }

    /** The status that officers gave it; empty where none is kept. */
    Optional<Status> status(String id) {
        return Optional.ofNullable(statuses.get(id));
    }

    /** How many findings are known to be right: those of casework, and of these the others. */
    int hits(List<Finding> findings) {
        Set<String> right = new HashSet<>();
        byFinding.forEach(
                (id, hit) -> {
                    if (hit) {
                        right.add(id);
                    }
                });
        for (Finding finding : findings) {
            if (hit(finding).orElse(false)) {
                right.add(finding.id());
            }
        }
        return right.size();
    }
}
