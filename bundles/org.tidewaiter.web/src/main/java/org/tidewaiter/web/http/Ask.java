package org.tidewaiter.web.http;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.web.session.Session;

/**
 * A request that passed the guards.
 *
 * @param session of who asks; for signing in the one before, null if there is none
 * @param named the named parts of the path
 * @param query the parameters as they were given, not yet checked
 * @param header gives a header, null if there is none
 * @param content reads the body, once, when it is needed
 * @param address where it comes from
 * @param secure whether nobody could listen
 */
public record Ask(
        @Nullable Session session,
        Map<String, String> named,
        Map<String, String[]> query,
        Headers header,
        Supplier<JsonObject> content,
        String address,
        boolean secure,
        Locale locale) {

    /** The headers of a request. */
    @FunctionalInterface
    public interface Headers {
        /** The header's value. */
        Optional<String> value(String name);
    }

    /** Who asks. */
    public Officer officer() {
        return signedIn().officer();
    }

    /** The session of who asks. */
    public Session signedIn() {
        if (session == null) {
            throw new IllegalStateException("a route without a session asks who is there");
        }
        return session;
    }

    /** Whether who asks has a role. */
    public boolean has(Role role) {
        return officer().roles().contains(role);
    }

    /** A named part of the path. */
    public String part(String name) {
        String value = named.get(name);
        if (value == null) {
            throw new IllegalStateException("the route's path has no part " + name);
        }
        return value;
    }

    /** The parameters of the query, if all are known. */
    public Parameters parameters(String... known) {
        return new Parameters(query, Set.of(known));
    }

    /** The members of the body, if all are known. */
    public Fields fields(String... known) {
        return new Fields(content.get(), known);
    }

    /**
     * The version that the officer saw.
     *
     * @throws Problem if the request does not say it
     */
    public long expectedVersion() {
        String tag =
                header.value("If-Match")
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                428,
                                                "version-required",
                                                "say which version you saw: If-Match with the"
                                                        + " ETag of the finding"));
        if (!tag.matches("\"[0-9]{1,18}\"")) {
            throw Problem.badRequest("If-Match must be one ETag of a finding, such as \"3\"");
        }
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }
}
