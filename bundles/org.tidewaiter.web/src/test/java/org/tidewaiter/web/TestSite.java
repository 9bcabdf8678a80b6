package org.tidewaiter.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Officers;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.casework.AuditEntry;
import org.tidewaiter.casework.AuditLog;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Listed;
import org.tidewaiter.casework.Orders;
import org.tidewaiter.casework.Publishing;
import org.tidewaiter.casework.Retention;
import org.tidewaiter.casework.Shifts;
import org.tidewaiter.casework.Worklist;
import org.tidewaiter.health.Health;
import org.tidewaiter.oversight.fairness.Population;
import org.tidewaiter.oversight.feed.FeedGaps;
import org.tidewaiter.oversight.feed.FeedReport;
import org.tidewaiter.report.TemplateReports;
import org.tidewaiter.web.http.Front;
import org.tidewaiter.web.http.Guards;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.http.Settings;
import org.tidewaiter.web.metric.Metrics;
import org.tidewaiter.web.rest.Routes;
import org.tidewaiter.web.rest.Services;
import org.tidewaiter.web.run.Aside;
import org.tidewaiter.web.run.Asking;
import org.tidewaiter.web.run.Events;
import org.tidewaiter.web.run.LentData;
import org.tidewaiter.web.run.RunDesk;
import org.tidewaiter.web.screen.Screens;
import org.tidewaiter.web.session.Sessions;
import org.tidewaiter.web.session.SignInLimit;

/** The interface behind a real server, on services that a test tells what to say. */
final class TestSite implements AutoCloseable {

    static final String PASSWORD = "right password";

    /** Officers by name: one a role, each with the same password. */
    static final class Staff implements Officers {
        final Map<String, Officer> known = new HashMap<>();

        Staff() {
            for (Role role : Role.values()) {
                String name = role.name().toLowerCase(java.util.Locale.ROOT);
                known.put(name, new Officer(name, name, Set.of(role)));
            }
        }

        @Override
        public Optional<Officer> authenticate(String name, String password) {
            return password.equals(PASSWORD) ? by(name) : Optional.empty();
        }

        @Override
        public Optional<Officer> by(String name) {
            return Optional.ofNullable(known.get(name));
        }
    }

    final Staff staff = new Staff();
    final Casework casework = mock(Casework.class);
    final Orders orders = mock(Orders.class);
    final Shifts shifts = mock(Shifts.class);
    final Publishing publishing = mock(Publishing.class);
    final Retention retention = mock(Retention.class);
    final Health health = mock(Health.class);
    final AuditLog log = mock(AuditLog.class);
    final RiskEngine engine = mock(RiskEngine.class);
    final LentData data = new LentData();
    final Events events = new Events();
    final Metrics metrics = new Metrics();
    final Asking asking = new Asking();
    final Aside<FeedReport> feeds = new Aside<>(data, "feeds", FeedGaps::of);
    final Aside<Population> population = new Aside<>(data, "population", Population::of);
    private final TemplateReports reports = new TemplateReports(List.of(), List.of());
    private final Services services =
            new Services(
                    () -> casework,
                    () -> orders,
                    () -> shifts,
                    () -> publishing,
                    () -> retention,
                    () -> log,
                    () -> engine,
                    () -> reports,
                    () -> health,
                    () -> staff);
    final RunDesk desk =
            new RunDesk(
                    new RunDesk.Host(() -> engine, () -> casework, services::inForce, 3, metrics),
                    events,
                    data,
                    asking);
    final List<Route> routes;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    TestSite() {
        this(Settings.DEFAULT);
    }

    TestSite(Settings settings) {
        when(casework.worklist(any())).thenReturn(new Worklist(List.of(), 0, 0, Optional.empty()));
        when(casework.runs(anyInt())).thenReturn(List.of());
        when(orders.list(any())).thenReturn(new Listed<>(List.of(), 0));
        when(shifts.open(any())).thenReturn(OrdersAndShifts.openWork("code", "text"));
        when(casework.file(any())).thenReturn(Optional.empty());
        when(log.append(any()))
                .thenAnswer(call -> new AuditEntry(1, Instant.EPOCH, call.getArgument(0), "", ""));
        Sessions sessions = new Sessions(Clock.systemUTC(), settings.idle(), settings.longest());
        SignInLimit limit = new SignInLimit(Clock.systemUTC(), 5, 20);
        routes =
                Routes.all(
                        services,
                        new Routes.Parts(
                                sessions,
                                limit,
                                data,
                                desk,
                                asking,
                                events,
                                feeds,
                                population,
                                metrics),
                        settings.header().isEmpty());
        Front front =
                new Front(new Guards(settings, sessions, () -> staff), routes, screens(), metrics);
        serve(front);
    }

    private void serve(Front front) {
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(front), "/*");
        server.setHandler(context);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Screens screens() {
        return new Screens(
                Map.of(
                        "/index.html",
                        bytes("<!DOCTYPE html>"),
                        "/app.js",
                        bytes("1"),
                        "/secret.bin",
                        bytes("2")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    int port() {
        return connector.getLocalPort();
    }

    /** A visitor who is not signed in. */
    Visitor visitor() {
        return new Visitor(new Wire(port()), port());
    }

    /** The officer of a role, signed in. */
    Visitor as(Role role) {
        Visitor visitor = visitor();
        visitor.signIn(role.name().toLowerCase(java.util.Locale.ROOT), PASSWORD);
        return visitor;
    }

    /** What was written into the log. */
    List<AuditNote> notes() {
        org.mockito.ArgumentCaptor<AuditNote> notes =
                org.mockito.ArgumentCaptor.forClass(AuditNote.class);
        org.mockito.Mockito.verify(log, org.mockito.Mockito.atLeast(0)).append(notes.capture());
        return notes.getAllValues();
    }

    @Override
    public void close() {
        events.close();
        feeds.close();
        population.close();
        desk.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
