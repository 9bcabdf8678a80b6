package org.tidewaiter.api.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.finding.SubjectKind;

/**
 * A situation that a rule would report, before lawful reasons were tried and the top was cut.
 *
 * <p>Light, since there may be many: names and pictures come later, in a {@link Portrait}. Build
 * one with {@link #about}.
 *
 * @param riskClass what the rule proposes; each lawful reason that applies lowers it one step
 * @param related their labels are still empty
 * @param facts what the headline and the lawful reasons may use beside the evidence
 * @param citations at least one
 * @param shortfalls empty unless this is a near miss
 */
public record Candidate(
        String kind,
        Subject subject,
        String key,
        RiskClass riskClass,
        OptionalDouble pValue,
        OptionalDouble qValue,
        List<Related> related,
        Phrase headline,
        Map<String, Object> facts,
        List<Evidence> evidence,
        List<Citation> citations,
        List<Shortfall> shortfalls,
        Optional<Instant> reviewBy) {

    /** Copies its lists; refuses a candidate that cites no row. */
    public Candidate {
        related = List.copyOf(related);
        facts = Map.copyOf(facts);
        evidence = List.copyOf(evidence);
        citations = List.copyOf(citations);
        shortfalls = List.copyOf(shortfalls);
        if (citations.isEmpty()) {
            throw new IllegalArgumentException(kind + " on " + subject.id() + " cites no row");
        }
    }

    /** Begins a candidate of a kind about a subject. */
    public static Builder about(String kind, SubjectKind subject, String id) {
        return new Builder(kind, new Subject(subject, id, ""));
    }

    /** The id that its finding will have. */
    public String findingId(String rule) {
        return Finding.idOf(rule, kind, subject.kind(), subject.id(), key);
    }

    /** The sum of the weights of the evidence. */
    public double weight() {
        double sum = 0;
        for (Evidence line : evidence) {
            sum += line.weight();
        }
        return sum;
    }

    /** A number among the facts, if it is there. */
    public OptionalDouble number(String fact) {
        return facts.get(fact) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /** Collects the parts of a candidate; used once, by one thread. */
    public static final class Builder {

        private final String kind;
        private final Subject subject;
        private String key = "";
        private RiskClass riskClass = RiskClass.REVIEW;
        private OptionalDouble pValue = OptionalDouble.empty();
        private OptionalDouble qValue = OptionalDouble.empty();
        private final List<Related> related = new ArrayList<>();
        private @Nullable Phrase headline;
        private Map<String, Object> facts = Map.of();
        private final List<Evidence> evidence = new ArrayList<>();
        private final List<Citation> citations = new ArrayList<>();
        private final List<Shortfall> shortfalls = new ArrayList<>();
        private Optional<Instant> reviewBy = Optional.empty();

        private Builder(String kind, Subject subject) {
            this.kind = kind;
            this.subject = subject;
        }

        /** What makes it the same situation; empty if the subject alone does. */
        public Builder key(String text) {
            key = text;
            return this;
        }

        /** The class the rule proposes; {@code REVIEW} unless said. */
        public Builder riskClass(RiskClass proposed) {
            riskClass = proposed;
            return this;
        }

        /** The p and q values under the rule's null model. */
        public Builder significance(double p, double q) {
            pValue = OptionalDouble.of(p);
            qValue = OptionalDouble.of(q);
            return this;
        }

        /** Adds a related party. */
        public Builder related(SubjectKind relatedKind, String id, String role) {
            related.add(new Related(relatedKind, id, "", role));
            return this;
        }

        /** The headline's template. */
        public Builder headline(Phrase phrase) {
            headline = phrase;
            return this;
        }

        /** What the lawful reasons may use beside the evidence. */
        public Builder facts(Map<String, Object> more) {
            facts = more;
            return this;
        }

        /** Adds a line of evidence. */
        public Builder evidence(Evidence line) {
            evidence.add(line);
            return this;
        }

        /** Adds a cited row. */
        public Builder cite(Citation citation) {
            citations.add(citation);
            return this;
        }

        /** Adds a reason why this is only a near miss. */
        public Builder shortfall(Shortfall reason) {
            shortfalls.add(reason);
            return this;
        }

        /** When the finding is of no more use. */
        public Builder reviewBy(Instant instant) {
            reviewBy = Optional.of(instant);
            return this;
        }

        /**
         * The candidate.
         *
         * @throws IllegalStateException if it has no headline
         */
        public Candidate build() {
            if (headline == null) {
                throw new IllegalStateException(kind + " on " + subject.id() + " has no headline");
            }
            return new Candidate(
                    kind,
                    subject,
                    key,
                    riskClass,
                    pValue,
                    qValue,
                    related,
                    headline,
                    facts,
                    evidence,
                    citations,
                    shortfalls,
                    reviewBy);
        }
    }
}
