package org.tidewaiter.web.rest;

import java.util.List;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.casework.FindingFile;

/**
 * Hides that a finding is a near miss that was drawn at random, until it is closed: who decides on
 * it must not know. Its strength and its chances stay as they are, and a practised eye may guess.
 */
final class Blind {

    private Blind() {}

    /** The file as it may be shown. */
    static FindingFile of(FindingFile file) {
        if (!file.control() || file.state().status().closed()) {
            return file;
        }
        return new FindingFile(
                unexcused(file.facts()),
                file.state(),
                file.firstSeen(),
                file.history(),
                file.sightings(),
                file.inspections(),
                file.earlier(),
                file.earlierTotal(),
                false,
                file.withdrawn(),
                file.snooze());
    }

    /** Without what it falls short of. */
    private static Finding unexcused(Finding finding) {
        return new Finding(
                finding.id(),
                finding.rule(),
                finding.ruleVersion(),
                finding.profile(),
                finding.kind(),
                finding.key(),
                finding.rank(),
                finding.strength(),
                finding.riskClass(),
                finding.pValue(),
                finding.qValue(),
                finding.subject(),
                finding.related(),
                finding.headline(),
                finding.evidence(),
                finding.innocent(),
                finding.missing(),
                List.of(),
                finding.records(),
                finding.pictures(),
                finding.parameters(),
                finding.asOf(),
                finding.reviewBy(),
                finding.data());
    }
}
