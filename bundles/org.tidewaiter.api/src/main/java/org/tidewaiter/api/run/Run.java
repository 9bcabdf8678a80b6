package org.tidewaiter.api.run;

import org.osgi.annotation.versioning.ProviderType;

/** A run that was started. Thread-safe. */
@ProviderType
public interface Run {

    /** Where it is now; cheap. */
    RunProgress progress();

    /** Asks it to stop; it does within a second. Rules not finished are reported as cancelled. */
    void cancel();

    /**
     * Waits for its end. A cancelled run also ends with a report.
     *
     * @throws InterruptedException if the waiting thread is interrupted; the run goes on
     */
    RunReport await() throws InterruptedException;
}
