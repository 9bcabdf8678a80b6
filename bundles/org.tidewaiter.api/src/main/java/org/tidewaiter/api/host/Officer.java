package org.tidewaiter.api.host;

import java.util.Set;

/**
 * Somebody who works with findings.
 *
 * @param id stands in decisions and in the log, and never comes to mean another person
 * @param name for a person to read
 * @param roles may be empty: then there is nothing to do or see
 */
public record Officer(String id, String name, Set<Role> roles) {

    /** Copies the roles; refuses an officer without an id. */
    public Officer {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an officer needs an id, was \"" + id + "\"");
        }
        roles = Set.copyOf(roles);
    }
}
