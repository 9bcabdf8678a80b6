package org.tidewaiter.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;

/** A made-up run with findings of every shape; nobody in it exists. */
public final class Examples {

    public static final DataStamp DATA =
            new DataStamp(
                    "made-up port",
                    "sha256:5f3c9a6b0d1e2f4a5b6c7d8e9f00112233445566778899aabbccddeeff001122");

    public static final Instant AS_OF = Instant.parse("2026-06-30T00:00:00Z");

    public static final String HOSTILE = "<script>alert(1)</script>\"' onload=x `${7}` \u202Egpj";

    private Examples() {}

    public static List<RiskRule> rules() {
        return List.of(
                new TalkingRule(
                        "cotraveller",
                        "Co-travellers of a suspect",
                        "Who travels with a suspect more often than habit and chance explain?",
                        """
                        cotraveller.kind.travels-with-suspect=Travels with a suspect
                        cotraveller.headline={subject} travelled with {related} on {shared} of \
                        {trips} voyages; {expected} expected by chance.
                        cotraveller.sharedVoyages=Shared {value,choice,1#one voyage|1<{value} \
                        voyages} with the suspect; {expected} expected from both habits.
                        cotraveller.adjacentSeats=Sat in adjacent seats on {value} of them.
                        cotraveller.sameAgency=Booked through the same agency within {value} minutes.
                        cotraveller.thinRoute=The route has few voyages, which brings people together.
                        cotraveller.seat=Seats are known on {known} of {shared} voyages.
                        cotraveller.short=Shared {value} voyages; {required} are asked for.
                        cotraveller.lane=Traveller
                        cotraveller.voyage=
                        cotraveller.parameter.lookBackMonths=Look-back (months)
                        cotraveller.count.pairs-tested=Pairs tested
                        cotraveller.count.suspects-with-one-voyage=Suspects not evaluated: only one voyage
                        """),
                new TalkingRule(
                        "fakeexport",
                        "Fake export",
                        "Did the cargo leave before it could have reached the port?",
                        """
                        fakeexport.kind.impossible-timing=Impossible timing
                        fakeexport.headline=The cargo of {subject} departed {gapMinutes} minutes \
                        after it was declared {distanceKm} km away; the free road takes \
                        {freeMinutes} minutes.
                        fakeexport.gap=Left {value} minutes after submission; no truck makes the \
                        way in less than {expected}.
                        fakeexport.refund=A duty refund was claimed.
                        fakeexport.gate=No gate-in at the port is recorded.
                        fakeexport.declaration=Declaration
                        fakeexport.submitted=Submitted
                        fakeexport.earliest=Earliest possible arrival
                        fakeexport.departed=Departed
                        fakeexport.predicted=Predicted arrival
                        fakeexport.peers=Minutes from submission to departure, like exports
                        """));
    }

    public static List<InnocentExplanation> explanations() {
        return List.of(
                new TalkingRule.Reason(
                        "cotraveller",
                        "same-booking",
                        """
                        cotraveller.explanation.same-booking=Same booking
                        cotraveller.sameBooking=They never shared a booking reference.
                        """),
                new TalkingRule.Reason(
                        "cotraveller",
                        "weekly-commuter",
                        """
                        cotraveller.commuter={subject} takes this route every week; this lowers \
                        the weight by {weight}.
                        """));
    }

    public static TemplateReports reports() {
        return new TemplateReports(rules(), explanations());
    }

    public static RunReport run() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Travellers.sevenVoyages());
        findings.add(Travellers.fortyVoyages());
        findings.add(Travellers.hostile());
        findings.add(Travellers.ring());
        findings.add(Shipments.impossible(1));
        for (int i = 2; i < 6; i++) {
            findings.add(Shipments.impossible(i));
        }
        return new RunReport(DATA, AS_OF, findings, List.of(), ruleReports());
    }

    private static List<RuleReport> ruleReports() {
        return List.of(
                new RuleReport(
                        "cotraveller",
                        "1.0.0",
                        "default",
                        Map.of("minSharedVoyages", 3L, "lookBackMonths", 24L, "maxQ", 0.05),
                        new RuleOutcome.Completed(
                                Map.of("travels-with-suspect", 3, "ring", 1),
                                Map.of("travels-with-suspect", 12, "ring", 0)),
                        1_284_332,
                        Map.of("pairs-tested", 71_204L, "suspects-with-one-voyage", 18L),
                        Duration.ofMillis(4230)),
                new RuleReport(
                        "fakeexport",
                        "1.0.0",
                        "default",
                        Map.of("speedFactor", 0.85),
                        new RuleOutcome.Completed(Map.of("impossible-timing", 5), Map.of()),
                        88_001,
                        Map.of("without-coordinates", 311L),
                        Duration.ofSeconds(83)),
                new RuleReport(
                        "papercompany",
                        "1.0.0",
                        "default",
                        Map.of(),
                        new RuleOutcome.NotApplicable(
                                "traders is not there: give the table traders with address or"
                                        + " latitude and longitude"),
                        0,
                        Map.of(),
                        Duration.ZERO));
    }

    public static RejectReport rejects() {
        Map<String, RejectReport.Count> tables = new LinkedHashMap<>();
        tables.put("crossings", new RejectReport.Count(1_284_340, 8, 0));
        tables.put("exports", new RejectReport.Count(88_013, 3, 9));
        return new RejectReport(
                tables,
                List.of(
                        new Reject(
                                "crossings",
                                "crossings.csv",
                                4711,
                                "departure_time",
                                "2026-13-01",
                                "is no time",
                                "write it as 2026-01-31T09:00:00Z"),
                        new Reject(
                                "crossings",
                                "crossings.csv",
                                4712,
                                "document_number",
                                "M12345678",
                                "is too long",
                                "check the column"),
                        new Reject(
                                "crossings",
                                "crossings.csv",
                                4713,
                                "",
                                "C1,P1,M12345678",
                                "has 3 columns of 30",
                                "check the quotes")),
                List.of("crossings.csv: the column weather is not known and kept for citation"));
    }

    /** Rows for every key, with a document number that must not be seen. */
    public static Optional<CitedRecord> record(String table, String id) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (table.equals("crossings")) {
            fields.put("crossing_id", id);
            fields.put("traveller_id", "P000123");
            fields.put("family_name", "KIM");
            fields.put("document_type", "P");
            fields.put("document_number", "M12345678");
            fields.put("carrier", "KE");
            fields.put("voyage_number", "901");
            fields.put("departure_port", "ICN");
            fields.put("arrival_port", "CDG");
            fields.put("departure_time", "2026-01-03T13:05:00+09:00");
            fields.put("booking_reference", "QX7TRM");
            fields.put("seat", "34A");
        } else {
            fields.put("declaration_id", id);
            fields.put("submitted_at", "2026-05-04T09:02:00+09:00");
            fields.put("exporter_id", "T-889");
            fields.put("goods_place", "DAEGU-7");
            fields.put("exit_port", "KRPUS");
            fields.put("departed_at", "2026-05-04T09:40:00+09:00");
        }
        return Optional.of(new CitedRecord(table, id, fields));
    }

    public static Report report() {
        return new Report(run(), rejects(), Examples::record, java.util.Locale.ENGLISH, 6);
    }
}
