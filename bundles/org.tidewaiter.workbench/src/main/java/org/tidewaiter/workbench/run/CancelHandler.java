package org.tidewaiter.workbench.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;

/** Cancels the run under way; nothing of it is kept. */
public final class CancelHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        RunJob.current().ifPresent(Job::cancel);
        return null; // the interface's word for no result
    }
}
