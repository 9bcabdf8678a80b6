package org.tidewaiter.web.http;

import java.util.EnumSet;
import java.util.Set;
import org.tidewaiter.api.host.Role;

/** A method on a path, who may use it, and what answers. A route without a role cannot be made. */
public final class Route {

    /** Answers a request that passed every guard. */
    @FunctionalInterface
    public interface Handler {
        /** Answers, or throws a {@link Problem}. */
        Answer answer(Ask ask);
    }

    private final String method;
    private final PathPattern path;
    private final Set<Role> roles;
    private final Handler handler;

    private Route(String method, String path, Set<Role> roles, Handler handler) {
        this.method = method;
        this.path = new PathPattern(path);
        this.roles = Set.copyOf(roles);
        this.handler = handler;
    }

    /**
     * A route for officers of any of these roles.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Route of(String method, String path, Set<Role> roles, Handler handler) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(method + " " + path + " is for nobody: name roles");
        }
        return new Route(method, path, roles, handler);
    }

    /** The one route that nobody needs to be signed in for. */
    public static Route signIn(Handler handler) {
        return new Route("POST", "/session", EnumSet.noneOf(Role.class), handler);
    }

    /** The method, such as {@code GET}. */
    public String method() {
        return method;
    }

    /** The path, below that of the interface. */
    public PathPattern path() {
        return path;
    }

    /** Who may; empty for signing in alone. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether one must be signed in. */
    public boolean guarded() {
        return !roles.isEmpty();
    }

    /** Whether it changes something. */
    public boolean changes() {
        return !method.equals("GET");
    }

    /** What answers. */
    public Handler handler() {
        return handler;
    }
}
