package org.tidewaiter.officers;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Role;

/**
 * Looks after the local users; an OSGi service beside {@link org.tidewaiter.api.host.Officers}.
 * Thread-safe. What is changed is in the file when a method returns.
 */
@ProviderType
public interface LocalUsers {

    /** The fewest characters of a password. */
    int SHORTEST_PASSWORD = 12;

    /** The most characters of a password. */
    int LONGEST_PASSWORD = 1_000;

    /** Every user, by name. */
    List<Officer> all();

    /**
     * Adds a user. Takes a tenth of a second, for the hash.
     *
     * @param name letters and digits, and inside it also {@code . _ @ -}; 100 at most
     * @throws IllegalArgumentException if the name is taken or malformed, or the password too short
     *     or too long
     * @throws java.io.UncheckedIOException if the file cannot be written; then nothing has changed
     */
    void add(String name, Set<Role> roles, String password);

    /**
     * Sets another password.
     *
     * @throws IllegalArgumentException if there is no such user, or the password is too short or
     *     too long
     * @throws java.io.UncheckedIOException if the file cannot be written; then nothing has changed
     */
    void setPassword(String name, String password);

    /**
     * Removes a user; no change if there is none. The name must not be given to another person:
     * decisions and the log stand under it.
     *
     * @throws java.io.UncheckedIOException if the file cannot be written; then nothing has changed
     */
    void remove(String name);
}
