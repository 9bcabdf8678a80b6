package org.tidewaiter.web.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.metric.Metrics;
import org.tidewaiter.web.run.LentData;
import org.tidewaiter.web.session.Sessions;

/** What an operator counts, for a monitor. */
record Counting(Metrics metrics, Sessions sessions, LentData data) {

    private static final RejectReport NONE = new RejectReport(Map.of(), List.of(), List.of());

    List<Route> routes() {
        return List.of(Route.metrics(Set.of(Role.ADMINISTRATOR), this::metrics));
    }

    private Answer metrics(Ask ask) {
        RejectReport rejects = data.ask(lent -> lent.rejects()).orElse(NONE);
        return Answer.of(
                200, Metrics.TYPE, metrics.text(new Metrics.Now(sessions.count(), rejects)));
    }
}
