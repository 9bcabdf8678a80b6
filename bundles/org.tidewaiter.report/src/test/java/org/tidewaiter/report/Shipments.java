package org.tidewaiter.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.finding.SubjectKind;

/** Made-up findings on exports that left too soon. */
public final class Shipments {

    private Shipments() {}

    public static Finding impossible(int rank) {
        String id = "KR26-05-" + (88120 + rank);
        return new Finding(
                Finding.idOf("fakeexport", "impossible-timing", SubjectKind.DECLARATION, id, ""),
                "fakeexport",
                "1.0.0",
                "default",
                "impossible-timing",
                "",
                rank,
                0.95 - rank * 0.01,
                RiskClass.ACT,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                new Subject(SubjectKind.DECLARATION, id, ""),
                List.of(new Related(SubjectKind.TRADER, "T-889", "HANSEONG TEXTILE", "exporter")),
                new Phrase(
                        "fakeexport.headline",
                        Map.of("gapMinutes", 38, "distanceKm", 88.6, "freeMinutes", 61)),
                List.of(
                        Evidence.of("gap", 38, 51.85, "minutes", 3.2, Phrase.of("fakeexport.gap")),
                        Evidence.fact("refund", 1, "", "fakeexport.refund")),
                List.of(),
                List.of(),
                List.of(),
                List.of(new RecordRef("exports", id, "subject")),
                List.of(timeline(), histogram(), places(), chain()),
                Map.of("speedFactor", 0.85, "minDistanceKilometres", 30L),
                Examples.AS_OF,
                Optional.empty(),
                Examples.DATA);
    }

    private static Picture timeline() {
        return new Picture.Timeline(
                List.of(
                        new Picture.Lane("d", Phrase.of("fakeexport.declaration"), "KR26-05-88121"),
                        new Picture.Lane("p", Phrase.of("fakeexport.predicted"), "")),
                List.of(
                        event("d", "2026-05-04T00:02:00Z", "fakeexport.submitted", false),
                        event("d", "2026-05-04T00:40:00Z", "fakeexport.departed", true),
                        event("p", "2026-05-04T00:54:00Z", "fakeexport.earliest", false)),
                List.of(
                        new Picture.Band(
                                "p",
                                Instant.parse("2026-05-04T01:10:00Z"),
                                Instant.parse("2026-05-04T03:40:00Z"),
                                Phrase.of("fakeexport.predicted"))));
    }

    private static Picture.Event event(String lane, String at, String key, boolean emphasis) {
        return new Picture.Event(lane, Instant.parse(at), Phrase.of(key), "", emphasis);
    }

    private static Picture histogram() {
        return new Picture.Histogram(
                Phrase.of("fakeexport.peers"),
                "minutes",
                List.of(0.0, 60.0, 120.0, 180.0, 240.0, 300.0, 360.0, 720.0, 1440.0),
                List.of(3L, 11L, 64L, 122L, 160L, 88L, 41L, 9L),
                38);
    }

    private static Picture places() {
        return new Picture.Places(
                List.of(
                        new Picture.Spot(
                                "o", "DAEGU-7 factory", "subject", 35.87, 128.6, "BUILDING"),
                        new Picture.Spot("w", "Daegu depot", "origin", 35.88, 128.62, "LOCALITY"),
                        new Picture.Spot(
                                "p", "Busan (KRPUS)", "exit-port", 35.1, 129.04, "STREET")),
                List.of(new Picture.Way("o", "p", "")),
                3);
    }

    private static Picture chain() {
        return new Picture.Network(
                Picture.Layout.COLUMNS,
                List.of(
                        new Picture.Node("e", "HANSEONG TEXTILE", "exporter", "exporter", 0, ""),
                        new Picture.Node("d", "KR26-05-88121", "declaration", "subject", 1, ""),
                        new Picture.Node("b", "Broker 12", "broker", "", 2, "1.2 % of exports"),
                        new Picture.Node(
                                "f", "Forwarder 3", "forwarder", "", 2, "0.1 % of exports"),
                        new Picture.Node("v", "MV MADE UP", "vessel", "", 3, "")),
                List.of(
                        new Picture.Edge("e", "d", "declares"),
                        new Picture.Edge("d", "b", ""),
                        new Picture.Edge("d", "f", ""),
                        new Picture.Edge("f", "v", "loads")));
    }
}
