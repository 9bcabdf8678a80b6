package org.tidewaiter.workbench.finding;

import java.lang.reflect.InvocationTargetException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.tidewaiter.workbench.desk.OneAtATime;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.Words;

/** Keeps an act in the store, one after the other; the workbench does not end before all are. */
public final class ActJob extends Job {

    private final Runnable work;

    ActJob(Runnable work) {
        super(Words.say("act.title"));
        this.work = work;
        setRule(OneAtATime.ACTS);
        setPriority(SHORT);
    }

    /**
     * Waits until all acts are kept, and what went wrong is told. Called by the thread of the
     * display when the workbench is about to end; a window shows that it waits.
     *
     * @return false if whoever sits there would not wait
     */
    public static boolean awaitAll() {
        if (getJobManager().find(OneAtATime.ACTS).length == 0) {
            return true;
        }
        try {
            PlatformUI.getWorkbench()
                    .getProgressService()
                    .busyCursorWhile(monitor -> getJobManager().join(OneAtATime.ACTS, monitor));
        } catch (InterruptedException e) {
            return false;
        } catch (InvocationTargetException e) {
            Problems.log("acts could not be awaited", e);
            return false;
        }
        Display display = Display.getCurrent();
        while (display.readAndDispatch()) {
            // what came of the acts is told
        }
        return true;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == OneAtATime.ACTS;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        work.run();
        return Status.OK_STATUS;
    }
}
