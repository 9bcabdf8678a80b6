package org.tidewaiter.workbench.run;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidewaiter.api.run.RunProgress;
import org.tidewaiter.workbench.desk.Words;

/** Shows in the Progress view where a run is: each rule is one part of it. */
final class ShownRun {

    private static final int PARTS = 1_000;

    private final IProgressMonitor monitor;
    private boolean begun;
    private int shown;

    ShownRun(IProgressMonitor monitor) {
        this.monitor = monitor;
    }

    void show(RunProgress progress) {
        if (!begun && progress.rules() > 0) {
            begun = true;
            monitor.beginTask("", progress.rules() * PARTS);
        }
        monitor.subTask(line(progress));
        int now = done(progress);
        if (now > shown) {
            monitor.worked(now - shown);
            shown = now;
        }
    }

    /** In thousandths of a rule. */
    static int done(RunProgress progress) {
        int before = Math.max(0, progress.ruleNumber() - 1) * PARTS;
        long within =
                progress.steps() == 0
                        ? 0
                        : Math.min(PARTS, progress.done() * PARTS / progress.steps());
        return before + (int) within;
    }

    /** Where it is, in words. */
    static String line(RunProgress progress) {
        return progress.rule().isEmpty()
                ? Words.say("run.begins")
                : Words.say(
                        "run.at",
                        progress.rule(),
                        progress.ruleNumber(),
                        progress.rules(),
                        progress.phase().replace('-', ' '),
                        progress.rowsRead());
    }
}
