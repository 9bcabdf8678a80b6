package org.tidewaiter.casework.work;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.OvertakenException;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.audit.Chain;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.work.Rows.Kept;
import org.tidewaiter.casework.work.Steps.Doing;

/**
 * What officers do to one finding: state, step and audit entry in one transaction.
 *
 * <p>The finding is locked first, the end of the audit log last, as in every transaction, so that
 * no two wait for each other.
 */
final class Acts {

    private final Session session;
    private final Instant now;

    Acts(Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    FindingState decide(String id, long expectedVersion, Decision decision) throws SQLException {
        Kept seen = seen(id, expectedVersion, decision.officer());
        Kept next = seen.next(decision.status(), decision.reason(), seen.state().assignee());
        return done(
                next,
                new Doing(now, decision.officer(), Step.Act.DECIDED, "", decision.note()),
                "decide",
                told(next, decision.note()));
    }

    FindingState undo(String id, long expectedVersion, String officer) throws SQLException {
        Kept seen = seen(id, expectedVersion, officer);
        Step before = beforeTheLastDecision(seen);
        Kept next = seen.next(before.status(), before.reason(), seen.state().assignee());
        Doing doing = new Doing(now, officer, Step.Act.UNDONE, "", "");
        return done(next, doing, "undo", told(next, ""));
    }

    /**
     * Whom a finding is given to.
     *
     * @param assignee nobody if empty
     */
    record Giving(Optional<String> assignee, String note, String officer) {}

    FindingState assign(String id, long expectedVersion, Giving giving) throws SQLException {
        Kept seen = seen(id, expectedVersion, giving.officer());
        Kept next = seen.next(seen.state().status(), seen.state().reason(), giving.assignee());
        Doing doing = new Doing(now, giving.officer(), Step.Act.ASSIGNED, "", giving.note());
        String to = giving.assignee().map(name -> "to " + name).orElse("to nobody");
        return done(next, doing, "assign", to + note(giving.note()));
    }

    /** Notes something that leaves the finding as it is. */
    FindingState noted(Kept seen, Doing doing, String action, String detail) throws SQLException {
        FindingState same = seen.state();
        Kept next = seen.next(same.status(), same.reason(), same.assignee());
        return done(next, doing, action, detail);
    }

    FindingState outcome(String id, InspectionResult result) throws SQLException {
        Kept seen = Rows.locked(session, id);
        String found = result.found().name();
        session.change("UPDATE finding SET found = ? WHERE number = ?", found, seen.number());
        return noted(
                seen,
                new Doing(now, result.officer(), Step.Act.INSPECTED, found, result.note()),
                "inspect",
                found + note(result.note()));
    }

    /** The finding, locked, if it is as the officer saw it. */
    Kept seen(String id, long expectedVersion, String officer) throws SQLException {
        Rows.checkOfficer(officer);
        Kept kept = Rows.locked(session, id);
        FindingState state = kept.state();
        if (expectedVersion > state.version() || expectedVersion < 1) {
            throw new IllegalArgumentException(
                    "finding %s has versions 1 to %d, expected was %d"
                            .formatted(id, state.version(), expectedVersion));
        }
        if (expectedVersion < state.version()) {
            throw new OvertakenException(
                    state, Steps.between(session, kept.number(), expectedVersion, state.version()));
        }
        return kept;
    }

    /** Each decision is put on a pile, each undoing takes one off. */
    private Step beforeTheLastDecision(Kept kept) throws SQLException {
        Deque<Step> standing = new ArrayDeque<>();
        List<Step> steps = Steps.between(session, kept.number(), 0, kept.state().version());
        standing.push(steps.get(0));
        for (Step step : steps) {
            if (step.act() == Step.Act.DECIDED) {
                standing.push(step);
            } else if (step.act() == Step.Act.UNDONE) {
                standing.pop();
            }
        }
        standing.pop();
        if (standing.isEmpty()) {
            throw new IllegalStateException(
                    "finding " + kept.state().id() + " has no decision that could be undone");
        }
        return standing.peek();
    }

    private FindingState done(Kept kept, Doing doing, String action, String detail)
            throws SQLException {
        FindingState next = kept.state();
        session.change(
                "UPDATE finding SET version = ?, status = ?, reason = ?, assignee = ?"
                        + " WHERE number = ?",
                next.version(),
                next.status().ordinal(),
                Rows.text(next.reason()),
                next.assignee().orElse(""),
                kept.number());
        session.change(Steps.INSERT, Steps.arguments(kept.number(), next, doing));
        Chain.append(
                session,
                new AuditNote(doing.officer(), action, "finding/" + next.id(), "", detail),
                now);
        return next;
    }

    private static String told(Kept next, String note) {
        return next.state().status()
                + next.state().reason().map(why -> " " + why).orElse("")
                + note(note);
    }

    private static String note(String note) {
        return note.isEmpty() ? "" : ": " + note;
    }
}
