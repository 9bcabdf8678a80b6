package org.tidewaiter.web.rest;

import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.web.http.Problem;

/** Officers whom another names. */
final class Colleagues {

    private Colleagues() {}

    /** Refuses a name that is no officer's; the field is where it was given. */
    static void check(Services services, String name, String field) {
        boolean officer =
                services.officers()
                        .by(name)
                        .map(Officer::roles)
                        .filter(roles -> roles.contains(Role.OFFICER))
                        .isPresent();
        if (!officer) {
            throw Problem.badRequest(field + " must be the name of an officer");
        }
    }
}
