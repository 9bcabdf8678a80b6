package org.tidewaiter.casework;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What is left when an officer goes, and how it comes to a colleague; an OSGi service. Thread-safe;
 * may throw a {@link StoreException}.
 */
@ProviderType
public interface Shifts {

    /**
     * What is open, and what was done. Whether somebody opened a finding is known from the audit
     * log's entries {@code read}, which the host writes.
     */
    OpenWork open(ShiftQuery query);

    /**
     * Assigns findings to a colleague, in one transaction: those that are as the officer saw them.
     *
     * @throws java.util.NoSuchElementException if there is no such finding; nothing is written
     * @throws IllegalArgumentException if a version never was; nothing is written
     */
    HandedOver handOver(HandOver handOver);
}
