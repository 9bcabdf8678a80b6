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

    private static final String API = "/api";

    private final String method;
    private final PathPattern path;
    private final PathPattern whole;
    private final Set<Role> roles;
    private final Handler handler;

    private Route(String method, String above, String path, Set<Role> roles, Handler handler) {
        this.method = method;
        this.path = new PathPattern(path);
        this.whole = new PathPattern(above + path);
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
        return new Route(method, API, path, roles, handler);
    }

    /** The route by which one signs in. */
    public static Route signIn(Handler handler) {
        return new Route("POST", API, "/session", EnumSet.noneOf(Role.class), handler);
    }

    /**
     * The route that a load balancer asks, beside the interface and without signing in; what it
     * answers is for everybody to know.
     */
    public static Route liveness(Handler handler) {
        return new Route("GET", "", "/health", EnumSet.noneOf(Role.class), handler);
    }

    /**
     * The route that a monitor asks, beside the interface: officers of these roles may, and who
     * brings the token of the host.
     */
    public static Route metrics(Set<Role> roles, Handler handler) {
        return new Route("GET", "", "/metrics", roles, handler);
    }

    /** The method, such as {@code GET}. */
    public String method() {
        return method;
    }

    /** Whether it answers a method; beside the interface HEAD too, which load balancers use. */
    boolean takes(String asked) {
        return method.equals(asked) || asked.equals("HEAD") && method.equals("GET") && isBeside();
    }

    /** The path as the contract has it: that of the interface apart. */
    public PathPattern path() {
        return path;
    }

    /** The path as it is asked for. */
    public PathPattern whole() {
        return whole;
    }

    /** Who may; empty for signing in and for the load balancer alone. */
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

    /** Whether it is beside the interface, for machines. */
    boolean isBeside() {
        return whole.toString().equals(path.toString());
    }

    /** What answers. */
    public Handler handler() {
        return handler;
    }
}
