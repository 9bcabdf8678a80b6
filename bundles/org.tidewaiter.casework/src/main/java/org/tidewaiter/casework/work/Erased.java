package org.tidewaiter.casework.work;

import java.util.List;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.finding.Subject;

/** What is left of a finding that was withdrawn. */
final class Erased {

    /** The report's own words for it. */
    private static final Phrase WITHDRAWN = Phrase.of("finding.withdrawn");

    private static final Phrase WITHHELD = Phrase.of("finding.withheld");

    /** A finding cites a row; this one says that they are gone. */
    private static final RecordRef GONE = new RecordRef("withdrawn", "", "subject");

    private Erased() {}

    /** The finding without anything that names or describes somebody. */
    static Finding of(Finding finding) {
        return finding.draft()
                .key("")
                .about(new Subject(finding.subject().kind(), "", ""), List.of())
                .headline(WITHDRAWN)
                .reasons(
                        finding.evidence().stream().map(Erased::of).toList(),
                        finding.innocent().stream().map(Erased::of).toList())
                .missing(List.of())
                .shortfalls(List.of())
                .records(List.of(GONE))
                .pictures(List.of())
                .finding();
    }

    private static Evidence of(Evidence line) {
        return new Evidence(
                line.kind(), line.value(), line.expected(), line.unit(), line.weight(), WITHHELD);
    }

    private static Innocent of(Innocent reason) {
        return new Innocent(
                reason.id(), reason.version(), reason.answer(), reason.weight(), WITHHELD);
    }
}
