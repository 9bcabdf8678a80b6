package org.tidewaiter.api.progress;

import java.util.concurrent.CancellationException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Carries progress out of long work and the wish to cancel into it.
 *
 * <p>Thread-safe: parts of one task may share a monitor.
 */
@ProviderType
public interface Monitor {

    /** A monitor that nobody watches and that never cancels. */
    Monitor NONE =
            new Monitor() {
                @Override
                public void checkpoint() {}

                @Override
                public void phase(String key, long steps) {}

                @Override
                public void step(long steps) {}

                @Override
                public void reserve(long bytes) {}
            };

    /**
     * Returns if the work is still wanted; costs a few nanoseconds.
     *
     * @throws CancellationException if it is not; let it pass through
     */
    void checkpoint();

    /**
     * Begins a phase of the work; the phase before ends.
     *
     * @param key names the phase for templates, such as {@code "count-shared-voyages"}
     * @param steps how many steps it will take, 0 if unknown
     */
    void phase(String key, long steps);

    /** Tells that {@code steps} more steps of the current phase are done; also a checkpoint. */
    void step(long steps);

    /**
     * Accounts for memory that the work is about to hold until its end.
     *
     * @throws OverBudgetException if the run's budget does not allow it
     */
    void reserve(long bytes);
}
