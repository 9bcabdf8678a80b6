package org.tidewaiter.web.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidewaiter.web.metric.Metrics;
import org.tidewaiter.web.session.Session;

/**
 * The one door: every request passes the guards here, and every answer gets the headers that keep a
 * browser from doing what nobody asked.
 *
 * <p>Paths are compared as they were sent, undecoded: what is written in another way is another
 * path.
 */
public final class Front extends HttpServlet {

    /** For a year a browser that came by TLS comes by nothing else. */
    private static final String TLS_ONLY = "max-age=31536000";

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(Front.class);

    private static final String API = "/api";

    /** The policy of the screens. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "Content-Security-Policy", POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "no-referrer",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy", "camera=(), microphone=(), geolocation=()");

    private final transient Guards guards;
    private final transient Metrics metrics;
    private final transient List<Route> routes;
    private final transient BiFunction<String, Optional<String>, Answer> screens;

    /**
     * The door to these routes.
     *
     * @param screens answers a path of the screens, with the ETag that a browser has
     * @param metrics counts what is answered
     */
    public Front(
            Guards guards,
            List<Route> routes,
            BiFunction<String, Optional<String>, Answer> screens,
            Metrics metrics) {
        this.metrics = metrics;
        this.guards = guards;
        this.routes = List.copyOf(routes);
        this.screens = screens;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long began = System.nanoTime();
        Answer answer = answer(request);
        count(request, answer, System.nanoTime() - began);
        ALWAYS.forEach(response::setHeader);
        if (routed(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (guards.secure(request)) {
            response.setHeader("Strict-Transport-Security", TLS_ONLY);
        }
        answer.headers().forEach(response::setHeader);
        response.setStatus(answer.status());
        if (!request.getMethod().equals("HEAD")) {
            OutputStream out = response.getOutputStream();
            answer.body().write(out);
            out.flush();
        }
    }

    /** By the route as it is named: what its parts are filled with may be anybody's id. */
    private void count(HttpServletRequest request, Answer answer, long nanos) {
        routes.stream()
                .filter(route -> route.takes(request.getMethod()))
                .filter(route -> route.whole().match(request.getRequestURI()).isPresent())
                .findFirst()
                .ifPresent(
                        route ->
                                metrics.answered(
                                        route.method(),
                                        route.whole().toString(),
                                        answer.status(),
                                        nanos));
    }

    /** The one place where whatever went wrong becomes an answer that does not tell how. */
    private Answer answer(HttpServletRequest request) {
        try {
            guards.host(request);
            return routed(request) ? route(request) : screen(request);
        } catch (Problem problem) {
            return problem.answer(locale(request));
        } catch (RuntimeException e) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("{} {} failed, {}", request.getMethod(), reference, e.toString(), e);
            return new Problem(
                            500,
                            "failed",
                            "this failed; an administrator finds why in the log under %s",
                            reference)
                    .answer(locale(request));
        }
    }

    /** Whether it is for the interface, or one of the routes beside it; else for the screens. */
    private boolean routed(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(API)
                || path.startsWith(API + "/")
                || routes.stream().anyMatch(route -> route.whole().match(path).isPresent());
    }

    private Answer screen(HttpServletRequest request) {
        if (!List.of("GET", "HEAD").contains(request.getMethod())) {
            throw notAllowed("GET, HEAD");
        }
        return screens.apply(
                request.getRequestURI(), Optional.ofNullable(request.getHeader("If-None-Match")));
    }

    private Answer route(HttpServletRequest request) {
        String path = request.getRequestURI();
        SortedSet<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> named = route.whole().match(path);
            if (named.isPresent() && route.takes(request.getMethod())) {
                return route.handler().answer(guarded(request, route, named.get()));
            }
            named.ifPresent(other -> allowed.add(route.method()));
        }
        if (allowed.isEmpty()) {
            throw new Problem(404, "not-found", "there is nothing under this path");
        }
        throw notAllowed(String.join(", ", allowed));
    }

    private static Problem notAllowed(String methods) {
        return new Problem(405, "method-not-allowed", "this path takes %s", methods)
                .header("Allow", methods);
    }

    private Ask guarded(HttpServletRequest request, Route route, Map<String, String> named) {
        if (route.changes()) {
            guards.origin(request);
        }
        return new Ask(
                route.guarded() && !guards.monitor(request, route)
                        ? signedIn(request, route)
                        : guards.session(request).orElse(null),
                named,
                query(request),
                name -> Optional.ofNullable(request.getHeader(name)),
                () -> Bodies.json(request, guards.bodyBytes()),
                request.getRemoteAddr(),
                guards.secure(request),
                locale(request));
    }

    private Session signedIn(HttpServletRequest request, Route route) {
        Session session = guards.role(request, route);
        if (route.changes()) {
            guards.csrf(request, session);
        }
        return session;
    }

    private static Map<String, String[]> query(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (RuntimeException malformed) {
            // each container has an exception of its own for this
            throw Problem.badRequest("the query is malformed");
        }
    }

    /** The first language of the browser that there are words in. */
    private static Locale locale(HttpServletRequest request) {
        for (Locale locale : java.util.Collections.list(request.getLocales())) {
            if (List.of("en", "ko").contains(locale.getLanguage())) {
                return locale.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }
}
