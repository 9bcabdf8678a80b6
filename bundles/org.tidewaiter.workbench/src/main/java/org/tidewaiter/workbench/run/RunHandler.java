package org.tidewaiter.workbench.run;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.workbench.desk.News;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.SignedIn;
import org.tidewaiter.workbench.desk.Words;
import org.tidewaiter.workbench.records.Records;

/** Begins a run, if there are records, none is under way, and whoever asks may. */
public final class RunHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        Optional<Officer> officer = SignedIn.officer(shell).filter(RunHandler::may);
        if (officer.isEmpty()) {
            Problems.tell(shell, Words.say("run.job"), Words.say("run.notForYou"));
        } else if (Records.atHand().now().isEmpty()) {
            MessageDialog.openInformation(shell, Words.say("run.job"), Words.say("run.noRecords"));
        } else if (RunJob.current().isPresent()) {
            MessageDialog.openInformation(shell, Words.say("run.job"), Words.say("run.busy"));
        } else {
            new RunJob(officer.get().id()).schedule();
            News.tell(new News.RunChanged(false));
        }
        return null; // the interface's word for no result
    }

    /** The same who may in the browser. */
    private static boolean may(Officer officer) {
        return officer.roles().contains(Role.ANALYST)
                || officer.roles().contains(Role.ADMINISTRATOR);
    }
}
