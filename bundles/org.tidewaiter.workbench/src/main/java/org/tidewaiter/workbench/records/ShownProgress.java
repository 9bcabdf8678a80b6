package org.tidewaiter.workbench.records;

import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.tidewaiter.api.progress.Monitor;

/** Shows the progress of long work in the Progress view, from which it may be cancelled. */
final class ShownProgress implements Monitor {

    private static final int SCALE = 1_000;

    private final IProgressMonitor monitor;
    private long steps;
    private long done;
    private int shown;

    ShownProgress(IProgressMonitor monitor) {
        this.monitor = monitor;
        monitor.beginTask("", IProgressMonitor.UNKNOWN);
    }

    @Override
    public void checkpoint() {
        if (monitor.isCanceled()) {
            throw new CancellationException();
        }
    }

    @Override
    public synchronized void phase(String key, long count) {
        checkpoint();
        steps = count;
        done = 0;
        shown = 0;
        String phase = key.replace('-', ' ');
        monitor.beginTask(phase, count > 0 ? SCALE : IProgressMonitor.UNKNOWN);
        monitor.subTask(phase);
    }

    @Override
    public synchronized void step(long more) {
        checkpoint();
        done += more;
        int now = steps == 0 ? 0 : (int) Math.min(SCALE, done * SCALE / steps);
        if (now > shown) {
            monitor.worked(now - shown);
            shown = now;
        }
    }

    /** Reading has its own limit. */
    @Override
    public void reserve(long bytes) {
        checkpoint();
    }
}
