package org.tidewaiter.workbench.desk;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** Of the jobs that share one, one works at a time; the others wait in the Progress view. */
public enum OneAtATime implements ISchedulingRule {
    /** What opens records or runs rules on them. */
    RECORDS,
    /** What keeps acts on findings. */
    ACTS;

    @Override
    public boolean contains(ISchedulingRule rule) {
        return rule == this;
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        return rule == this;
    }
}
