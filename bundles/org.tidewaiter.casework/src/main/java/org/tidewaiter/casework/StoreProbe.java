package org.tidewaiter.casework;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Tries the store, for health checks; an OSGi service. Thread-safe. */
@ProviderType
public interface StoreProbe {

    /**
     * Writes a row of its own in the way a decision is written, with all that makes it last. Costs
     * what one decision costs, and waits like one while a run is being kept.
     *
     * @return what stands in the row now, by the store's own clock
     * @throws StoreException if it cannot be written; the message names no person
     */
    Instant write();

    /** The folder of an embedded database; empty for one of another process. */
    Optional<Path> folder();
}
