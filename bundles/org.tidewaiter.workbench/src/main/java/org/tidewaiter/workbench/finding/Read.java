package org.tidewaiter.workbench.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.casework.AuditLog;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.Wording;
import org.tidewaiter.report.Figure;
import org.tidewaiter.report.FindingText;
import org.tidewaiter.report.Reports;
import org.tidewaiter.report.Titles;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.Words;

/**
 * A finding that was read, in words: with those it was made with, if its rule has others now.
 *
 * @param file of a control that is still open, as if it were none
 * @param parties the subject first
 */
record Read(
        FindingFile file,
        FindingText text,
        Titles titles,
        List<Related> parties,
        List<Figure> figures) {

    /**
     * Notes in the log that an officer reads it, then reads it. Takes some tens of milliseconds;
     * empty if there is no such finding, or nowhere to read or to note.
     */
    static Optional<Read> by(Officer officer, String id) {
        Optional<Casework> casework = HostServices.casework();
        Optional<AuditLog> log = HostServices.log();
        Optional<Reports> reports = HostServices.reports();
        if (casework.isEmpty() || log.isEmpty() || reports.isEmpty()) {
            return Optional.empty();
        }
        log.get().append(new AuditNote(officer.id(), "read", "finding/" + id, "", ""));
        return casework.get()
                .file(id)
                .map(FindingFile::blind)
                .map(file -> of(file, speaking(file, casework.get(), reports.get())));
    }

    private static Read of(FindingFile file, Reports reports) {
        Finding facts = file.facts();
        List<Related> parties = new ArrayList<>();
        parties.add(
                new Related(
                        facts.subject().kind(),
                        facts.subject().id(),
                        facts.subject().label(),
                        "subject"));
        parties.addAll(facts.related());
        return new Read(
                file,
                reports.text(facts, Words.LOCALE),
                reports.titles(Words.LOCALE),
                List.copyOf(parties),
                reports.figures(facts, Words.LOCALE));
    }

    private static Reports speaking(FindingFile file, Casework casework, Reports reports) {
        Finding facts = file.facts();
        boolean same =
                HostServices.engine().stream()
                        .flatMap(engine -> engine.rules().stream())
                        .anyMatch(
                                rule ->
                                        rule.card().id().equals(facts.rule())
                                                && rule.card()
                                                        .version()
                                                        .equals(facts.ruleVersion()));
        if (same) {
            return reports;
        }
        Optional<Wording> kept = casework.wording(facts.id(), file.state().factsVersion());
        return kept.map(then -> reports.speaking(List.of(then.rule()), then.explanations()))
                .orElse(reports);
    }

    /** The finding for whoever acts on it. */
    FindingRef ref() {
        return FindingRef.of(file);
    }
}
