package org.tidewaiter.web.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Officers;
import org.tidewaiter.web.session.Session;
import org.tidewaiter.web.session.Sessions;
import org.tidewaiter.web.session.Tokens;

/** What a request must pass before a handler sees it. */
public final class Guards {

    /** The cookie of a session. */
    public static final String COOKIE = "tidewaiter-session";

    private static final String CSRF_HEADER = "X-Csrf-Token";

    private final Settings settings;
    private final Sessions sessions;
    private final Supplier<Officers> officers;

    /** Guards with these settings. */
    public Guards(Settings settings, Sessions sessions, Supplier<Officers> officers) {
        this.settings = settings;
        this.sessions = sessions;
        this.officers = officers;
    }

    /**
     * Lets through what was sent to a name of this host: a page of a stranger may have its own name
     * point here.
     */
    void host(HttpServletRequest request) {
        String host = request.getHeader("Host");
        if (host == null || !settings.hosts().contains(name(host))) {
            throw new Problem(
                    421,
                    "wrong-host",
                    "this host does not go by that name: use localhost, or have an administrator"
                            + " allow the name");
        }
    }

    private static String name(String host) {
        return host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
    }

    /** Lets through who is signed in with a role of the route. */
    Session role(HttpServletRequest request, Route route) {
        Session session =
                session(request)
                        .orElseThrow(() -> new Problem(401, "not-signed-in", "sign in first"));
        if (session.officer().roles().stream().noneMatch(route.roles()::contains)) {
            throw new Problem(403, "forbidden", "none of your roles may do this");
        }
        return session;
    }

    /** Whether a monitor asks, for what is for monitors, and brings the token of the host. */
    boolean monitor(HttpServletRequest request, Route route) {
        String given = request.getHeader("Authorization");
        return route.isBeside()
                && !settings.metricsToken().isEmpty()
                && given != null
                && Tokens.equal(given, "Bearer " + settings.metricsToken());
    }

    /** The session of a request, with what the host says of its officer now. */
    Optional<Session> session(HttpServletRequest request) {
        if (settings.provenElsewhere()) {
            return provenElsewhere(request).map(sessions::provenElsewhere);
        }
        Optional<Session> session = cookie(request).flatMap(sessions::byCookie);
        if (session.isEmpty()) {
            return session;
        }
        Optional<Officer> officer = officers.get().by(session.get().officer().id());
        if (officer.isEmpty()) {
            sessions.end(session.get().id());
        }
        return officer.map(
                now -> {
                    Session known = session.get();
                    return new Session(known.id(), known.csrfToken(), now, known.openedAt());
                });
    }

    private Optional<Officer> provenElsewhere(HttpServletRequest request) {
        List<String> names = java.util.Collections.list(request.getHeaders(settings.header()));
        boolean believed =
                settings.proxies().contains(request.getRemoteAddr()) && names.size() == 1;
        return believed ? officers.get().by(names.get(0)) : Optional.empty();
    }

    /** Where there are two, somebody put one in: neither is believed. */
    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] all = request.getCookies();
        List<String> ours =
                Arrays.stream(all == null ? new Cookie[0] : all)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .toList();
        return ours.size() == 1 ? Optional.of(ours.get(0)) : Optional.empty();
    }

    /** Lets through a change that a page of this host asks for. */
    void origin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        boolean own = origin == null || own(origin, request.getHeader("Host"));
        if (!own || !(site == null || site.equals("same-origin"))) {
            throw new Problem(403, "wrong-origin", "this was asked by a page of another host");
        }
    }

    private static boolean own(String origin, String host) {
        return origin.equalsIgnoreCase("http://" + host)
                || origin.equalsIgnoreCase("https://" + host);
    }

    /** Lets through a change that brings the session's token. */
    void csrf(HttpServletRequest request, Session session) {
        String token = request.getHeader(CSRF_HEADER);
        if (token == null || !Tokens.equal(token, session.csrfToken())) {
            throw new Problem(
                    403,
                    "wrong-csrf-token",
                    "the header X-Csrf-Token must have the token of the session: reload the page");
        }
    }

    /** Whether nobody between the browser and here could listen. */
    boolean secure(HttpServletRequest request) {
        return settings.alwaysSecure() || request.isSecure();
    }

    /** How long a body may be. */
    int bodyBytes() {
        return settings.bodyBytes();
    }
}
