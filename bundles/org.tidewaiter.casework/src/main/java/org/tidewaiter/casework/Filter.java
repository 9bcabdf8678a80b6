package org.tidewaiter.casework;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tidewaiter.api.finding.RiskClass;

/**
 * Which findings a worklist holds; what is absent does not narrow.
 *
 * @param statuses all if empty
 * @param kind the kind of finding, such as {@code travels-with-suspect}
 * @param assignee who works on it; an empty text for nobody
 * @param text part of a party's label or id, in any case; needs a walk over the findings
 * @param dueBefore whose use ends before this instant
 * @param snoozed what to do with findings that are snoozed
 */
public record Filter(
        Set<Status> statuses,
        Optional<String> rule,
        Optional<String> kind,
        Optional<RiskClass> riskClass,
        Optional<String> assignee,
        Optional<String> text,
        Optional<Instant> dueBefore,
        Snoozed snoozed) {

    /** Whether snoozed findings are listed. */
    public enum Snoozed {
        LEFT_OUT,
        LISTED,
        ONLY
    }

    /** Every finding that is not snoozed. */
    public static final Filter ALL =
            new Filter(
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Snoozed.LEFT_OUT);

    /** What waits for an officer: not closed, not snoozed. */
    public static final Filter OPEN =
            ALL.with(EnumSet.of(Status.NEW, Status.IN_REVIEW, Status.ESCALATED));

    /** Copies the statuses. */
    public Filter {
        statuses = Set.copyOf(statuses);
    }

    /** The same with these statuses. */
    public Filter with(Set<Status> others) {
        return new Filter(others, rule, kind, riskClass, assignee, text, dueBefore, snoozed);
    }

    /** The same of one rule. */
    public Filter of(String ruleId) {
        return new Filter(
                statuses, Optional.of(ruleId), kind, riskClass, assignee, text, dueBefore, snoozed);
    }

    /** The same with a text. */
    public Filter matching(String part) {
        return new Filter(
                statuses, rule, kind, riskClass, assignee, Optional.of(part), dueBefore, snoozed);
    }

    /** The same with snoozed findings treated so. */
    public Filter with(Snoozed other) {
        return new Filter(statuses, rule, kind, riskClass, assignee, text, dueBefore, other);
    }
}
