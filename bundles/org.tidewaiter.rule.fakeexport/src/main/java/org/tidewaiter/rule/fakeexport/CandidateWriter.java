package org.tidewaiter.rule.fakeexport;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;

/** Starts the candidates of a batch of declarations: ids, exporter, row, due date, facts. */
final class CandidateWriter {

    /** Facts about the subject's exporter and goods that the lawful reasons read. */
    static final String DECLARED = "exporterDeclared";

    static final String STAGED = "exporterStaged";
    static final String JUDGED = "exporterJudged";
    static final String UNSEEN = "exporterQuickUnseen";
    static final String SEEN = "exporterQuickSeen";
    static final String UNSEEN_EXPECTED = "exporterQuickUnseenExpected";
    static final String UNSEEN_WEIGHT = "exporterQuickUnseenWeight";
    static final String QUICKNESS_KNOWN = "lawfulQuicknessKnown";
    static final String ON_RECORD = "arrivalOnRecord";
    static final String LATE = "exporterLate";
    static final String GATE_BEFORE = "gateBeforeAcceptance";
    static final String BONDED_BEFORE = "bondedBeforeAcceptance";
    static final String PORT_GATE_SHARE = "portGateShare";

    private static final String SUBJECT = "subject";

    private final ArrivalHabits arrivals;
    private final Baseline baseline;
    private final ExportNames names;
    private final Map<Integer, String> ids;
    private final Map<Integer, Long> due;

    /** Fetches what candidates about the given rows, and citing them, will say. */
    CandidateWriter(
            ArrivalHabits arrivals,
            Baseline baseline,
            ExportNames names,
            Collection<Integer> rows) {
        this.arrivals = arrivals;
        this.baseline = baseline;
        this.names = names;
        ids = names.declarations(rows);
        due = names.due(rows);
    }

    /** What a candidate says of its own. */
    record Content(
            String kind,
            RiskClass riskClass,
            String headline,
            Map<String, Object> facts,
            List<Evidence> evidence) {}

    /** Begins a candidate about a declaration. */
    Candidate.Builder about(int row, Content content) {
        ExportRows rows = baseline.rows;
        int exporter = rows.exporterOf[row];
        int lane = rows.laneOf[row];
        Map<String, Object> said = new HashMap<>(content.facts());
        said.put("place", names.location(baseline.lanes.place(lane)));
        said.put("port", names.location(baseline.lanes.port(lane)));
        Map<String, Object> facts = new HashMap<>(said);
        facts.putAll(habits(exporter));
        facts.put(GATE_BEFORE, rows.staged(row) ? 1 : 0);
        boolean bonded = rows.bondedSeconds[row] != ExportRows.NONE && rows.startSeconds(row) < 0;
        facts.put(BONDED_BEFORE, bonded ? 1 : 0);
        facts.put(ON_RECORD, ArrivalHabits.isOnRecord(rows, row) ? 1 : 0);
        facts.put(PORT_GATE_SHARE, baseline.habits.gateShare(baseline.lanes.portMode(lane)));
        Candidate.Builder builder =
                Candidate.about(content.kind(), SubjectKind.DECLARATION, id(row))
                        .riskClass(content.riskClass())
                        .related(SubjectKind.TRADER, names.trader(exporter), "exporter")
                        .headline(new Phrase(content.headline(), said))
                        .facts(facts)
                        .cite(new Citation(Exports.PORT, row, SUBJECT));
        content.evidence().forEach(builder::evidence);
        if (due.containsKey(row)) {
            builder.reviewBy(Instant.ofEpochSecond(due.getOrDefault(row, 0L)));
        }
        return builder;
    }

    /** Begins a candidate about an exporter, citing some of its rows. */
    Candidate.Builder aboutExporter(int exporter, Collection<Integer> cited, Content content) {
        Map<String, Object> facts = new HashMap<>(content.facts());
        facts.putAll(habits(exporter));
        Candidate.Builder builder =
                Candidate.about(content.kind(), SubjectKind.TRADER, names.trader(exporter))
                        .riskClass(content.riskClass())
                        .headline(new Phrase(content.headline(), content.facts()))
                        .facts(facts);
        cited.forEach(row -> builder.cite(new Citation(Exports.PORT, row, SUBJECT)));
        content.evidence().forEach(builder::evidence);
        return builder;
    }

    private Map<String, Object> habits(int exporter) {
        return Map.of(
                DECLARED, baseline.habits.declared(exporter),
                STAGED, baseline.habits.staged(exporter),
                LATE, baseline.habits.late(exporter),
                JUDGED, arrivals.judged(exporter),
                UNSEEN, arrivals.unseen(exporter),
                SEEN, arrivals.seen(exporter),
                UNSEEN_EXPECTED, arrivals.expectedUnseen(exporter),
                UNSEEN_WEIGHT, arrivals.weight(exporter),
                QUICKNESS_KNOWN, arrivals.known() ? 1 : 0);
    }

    /** The declaration id of one of the rows. */
    String id(int row) {
        return ids.getOrDefault(row, "");
    }
}
