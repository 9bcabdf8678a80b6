package org.tidewaiter.casework.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Strength;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.finding.SubjectKind;

/** A made-up situation, for findings that differ in what a test is about. */
public record Situation(
        String rule,
        String profile,
        String kind,
        String subject,
        String label,
        List<String> suspects,
        double weight,
        List<String> rows,
        Optional<Instant> reviewBy) {

    public static final DataStamp DATA = new DataStamp("made-up port", "sha256:1");
    public static final Instant AS_OF = Instant.parse("2026-06-30T00:00:00Z");

    /** A traveller, with a row of its own. */
    public static Situation of(String subject) {
        return new Situation(
                "cotraveller",
                "default",
                "travels-with-suspect",
                subject,
                "KIM " + subject,
                List.of(),
                4,
                List.of("C-" + subject),
                Optional.empty());
    }

    public Situation rule(String other, String otherKind) {
        return new Situation(
                other, profile, otherKind, subject, label, suspects, weight, rows, reviewBy);
    }

    public Situation profile(String other) {
        return new Situation(rule, other, kind, subject, label, suspects, weight, rows, reviewBy);
    }

    public Situation label(String other) {
        return new Situation(rule, profile, kind, subject, other, suspects, weight, rows, reviewBy);
    }

    public Situation with(String... others) {
        return new Situation(
                rule, profile, kind, subject, label, List.of(others), weight, rows, reviewBy);
    }

    public Situation weight(double other) {
        return new Situation(rule, profile, kind, subject, label, suspects, other, rows, reviewBy);
    }

    public Situation rows(String... others) {
        return new Situation(
                rule, profile, kind, subject, label, suspects, weight, List.of(others), reviewBy);
    }

    public Situation reviewBy(Instant by) {
        return new Situation(
                rule, profile, kind, subject, label, suspects, weight, rows, Optional.of(by));
    }

    public String id() {
        return Finding.idOf(rule, kind, SubjectKind.TRAVELLER, subject, key());
    }

    private String key() {
        return String.join(",", suspects);
    }

    public Finding finding() {
        return finding(1, AS_OF);
    }

    public Finding finding(int rank, Instant asOf) {
        List<Related> related = new ArrayList<>();
        for (String suspect : suspects) {
            related.add(new Related(SubjectKind.TRAVELLER, suspect, "LEE " + suspect, "suspect"));
        }
        Phrase headline = new Phrase(rule + ".headline", Map.of("shared", 7L, "expected", 0.6));
        return new Finding(
                id(),
                rule,
                "1.0.0",
                profile,
                kind,
                key(),
                rank,
                Strength.of(weight),
                RiskClass.REVIEW,
                OptionalDouble.of(1e-9),
                OptionalDouble.empty(),
                new Subject(SubjectKind.TRAVELLER, subject, label),
                related,
                Phrase.of(headline.key()),
                List.of(Evidence.of("shared", 7, 0.6, "voyages", weight, headline)),
                List.of(),
                List.of(),
                List.of(),
                rows.stream().map(row -> new RecordRef("crossings", row, "subject")).toList(),
                List.of(),
                Map.of("minShared", 3L),
                asOf,
                reviewBy,
                DATA);
    }
}
