package org.tidewaiter.workbench.desk;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/**
 * Asks in a job what may take a while, and has the answer shown once it is there: that of the last
 * question alone. Used by the thread of the windows, which never waits.
 */
public final class Aside {

    private final Control place;
    private final String name;
    private int asked;

    /**
     * Nothing is asked yet.
     *
     * @param place no answer is shown once it is gone
     * @param name of the job
     */
    public Aside(Control place, String name) {
        this.place = place;
        this.name = name;
    }

    /**
     * Asks; the answer to what was asked before is no longer wanted.
     *
     * @param question may throw what it likes, which the log keeps
     * @param show is given the answer
     * @param refuse is given what to tell an officer if there is no answer
     */
    public <T> void ask(Supplier<T> question, Consumer<T> show, Consumer<String> refuse) {
        int now = ++asked;
        ICoreRunnable asking =
                monitor -> {
                    try {
                        T answer = question.get();
                        later(now, () -> show.accept(answer));
                    } catch (RuntimeException e) {
                        // whoever waits is told, whatever it was: a service may have gone meanwhile
                        later(now, () -> refuse.accept(Problems.message(e)));
                        Problems.log(name, e);
                    }
                };
        Job.createSystem(name, asking).schedule();
    }

    /** No answer is wanted any more. */
    public void forget() {
        asked++;
    }

    private void later(int now, Runnable show) {
        if (!place.isDisposed()) {
            place.getDisplay()
                    .asyncExec(
                            () -> {
                                if (!place.isDisposed() && now == asked) {
                                    show.run();
                                }
                            });
        }
    }
}
