package org.tidewaiter.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.finding.SubjectKind;

/** Made-up findings on people who travel together. */
public final class Travellers {

    private static final Instant FIRST = Instant.parse("2025-01-03T04:05:00Z");

    private Travellers() {}

    public static Finding sevenVoyages() {
        return pair(1, "P000123", "KIM MIN SU", "P000007", "LEE JUN", 7);
    }

    public static Finding fortyVoyages() {
        return pair(2, "P000555", "\uBC15\uC11C\uC900", "P000007", "\uC774\uC900\uD638", 40);
    }

    public static Finding hostile() {
        String longName = "MAXIMILIANA ESPERANZA DE LA CONCEPCION ".repeat(4) + "OF NOWHERE";
        return pair(3, "\"><svg onload=alert(1)>", Examples.HOSTILE, "P\n=1+1", longName, 3);
    }

    /** One subject, six others, thirty voyages: the ring goes all round. */
    public static Finding ring() {
        List<Picture.Node> nodes = new ArrayList<>();
        List<Picture.Edge> edges = new ArrayList<>();
        nodes.add(new Picture.Node("P1", "CHOI DA EUN", "traveller", "subject", 0, ""));
        for (int v = 0; v < 30; v++) {
            nodes.add(voyage(v));
            edges.add(new Picture.Edge("P1", "V" + v, ""));
            edges.add(new Picture.Edge("V" + v, "M" + v % 6, ""));
        }
        List<Related> members = new ArrayList<>();
        for (int m = 0; m < 6; m++) {
            String name = "MEMBER NUMBER " + m;
            nodes.add(new Picture.Node("M" + m, name, "traveller", "member", 2, "5 voyages"));
            members.add(new Related(SubjectKind.TRAVELLER, "M" + m, name, "member"));
        }
        return finding(
                "ring",
                1,
                new Subject(SubjectKind.TRAVELLER, "P1", "CHOI DA EUN"),
                members,
                new Phrase("cotraveller.headline", Map.of("shared", 5, "trips", 31)),
                List.of(),
                List.of(new Picture.Network(Picture.Layout.RADIAL, nodes, edges)));
    }

    public static Finding nearMiss() {
        Finding full = pair(1, "P000999", "HAN SO HEE", "P000007", "LEE JUN", 2);
        return with(
                full,
                List.of(new Shortfall("minSharedVoyages", 2, 3, Phrase.of("cotraveller.short"))));
    }

    private static Finding with(Finding f, List<Shortfall> shortfalls) {
        return new Finding(
                f.id(),
                f.rule(),
                f.ruleVersion(),
                f.profile(),
                f.kind(),
                f.key(),
                f.rank(),
                f.strength(),
                f.riskClass(),
                f.pValue(),
                f.qValue(),
                f.subject(),
                f.related(),
                f.headline(),
                f.evidence(),
                f.innocent(),
                f.missing(),
                shortfalls,
                f.records(),
                f.pictures(),
                f.parameters(),
                f.asOf(),
                f.reviewBy(),
                f.data());
    }

    private static Picture.Node voyage(int v) {
        String day = at(v).toString().substring(0, 10);
        return new Picture.Node(
                "V" + v, "KE" + (901 + v % 3) + " ICN\u2013CDG", "voyage", "", 1, day);
    }

    private static Instant at(int v) {
        return FIRST.plus(v * 13L, ChronoUnit.DAYS).plus(v % 5, ChronoUnit.HOURS);
    }

    private static Finding pair(
            int rank, String id, String name, String suspect, String suspectName, int voyages) {
        List<RecordRef> records = new ArrayList<>();
        for (int v = 0; v < voyages; v++) {
            records.add(new RecordRef("crossings", "C" + (1000 + v), "subject"));
            records.add(new RecordRef("crossings", "C" + (2000 + v), "suspect"));
        }
        return finding(
                "travels-with-suspect",
                rank,
                new Subject(SubjectKind.TRAVELLER, id, name),
                List.of(new Related(SubjectKind.TRAVELLER, suspect, suspectName, "suspect")),
                new Phrase(
                        "cotraveller.headline",
                        Map.of("shared", voyages, "trips", voyages + 2, "expected", 0.6)),
                records,
                List.of(
                        timeline(name, suspectName, voyages),
                        network(id, name, suspect, suspectName, voyages)));
    }

    private static Picture network(
            String id, String name, String suspect, String suspectName, int voyages) {
        List<Picture.Node> nodes = new ArrayList<>();
        List<Picture.Edge> edges = new ArrayList<>();
        nodes.add(new Picture.Node(id, name, "traveller", "subject", 0, "9 voyages"));
        for (int v = 0; v < voyages; v++) {
            nodes.add(voyage(v));
            edges.add(new Picture.Edge(id, "V" + v, v == 0 ? "34A" : ""));
            edges.add(new Picture.Edge("V" + v, suspect, v == 0 ? "34B" : ""));
        }
        nodes.add(new Picture.Node(suspect, suspectName, "traveller", "suspect", 2, "SMUGGLING"));
        return new Picture.Network(Picture.Layout.RADIAL, nodes, edges);
    }

    private static Picture timeline(String name, String suspectName, int voyages) {
        List<Picture.Event> events = new ArrayList<>();
        for (int v = 0; v < voyages + 2; v++) {
            boolean shared = v < voyages;
            Phrase title = Phrase.of("");
            events.add(new Picture.Event("q", at(v), title, "KE90" + v % 3, shared));
            if (shared) {
                events.add(new Picture.Event("s", at(v), title, "KE90" + v % 3, true));
            }
        }
        Phrase lane = Phrase.of("cotraveller.lane");
        return new Picture.Timeline(
                List.of(
                        new Picture.Lane("q", lane, name),
                        new Picture.Lane("s", lane, suspectName)),
                events,
                List.of());
    }

    private static Finding finding(
            String kind,
            int rank,
            Subject subject,
            List<Related> related,
            Phrase headline,
            List<RecordRef> records,
            List<Picture> pictures) {
        String key = related.get(0).id();
        return new Finding(
                Finding.idOf("cotraveller", kind, subject.kind(), subject.id(), key),
                "cotraveller",
                "1.0.0",
                "default",
                kind,
                key,
                rank,
                0.9999 - rank * 0.01,
                rank == 1 ? RiskClass.ACT : RiskClass.REVIEW,
                OptionalDouble.of(3.1e-9),
                OptionalDouble.of(2.2e-6),
                subject,
                related,
                headline,
                List.of(
                        Evidence.of(
                                "shared-voyages",
                                7,
                                0.6,
                                "voyages",
                                8.5,
                                Phrase.of("cotraveller.sharedVoyages")),
                        new Evidence(
                                "adjacent-seats",
                                5,
                                OptionalDouble.of(0.1),
                                "voyages",
                                1.2,
                                Phrase.of("cotraveller.adjacentSeats")),
                        new Evidence(
                                "thin-route",
                                1,
                                OptionalDouble.empty(),
                                "",
                                -0.75,
                                Phrase.of("cotraveller.thinRoute"))),
                List.of(
                        new Innocent(
                                "same-booking",
                                "1",
                                Innocent.Answer.DOES_NOT_APPLY,
                                0,
                                Phrase.of("cotraveller.sameBooking")),
                        new Innocent(
                                "weekly-commuter",
                                "1",
                                Innocent.Answer.APPLIES,
                                -1.3,
                                Phrase.of("cotraveller.commuter"))),
                List.of(
                        new MissingFact(
                                "seat",
                                "+0.3",
                                new Phrase("cotraveller.seat", Map.of("known", 5, "shared", 7)))),
                List.of(),
                records.isEmpty() ? List.of(new RecordRef("crossings", "C1", "subject")) : records,
                pictures,
                Map.of("minSharedVoyages", 3L, "lookBackMonths", 24L, "maxQ", 0.05, "crew", false),
                Examples.AS_OF,
                Optional.of(Instant.parse("2026-07-01T09:00:00Z")),
                Examples.DATA);
    }
}
