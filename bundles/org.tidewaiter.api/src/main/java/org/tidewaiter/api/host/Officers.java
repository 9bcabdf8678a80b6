package org.tidewaiter.api.host;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The officers of a host and their roles; an OSGi service. Thread-safe.
 *
 * <p>Where several are registered, that of the highest ranking is asked.
 */
@ConsumerType
public interface Officers {

    /**
     * Whoever proves to be somebody by a password; empty if the name is not known or the password
     * is another. Must take as long for a name that is not known as for one that is.
     */
    Optional<Officer> authenticate(String name, String password);

    /**
     * The officer of a name that was proven elsewhere, and of an {@link Officer#id}; empty if there
     * is none any more. Asked at every request: answer from memory.
     */
    Optional<Officer> by(String name);
}
