package org.tidewaiter.workbench.finding;

import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.OvertakenException;
import org.tidewaiter.casework.SnoozeOrder;
import org.tidewaiter.casework.Status;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.Moments;
import org.tidewaiter.workbench.desk.News;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.SignedIn;
import org.tidewaiter.workbench.desk.Words;

/**
 * What an officer does to findings: asked here, and kept aside, as the store may be busy with a run
 * for minutes. Used by the thread of the display.
 */
final class Acts {

    /**
     * Something that is to be kept.
     *
     * @param key of the sentence that tells of it
     * @param work is done aside, and says what came of it
     * @param after is done in the thread of the display, if it was kept
     */
    private record Act(FindingRef ref, String key, Supplier<String> work, Runnable after) {}

    /** What was decided last at this desk, which undo is about. */
    private static @Nullable FindingRef last;

    /** The findings of which an act is not kept yet: none is acted on twice meanwhile. */
    private static final Set<String> UNDER_WAY = new HashSet<>();

    private final Shell shell;
    private final Consumer<String> say;

    /**
     * Acts of a window.
     *
     * @param say is told what was done, once it is
     */
    Acts(Shell shell, Consumer<String> say) {
        this.shell = shell;
        this.say = say;
    }

    /** Has it done; nothing is if it is called off or refused, which is told. */
    void act(Verb verb, Optional<FindingRef> target) {
        Optional<Officer> officer = SignedIn.officer();
        Optional<Casework> casework = HostServices.casework();
        if (officer.isEmpty() || casework.isEmpty()) {
            Problems.tell(shell, Words.say("act.title"), Words.say("worklist.noStore"));
            return;
        }
        Optional<FindingRef> about =
                verb == Verb.UNDO ? Optional.ofNullable(last).or(() -> target) : target;
        if (about.filter(ref -> mustWait(verb, ref)).isPresent()) {
            say.accept(Words.say("act.underWay"));
        } else {
            about.flatMap(ref -> asked(verb, ref, officer.get().id(), casework.get()))
                    .ifPresent(this::keep);
        }
    }

    /** Which decision was the last is not known before all are kept. */
    private static boolean mustWait(Verb verb, FindingRef ref) {
        return verb == Verb.UNDO ? !UNDER_WAY.isEmpty() : UNDER_WAY.contains(ref.id());
    }

    private Optional<Act> asked(Verb verb, FindingRef ref, String officer, Casework casework) {
        return switch (verb) {
            case REVIEW ->
                    Optional.of(decide(ref, casework, Decision.of(Status.IN_REVIEW, "", officer)));
            case ESCALATE ->
                    Optional.of(decide(ref, casework, Decision.of(Status.ESCALATED, "", officer)));
            case CONFIRM ->
                    Optional.of(decide(ref, casework, Decision.of(Status.CONFIRMED, "", officer)));
            case DISMISS ->
                    new DismissDialog(shell, ref.name())
                            .ask(officer)
                            .map(decision -> decide(ref, casework, decision));
            case SNOOZE ->
                    new SnoozeDialog(shell, ref)
                            .ask(officer)
                            .map(order -> snooze(ref, casework, order));
            case ASSIGN -> Optional.of(assign(ref, officer, casework));
            case UNDO -> Optional.of(undo(ref, officer, casework));
        };
    }

    private static Act decide(FindingRef ref, Casework casework, Decision decision) {
        return new Act(
                ref,
                "act.decided",
                () ->
                        Words.CASES.status(
                                casework.decide(ref.id(), ref.state().version(), decision)
                                        .status()),
                () -> last = ref);
    }

    private static Act snooze(FindingRef ref, Casework casework, SnoozeOrder order) {
        return new Act(
                ref,
                "act.snoozed",
                () -> Moments.at(casework.snooze(order).order().until()),
                () -> {});
    }

    private static Act assign(FindingRef ref, String officer, Casework casework) {
        return new Act(
                ref,
                "act.assigned",
                () ->
                        casework.assign(
                                        ref.id(),
                                        ref.state().version(),
                                        Optional.of(officer),
                                        officer)
                                .assignee()
                                .orElse(""),
                () -> {});
    }

    /** Undoes the last decision, whatever happened to be read of the finding since. */
    private static Act undo(FindingRef ref, String officer, Casework casework) {
        return new Act(
                ref,
                "act.undone",
                () -> {
                    long version =
                            casework.file(ref.id())
                                    .map(FindingFile::state)
                                    .orElseThrow(NoSuchElementException::new)
                                    .version();
                    return Words.CASES.status(casework.undo(ref.id(), version, officer).status());
                },
                () -> last = null);
    }

    private void keep(Act act) {
        UNDER_WAY.add(act.ref().id());
        Display display = shell.getDisplay();
        new ActJob(
                        () -> {
                            Runnable told = kept(act);
                            display.asyncExec(() -> end(act, told));
                        })
                .schedule();
    }

    /** Done aside; what it gives tells of it in the thread of the display. */
    private Runnable kept(Act act) {
        try {
            String result = act.work().get();
            return () -> {
                act.after().run();
                say.accept(Words.say(act.key(), act.ref().name(), result));
            };
        } catch (OvertakenException e) {
            return () -> tell(overtaken(e));
        } catch (NoSuchElementException e) {
            return () -> tell(Words.say("finding.gone"));
        } catch (IllegalStateException e) {
            return () -> tell(Words.say("act.nothingToUndo"));
        } catch (RuntimeException | LinkageError e) {
            // the officer is told, whatever it was: the store, or its bundle, may have gone
            // meanwhile
            Problems.log("an act was not kept", e);
            return () -> tell(Problems.message(e));
        }
    }

    private static void end(Act act, Runnable told) {
        UNDER_WAY.remove(act.ref().id());
        News.tell(new News.FindingChanged(act.ref().id()));
        told.run();
    }

    private void tell(String problem) {
        Problems.tell(shell, Words.say("act.title"), problem);
    }

    /** The officer may be who was faster: a second key came before the first act was shown. */
    private static String overtaken(OvertakenException e) {
        var last = e.since().get(e.since().size() - 1);
        boolean own =
                SignedIn.officer().map(Officer::id).filter(last.officer()::equals).isPresent();
        return Words.say(
                own ? "act.overtakenByOwn" : "act.overtaken",
                last.officer(),
                Words.CASES.act(last.act()),
                Moments.at(last.at()),
                Words.CASES.status(e.state().status()));
    }
}
