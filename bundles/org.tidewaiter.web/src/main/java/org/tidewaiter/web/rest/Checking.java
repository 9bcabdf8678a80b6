package org.tidewaiter.web.rest;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.health.Checked;
import org.tidewaiter.health.Health;
import org.tidewaiter.health.Status;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Route;

/** How the installation is: for an administrator in sentences, for a load balancer in a word. */
final class Checking {

    /** Less than load balancers wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final int UNAVAILABLE = 503;

    private record HealthView(Status status, List<Checked> checks) {}

    private final Services services;

    Checking(Services services) {
        this.services = services;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/health/checks", Set.of(Role.ADMINISTRATOR), this::checks),
                Route.liveness(this::liveness));
    }

    private Answer checks(Ask ask) {
        ask.parameters();
        List<Checked> found = services.health().check(PATIENCE, ask.locale());
        return Answer.json(new HealthView(Health.worst(found), found));
    }

    /** Says nothing that a stranger could use. */
    private Answer liveness(Ask ask) {
        Status worst = Health.worst(services.health().check(PATIENCE));
        return Answer.of(
                worst == Status.CRITICAL ? UNAVAILABLE : 200, "text/plain", worst.name() + "\n");
    }
}
