package org.tidewaiter.api.record;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The records of a host, opened for reading.
 *
 * <p>Thread-safe. Nothing in it changes while it is open. Close it to free memory and scratch
 * files.
 */
@ConsumerType
public interface DataSet extends AutoCloseable {

    /** The name that findings carry. */
    String name();

    /**
     * {@code sha256:} and a hash of the contents; the same for the same records in any row order
     * and file format.
     */
    String fingerprint();

    /** Nothing after this instant is known: given, or else the latest time in the data. */
    Instant asOf();

    /**
     * These records as they were known at an earlier instant: later rows are gone and later events
     * are missing. The view shares this data set's resources and need not be closed.
     */
    DataSet asOf(Instant instant);

    /** The table, if the host gave it; it may have no rows. */
    Optional<Table> table(Port port);

    /** The codebook shared by all columns of the domain; empty if no column has it. */
    Codebook codebook(String domain);

    /** The row that a finding cites, as the host gave it. */
    Optional<CitedRecord> record(Port port, String id);

    /**
     * A hexadecimal hash of a text that must not leave in clear, keyed by the data set's secret
     * where it has one; 32 characters, the same every time.
     */
    String pseudonym(String clear);

    /** What was read and what was rejected. */
    RejectReport rejects();

    /** Frees memory and scratch files. */
    @Override
    void close();
}
