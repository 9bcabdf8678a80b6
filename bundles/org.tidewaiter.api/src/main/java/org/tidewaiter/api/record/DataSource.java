package org.tidewaiter.api.record;

import org.osgi.annotation.versioning.ConsumerType;
import org.tidewaiter.api.progress.Monitor;

/**
 * Opens locations as data sets; an OSGi service that a data bundle or a host provides.
 *
 * <p>Thread-safe. Several may live side by side.
 */
@ConsumerType
public interface DataSource {

    /** Whether this source can open such a location, judged without reading it all. */
    boolean accepts(String location);

    /**
     * Reads the location. On failure nothing is left behind.
     *
     * @throws DataException if it cannot be read, or too many rows were rejected
     * @throws java.util.concurrent.CancellationException if the monitor cancels
     */
    DataSet open(OpenRequest request, Monitor monitor);
}
