package org.tidewaiter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.Sighting;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.WorklistRow;

/** A finding that says one text wherever a host's records may put one. */
final class Findings {

    static final String ID = "0123456789abcdef0123456789abcdef";
    static final Instant AT = Instant.parse("2026-06-30T00:00:00Z");

    private Findings() {}

    /**
     * A finding.
     *
     * @param code stands wherever a rule's own code does
     * @param x stands wherever a text of the records does
     */
    static Finding saying(String code, String x) {
        Phrase phrase = new Phrase("no.such.template", Map.of("fact", x));
        return new Finding(
                ID,
                "cotraveller",
                code,
                code,
                code,
                "P2",
                1,
                0.9,
                RiskClass.ACT,
                OptionalDouble.of(0.1),
                OptionalDouble.of(0.1),
                new Subject(SubjectKind.TRAVELLER, "P1", x),
                List.of(new Related(SubjectKind.TRAVELLER, "P2", x, code)),
                phrase,
                List.of(Evidence.of(code, 7, 0.6, code, 8.5, phrase)),
                List.of(new Innocent(code, code, Innocent.Answer.CANNOT_TELL, 0, phrase)),
                List.of(new MissingFact(code, code, phrase)),
                List.of(new Shortfall(code, 1, 2, phrase)),
                List.of(new RecordRef("crossings", code, code)),
                pictures(x, phrase),
                Map.of("parameter", code),
                AT,
                Optional.of(AT),
                new DataStamp(code, code));
    }

    private static List<Picture> pictures(String x, Phrase phrase) {
        return List.of(
                new Picture.Network(
                        Picture.Layout.RADIAL,
                        List.of(
                                new Picture.Node("P1", x, "traveller", "subject", 0, x),
                                new Picture.Node("v", x, "voyage", "", 1, x)),
                        List.of(new Picture.Edge("P1", "v", x))),
                new Picture.Timeline(
                        List.of(new Picture.Lane("a", phrase, x)),
                        List.of(new Picture.Event("a", AT, phrase, x, true)),
                        List.of(new Picture.Band("a", AT, AT.plusSeconds(60), phrase))),
                new Picture.Places(
                        List.of(
                                new Picture.Spot("a", x, "", 35, 129, "BUILDING"),
                                new Picture.Spot("b", x, "", 37, 127, "BUILDING")),
                        List.of(new Picture.Way("a", "b", x)),
                        0),
                new Picture.Histogram(phrase, "", List.of(0.0, 1.0), List.of(1L), 0.5));
    }

    static FindingState state(String x) {
        return new FindingState(
                ID,
                3,
                Status.IN_REVIEW,
                Optional.empty(),
                Optional.of(x),
                1,
                1,
                OptionalLong.empty());
    }

    static WorklistRow row(String code, String x) {
        return new WorklistRow(
                ID,
                "cotraveller",
                code,
                RiskClass.ACT,
                0.9,
                new Subject(SubjectKind.TRAVELLER, "P1", x),
                1,
                AT,
                Optional.of(AT),
                false,
                state(code));
    }

    static FindingFile file(String code, String x) {
        return new FindingFile(
                saying(code, x),
                state(code),
                AT,
                List.of(
                        new Step(
                                3,
                                AT,
                                code,
                                Step.Act.DECIDED,
                                Status.IN_REVIEW,
                                Optional.empty(),
                                Optional.of(code),
                                1,
                                code)),
                List.of(new Sighting(1, AT, code, 1, 0.9, 1, OptionalInt.of(3))),
                List.of(
                        new FindingFile.Inspection(
                                2,
                                AT,
                                new InspectionResult(InspectionResult.Found.FOUND, code, code))),
                List.of(row(code, x)),
                1,
                false,
                false,
                Optional.empty());
    }
}
