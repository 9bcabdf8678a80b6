package org.tidewaiter.web.rest;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.oversight.fairness.Population;
import org.tidewaiter.oversight.feed.FeedReport;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.metric.Metrics;
import org.tidewaiter.web.run.Aside;
import org.tidewaiter.web.run.Asking;
import org.tidewaiter.web.run.Events;
import org.tidewaiter.web.run.LentData;
import org.tidewaiter.web.run.RunDesk;
import org.tidewaiter.web.session.Sessions;
import org.tidewaiter.web.session.SignInLimit;

/** The table of all routes. */
public final class Routes {

    private Routes() {}

    /** What the routes work with, beside the services of the host. */
    public record Parts(
            Sessions sessions,
            SignInLimit limit,
            LentData data,
            RunDesk desk,
            Asking asking,
            Events events,
            Aside<FeedReport> feeds,
            Aside<Population> population,
            Metrics metrics) {}

    /**
     * Every route.
     *
     * @param byPassword whether officers sign in here, and not at a proxy
     */
    public static List<Route> all(Services services, Parts parts, boolean byPassword) {
        Rows rows = new Rows(services);
        Reading reading = new Reading(services, rows);
        List<Route> routes = new ArrayList<>();
        routes.addAll(
                new SigningIn(services, parts.sessions(), parts.limit(), parts.data(), byPassword)
                        .routes());
        routes.addAll(reading.routes());
        routes.addAll(new Papers(services, reading, parts.data()).routes());
        routes.addAll(new Acting(services, rows, parts.events()).routes());
        routes.addAll(new Snoozing(services, reading, parts.events()).routes());
        routes.addAll(new Ordering(services, rows, reading, parts.events()).routes());
        routes.addAll(new OrderPapers(services, reading).routes());
        routes.addAll(new ShiftEnds(services, rows, parts.events()).routes());
        routes.addAll(new Parties(services, rows, parts.data(), parts.asking()).routes());
        Trials trials = new Trials(services, parts.asking());
        routes.addAll(new Rules(services, parts.data()).routes());
        routes.addAll(new Bench(services, parts.data(), trials).routes());
        routes.addAll(new Proposing(services, parts.data(), trials).routes());
        routes.addAll(
                new Running(services, parts.desk(), parts.data(), parts.events(), parts.sessions())
                        .routes());
        routes.addAll(new Expiring(services).routes());
        routes.addAll(new Checking(services).routes());
        routes.addAll(new Counting(parts.metrics(), parts.sessions(), parts.data()).routes());
        routes.addAll(new Oversight(services).routes());
        routes.addAll(new Feeds(services, parts.feeds()).routes());
        routes.addAll(new Fairness(services, parts.data(), parts.population()).routes());
        return List.copyOf(routes);
    }
}
