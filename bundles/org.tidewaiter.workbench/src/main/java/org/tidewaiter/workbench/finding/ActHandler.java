package org.tidewaiter.workbench.finding;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.SignedIn;
import org.tidewaiter.workbench.desk.Words;

/**
 * Does what a command says to the finding that is shown or current. The last part of the command's
 * id is the verb.
 */
public final class ActHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        Verb verb = verb(event.getCommand().getId());
        Optional<FindingRef> target = target(event);
        if (SignedIn.officer(shell).filter(one -> one.roles().contains(Role.OFFICER)).isEmpty()) {
            Problems.tell(shell, Words.say("finding.title"), Words.say("finding.notForYou"));
        } else if (target.isEmpty() && verb != Verb.UNDO) {
            say(event, Words.say("act.noTarget"));
        } else {
            new Acts(shell, told -> say(event, told)).act(verb, target);
        }
        return null; // the interface's word for no result
    }

    static Verb verb(String commandId) {
        String last = commandId.substring(commandId.lastIndexOf('.') + 1);
        return Verb.valueOf(last.toUpperCase(Locale.ROOT));
    }

    /**
     * A finding that is open is acted on as it was read, even from the list: a decision must rest
     * on what the officer saw.
     */
    private static Optional<FindingRef> target(ExecutionEvent event) {
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        Optional<FindingRef> shown = Optional.empty();
        if (part != null
                && part.getSite().getPage().findView(FindingView.ID) instanceof FindingView view) {
            shown = view.shown();
        }
        if (part instanceof FindingView) {
            return shown;
        }
        Optional<FindingRef> current = current(event);
        return shown.filter(open -> current.filter(row -> row.id().equals(open.id())).isPresent())
                .or(() -> current);
    }

    private static Optional<FindingRef> current(ExecutionEvent event) {
        return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
                        && selection.getFirstElement() instanceof FindingRef ref
                ? Optional.of(ref)
                : Optional.empty();
    }

    private static void say(ExecutionEvent event, String text) {
        if (HandlerUtil.getActivePart(event) instanceof IViewPart view) {
            IStatusLineManager line = view.getViewSite().getActionBars().getStatusLineManager();
            line.setErrorMessage(null);
            line.setMessage(text);
        }
    }
}
