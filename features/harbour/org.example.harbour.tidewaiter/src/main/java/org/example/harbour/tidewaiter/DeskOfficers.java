package org.example.harbour.tidewaiter;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Officers;
import org.tidewaiter.api.host.Role;

/** One officer: whoever is signed in to the machine at the desk. */
@Component
public final class DeskOfficers implements Officers {

    private final Officer signedIn =
            new Officer(
                    System.getProperty("user.name", "desk"),
                    "The officer at the desk",
                    Set.of(Role.OFFICER, Role.ADMINISTRATOR));

    /** Nobody: the machine asks for passwords, not the desk. */
    @Override
    public Optional<Officer> authenticate(String name, String password) {
        return Optional.empty();
    }

    @Override
    public Optional<Officer> by(String name) {
        return Optional.of(signedIn).filter(officer -> officer.id().equals(name));
    }
}
