package org.tidewaiter.web.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.Wording;
import org.tidewaiter.report.Reports;
import org.tidewaiter.report.Titles;
import org.tidewaiter.web.http.Ask;

/**
 * What is said to whom: in his language, and with persons by name only where he may see them.
 *
 * @param named whether persons are named; else their id stands in the place of the name
 */
record Speech(Reports reports, Titles titles, Texts texts, Locale locale, boolean named) {

    static Speech to(Ask ask, Services services) {
        Reports reports = services.reports();
        return new Speech(
                reports,
                reports.titles(ask.locale()),
                new Texts(ask.locale()),
                ask.locale(),
                ask.has(Role.OFFICER));
    }

    /** The same with the words that a finding was made with, if the rule has others now. */
    Speech of(Finding finding, int factsVersion, Services services) {
        boolean same =
                services.engine().rules().stream()
                        .anyMatch(
                                rule ->
                                        rule.card().id().equals(finding.rule())
                                                && rule.card()
                                                        .version()
                                                        .equals(finding.ruleVersion()));
        if (same) {
            return this;
        }
        Optional<Wording> kept = services.casework().wording(finding.id(), factsVersion);
        if (kept.isEmpty()) {
            return this;
        }
        Reports then = reports.speaking(List.of(kept.get().rule()), kept.get().explanations());
        return new Speech(then, then.titles(locale), texts, locale, named);
    }

    /** A finding as it may be shown. */
    Finding shown(Finding finding) {
        return named ? finding : new Nameless(finding).finding();
    }

    PartyView party(Subject subject) {
        return party(subject.kind(), subject.id(), subject.label(), "subject");
    }

    PartyView party(Related related) {
        return party(related.kind(), related.id(), related.label(), related.role());
    }

    PartyView party(Party party) {
        return party(party.kind(), party.id(), "", "");
    }

    PartyView party(SubjectKind kind, String id, String label, String role) {
        boolean hidden = !named && kind == SubjectKind.TRAVELLER;
        return new PartyView(
                kind.name(),
                titles.subject(kind),
                id,
                hidden ? "" : label,
                role,
                role.isEmpty() ? "" : titles.role(role));
    }

    /** A person, firm, declaration or place. */
    record PartyView(
            String kind,
            String kindTitle,
            String id,
            String label,
            String role,
            String roleTitle) {}
}
