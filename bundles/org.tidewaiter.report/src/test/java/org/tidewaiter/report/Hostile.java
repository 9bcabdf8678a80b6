package org.tidewaiter.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tidewaiter.api.finding.DataStamp;
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

/** A finding that has every field filled, each text with the same hostile one. */
public final class Hostile {

    private Hostile() {}

    public static Finding everywhere(String x) {
        Phrase phrase = new Phrase(x, Map.of(x, x));
        return new Finding(
                Finding.idOf("cotraveller", x, SubjectKind.TRAVELLER, x, x),
                "cotraveller",
                x,
                x,
                x,
                x,
                1,
                0.5,
                RiskClass.WATCH,
                OptionalDouble.of(0.25),
                OptionalDouble.of(0),
                new Subject(SubjectKind.TRAVELLER, x, x),
                List.of(new Related(SubjectKind.TRADER, x, x, x)),
                phrase,
                List.of(Evidence.of(x, 1, 2, x, -3, phrase)),
                List.of(new Innocent(x, x, Innocent.Answer.CANNOT_TELL, -1, phrase)),
                List.of(new MissingFact(x, x, phrase)),
                List.of(new Shortfall(x, 1, 2, phrase)),
                List.of(new RecordRef(x, x, x)),
                pictures(x, phrase),
                Map.of(x, x, "yes", true, "count", 3L, "share", 0.1),
                Examples.AS_OF,
                Optional.of(Examples.AS_OF),
                new DataStamp(x, x));
    }

    private static List<Picture> pictures(String x, Phrase phrase) {
        Instant at = Examples.AS_OF;
        return List.of(
                new Picture.Network(
                        Picture.Layout.RADIAL,
                        List.of(
                                new Picture.Node(x, x, x, x, 0, x),
                                new Picture.Node(x + 1, x, "voyage", "subject", 1, x)),
                        List.of(new Picture.Edge(x, x + 1, x))),
                new Picture.Timeline(
                        List.of(new Picture.Lane(x, phrase, x)),
                        List.of(new Picture.Event(x, at, phrase, x, true)),
                        List.of(new Picture.Band(x, at, at.plusSeconds(60), phrase))),
                new Picture.Histogram(
                        phrase,
                        x,
                        List.of(Double.NEGATIVE_INFINITY, 0.0, Double.POSITIVE_INFINITY),
                        List.of(1L, 0L),
                        7),
                new Picture.Places(
                        List.of(
                                new Picture.Spot(x, x, x, 10, 179.5, x),
                                new Picture.Spot(x + 1, x, "port", 11, -179.5, "REGION")),
                        List.of(new Picture.Way(x, x + 1, x)),
                        2));
    }
}
