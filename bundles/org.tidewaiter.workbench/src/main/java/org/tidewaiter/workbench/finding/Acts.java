package org.tidewaiter.workbench.finding;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.OvertakenException;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.StoreException;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.Moments;
import org.tidewaiter.workbench.desk.News;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.SignedIn;
import org.tidewaiter.workbench.desk.Words;

/** What an officer does to findings. Used by the thread of the display. */
final class Acts {

    /** What was decided last at this desk, which undo is about. */
    private static @Nullable FindingRef last;

    private final Shell shell;

    Acts(Shell shell) {
        this.shell = shell;
    }

    /** Does it and says what was done; empty if it was called off or refused, which is told. */
    Optional<String> act(Verb verb, Optional<FindingRef> target) {
        Optional<Officer> officer = SignedIn.officer();
        Optional<Casework> casework = HostServices.casework();
        if (officer.isEmpty() || casework.isEmpty()) {
            Problems.tell(shell, Words.say("act.title"), Words.say("worklist.noStore"));
            return Optional.empty();
        }
        Optional<FindingRef> about =
                verb == Verb.UNDO ? Optional.ofNullable(last).or(() -> target) : target;
        return about.flatMap(ref -> act(verb, ref, officer.get().id(), casework.get()));
    }

    private Optional<String> act(Verb verb, FindingRef ref, String officer, Casework casework) {
        return switch (verb) {
            case REVIEW -> decide(ref, casework, Decision.of(Status.IN_REVIEW, "", officer));
            case ESCALATE -> decide(ref, casework, Decision.of(Status.ESCALATED, "", officer));
            case CONFIRM -> decide(ref, casework, Decision.of(Status.CONFIRMED, "", officer));
            case DISMISS ->
                    new DismissDialog(shell, ref.name())
                            .ask(officer)
                            .flatMap(decision -> decide(ref, casework, decision));
            case SNOOZE ->
                    new SnoozeDialog(shell, ref)
                            .ask(officer)
                            .flatMap(
                                    order ->
                                            done(
                                                    ref,
                                                    "act.snoozed",
                                                    all ->
                                                            Moments.at(
                                                                    casework.snooze(order)
                                                                            .order()
                                                                            .until())));
            case ASSIGN ->
                    done(
                            ref,
                            "act.assigned",
                            version ->
                                    casework.assign(
                                                    ref.id(),
                                                    version,
                                                    Optional.of(officer),
                                                    officer)
                                            .assignee()
                                            .orElse(""));
            case UNDO -> undo(ref, officer, casework);
        };
    }

    private Optional<String> decide(FindingRef ref, Casework casework, Decision decision) {
        Optional<String> told =
                done(
                        ref,
                        "act.decided",
                        version ->
                                Words.CASES.status(
                                        casework.decide(ref.id(), version, decision).status()));
        told.ifPresent(text -> last = ref);
        return told;
    }

    /** Undoes the last decision, whatever happened to be read of the finding since. */
    private Optional<String> undo(FindingRef ref, String officer, Casework casework) {
        return done(
                ref,
                "act.undone",
                seen -> {
                    long version =
                            casework.file(ref.id())
                                    .map(FindingFile::state)
                                    .orElseThrow(NoSuchElementException::new)
                                    .version();
                    String status =
                            Words.CASES.status(casework.undo(ref.id(), version, officer).status());
                    last = null;
                    return status;
                });
    }

    private Optional<String> done(FindingRef ref, String key, Function<Long, String> act) {
        try {
            String result = act.apply(ref.state().version());
            return Optional.of(Words.say(key, ref.name(), result));
        } catch (OvertakenException e) {
            Problems.tell(shell, Words.say("act.title"), overtaken(e));
        } catch (NoSuchElementException e) {
            Problems.tell(shell, Words.say("act.title"), Words.say("finding.gone"));
        } catch (IllegalStateException e) {
            Problems.tell(shell, Words.say("act.title"), Words.say("act.nothingToUndo"));
        } catch (StoreException e) {
            Problems.log("an act was not kept", e);
            Problems.tell(shell, Words.say("act.title"), Words.problem(e));
        } finally {
            News.tell(new News.FindingChanged(ref.id()));
        }
        return Optional.empty();
    }

    private static String overtaken(OvertakenException e) {
        var first = e.since().get(e.since().size() - 1);
        return Words.say(
                "act.overtaken",
                first.officer(),
                Words.CASES.act(first.act()),
                Moments.at(first.at()),
                Words.CASES.status(e.state().status()));
    }
}
