package org.tidewaiter.web.rest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Fields;
import org.tidewaiter.web.http.Guards;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.run.LentData;
import org.tidewaiter.web.session.Session;
import org.tidewaiter.web.session.Sessions;
import org.tidewaiter.web.session.SignInLimit;

/** Signing in and out. */
final class SigningIn {

    private static final Logger LOG = LoggerFactory.getLogger(SigningIn.class);

    private record SessionView(
            String officer,
            String name,
            List<String> roles,
            String csrfToken,
            @Nullable String dataSet,
            boolean madeUp) {}

    private final Services services;
    private final Sessions sessions;
    private final SignInLimit limit;
    private final LentData data;
    private final boolean byPassword;

    /**
     * Signing in.
     *
     * @param byPassword whether officers prove themselves here, and not to a proxy
     */
    SigningIn(
            Services services,
            Sessions sessions,
            SignInLimit limit,
            LentData data,
            boolean byPassword) {
        this.services = services;
        this.sessions = sessions;
        this.limit = limit;
        this.data = data;
        this.byPassword = byPassword;
    }

    List<Route> routes() {
        Set<Role> everybody = Set.of(Role.values());
        return List.of(
                Route.signIn(this::signIn),
                Route.of("GET", "/session", everybody, this::session),
                Route.of("DELETE", "/session", everybody, this::signOut));
    }

    private Answer signIn(Ask ask) {
        if (!byPassword) {
            throw new Problem(403, "proxy-sign-in", "sign in at the proxy before this host");
        }
        Fields body = ask.fields("name", "password");
        String name = body.needed("name", 200);
        String password = body.text("password", 1_000).orElse("");
        Duration wait = limit.begin(name, ask.address());
        if (!wait.isZero()) {
            throw new Problem(429, "too-many-attempts", "too many attempts: wait and try again")
                    .header("Retry-After", Long.toString(wait.toSeconds() + 1));
        }
        Optional<Officer> officer = services.officers().authenticate(name, password);
        if (officer.isEmpty()) {
            LOG.warn("a sign-in from {} failed", ask.address());
            services.log()
                    .append(
                            new AuditNote(
                                    known(name), "fail-sign-in", "session", "", ask.address()));
            throw new Problem(401, "wrong-credentials", "name or password is wrong");
        }
        limit.succeeded(name, ask.address());
        services.log()
                .append(new AuditNote(officer.get().id(), "sign-in", "session", "", ask.address()));
        if (ask.session() != null) {
            sessions.end(ask.session().id());
        }
        Session session = sessions.open(officer.get());
        return Answer.json(view(session))
                .header("Set-Cookie", cookie(session.id(), ask.secure(), ""));
    }

    /** What is no officer's name stays out of the log: it may be a password typed too early. */
    private String known(String name) {
        return services.officers().by(name).map(Officer::id).orElse("(unknown)");
    }

    /** No other site sends it, no script reads it, and it ends with the browser. */
    private static String cookie(String value, boolean secure, String more) {
        return Guards.COOKIE
                + "="
                + value
                + "; Path=/; HttpOnly; SameSite=Strict"
                + (secure ? "; Secure" : "")
                + more;
    }

    private Answer session(Ask ask) {
        return Answer.json(view(ask.signedIn()));
    }

    private Answer signOut(Ask ask) {
        sessions.end(ask.signedIn().id());
        services.log().append(new AuditNote(ask.officer().id(), "sign-out", "session", "", ""));
        return Answer.empty(204).header("Set-Cookie", cookie("", ask.secure(), "; Max-Age=0"));
    }

    private SessionView view(Session session) {
        Officer officer = session.officer();
        return new SessionView(
                officer.id(),
                officer.name(),
                officer.roles().stream()
                        .sorted()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .toList(),
                session.csrfToken(),
                data.ask(DataSet::name).orElse(null),
                data.madeUp());
    }
}
