package org.tidewaiter.workbench.records;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/**
 * Lets one job at a time open records or run rules on them; the others wait in the Progress view.
 */
public enum DeskRule implements ISchedulingRule {
    /** The only one. */
    ONE;

    @Override
    public boolean contains(ISchedulingRule rule) {
        return rule == this;
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        return rule == this;
    }
}
