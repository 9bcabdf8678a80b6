package org.tidewaiter.web.http;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What an administrator may set of the guards.
 *
 * @param hosts names by which browsers may call this host, beside those of the machine itself
 * @param header header in which a proxy tells who was proven there; empty for none
 * @param proxies addresses from which that header is believed
 * @param alwaysSecure whether a proxy before this speaks TLS, so that the cookie must too
 * @param idle how long a session may be idle
 * @param longest how long a session may last
 * @param bodyBytes how long the body of a request may be
 * @param metricsToken by which a monitor proves itself; empty for none
 */
public record Settings(
        Set<String> hosts,
        String header,
        Set<String> proxies,
        boolean alwaysSecure,
        Duration idle,
        Duration longest,
        int bodyBytes,
        String metricsToken) {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    /** As nobody set anything. */
    public static final Settings DEFAULT =
            new Settings(
                    Set.of(),
                    "",
                    Set.of(),
                    false,
                    Duration.ofMinutes(30),
                    Duration.ofHours(12),
                    1 << 16,
                    "");

    /** Copies the sets; refuses a header that anybody could send. */
    public Settings {
        Set<String> all = new HashSet<>(OWN);
        hosts.forEach(host -> all.add(host.strip().toLowerCase(Locale.ROOT)));
        hosts = Set.copyOf(all);
        proxies = Set.copyOf(proxies);
        if (header.isBlank() != proxies.isEmpty()) {
            throw new IllegalArgumentException(
                    "a trusted header needs the addresses of the proxies that send it, and these"
                            + " the header: give both or none");
        }
    }

    /** Settings without a monitor. */
    public Settings(
            Set<String> hosts,
            String header,
            Set<String> proxies,
            boolean alwaysSecure,
            Duration idle,
            Duration longest,
            int bodyBytes) {
        this(hosts, header, proxies, alwaysSecure, idle, longest, bodyBytes, "");
    }

    /** The same with a monitor that proves itself by this; empty for none. */
    public Settings metricsToken(String token) {
        return new Settings(hosts, header, proxies, alwaysSecure, idle, longest, bodyBytes, token);
    }

    /** Whether officers are proven by a proxy. */
    boolean provenElsewhere() {
        return !header.isBlank();
    }
}
