package org.tidewaiter.casework.work;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.DismissalReason;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.OvertakenException;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.audit.Chain;
import org.tidewaiter.casework.store.Session;
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
        FindingState seen = seen(id, expectedVersion, decision.officer());
        FindingState next = next(seen, decision.status(), decision.reason(), seen.assignee());
        return done(
                next,
                new Doing(now, decision.officer(), Step.Act.DECIDED, "", decision.note()),
                "decide",
                told(next, decision.note()));
    }

    FindingState undo(String id, long expectedVersion, String officer) throws SQLException {
        FindingState seen = seen(id, expectedVersion, officer);
        Step before = beforeTheLastDecision(seen);
        FindingState next = next(seen, before.status(), before.reason(), seen.assignee());
        Doing doing = new Doing(now, officer, Step.Act.UNDONE, "", "");
        return done(next, doing, "undo", told(next, ""));
    }

    FindingState assign(String id, long expectedVersion, Optional<String> assignee, String officer)
            throws SQLException {
        FindingState seen = seen(id, expectedVersion, officer);
        FindingState next = next(seen, seen.status(), seen.reason(), assignee);
        Doing doing = new Doing(now, officer, Step.Act.ASSIGNED, "", "");
        return done(next, doing, "assign", assignee.map(to -> "to " + to).orElse("to nobody"));
    }

    FindingState outcome(String id, InspectionResult result) throws SQLException {
        FindingState seen = Rows.locked(session, id);
        FindingState next = next(seen, seen.status(), seen.reason(), seen.assignee());
        String found = result.found().name();
        session.change("UPDATE finding SET found = ? WHERE id = ?", found, id);
        return done(
                next,
                new Doing(now, result.officer(), Step.Act.INSPECTED, found, result.note()),
                "inspect",
                found + note(result.note()));
    }

    /** The finding, locked, if it is as the officer saw it. */
    private FindingState seen(String id, long expectedVersion, String officer) throws SQLException {
        Rows.checkOfficer(officer);
        FindingState state = Rows.locked(session, id);
        if (expectedVersion > state.version() || expectedVersion < 1) {
            throw new IllegalArgumentException(
                    "finding %s has versions 1 to %d, expected was %d"
                            .formatted(id, state.version(), expectedVersion));
        }
        if (expectedVersion < state.version()) {
            throw new OvertakenException(
                    state, Steps.between(session, id, expectedVersion, state.version()));
        }
        return state;
    }

    /** Each decision is put on a pile, each undoing takes one off. */
    private Step beforeTheLastDecision(FindingState state) throws SQLException {
        Deque<Step> standing = new ArrayDeque<>();
        List<Step> steps = Steps.between(session, state.id(), 0, state.version());
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
                    "finding " + state.id() + " has no decision that could be undone");
        }
        return standing.peek();
    }

    private static FindingState next(
            FindingState from,
            Status status,
            Optional<DismissalReason> reason,
            Optional<String> assignee) {
        return new FindingState(
                from.id(),
                from.version() + 1,
                status,
                reason,
                assignee,
                from.factsVersion(),
                from.lastRun(),
                from.notSeenSince());
    }

    private FindingState done(FindingState next, Doing doing, String action, String detail)
            throws SQLException {
        session.change(
                "UPDATE finding SET version = ?, status = ?, reason = ?, assignee = ? WHERE id = ?",
                next.version(),
                next.status().ordinal(),
                Rows.text(next.reason()),
                next.assignee().orElse(""),
                next.id());
        session.change(Steps.INSERT, Steps.arguments(next, doing));
        Chain.append(
                session,
                new AuditNote(doing.officer(), action, "finding/" + next.id(), "", detail),
                now);
        return next;
    }

    private static String told(FindingState next, String note) {
        return next.status() + next.reason().map(why -> " " + why).orElse("") + note(note);
    }

    private static String note(String note) {
        return note.isEmpty() ? "" : ": " + note;
    }
}
