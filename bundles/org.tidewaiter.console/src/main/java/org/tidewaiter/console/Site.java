package org.tidewaiter.console;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.officers.LocalUsers;

/** The screens as they are served: configured, with users, and waited for. */
final class Site {

    private static final String HTTP = "org.apache.felix.http";
    static final String CASEWORK = "org.tidewaiter.casework";
    private static final String OFFICERS = "org.tidewaiter.officers";
    private static final String WEB = "org.tidewaiter.web";

    private static final String OWN_STORE = "tidewaiter-store";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 16;
    private static final long PERIOD_MILLIS = 50;
    private static final long WAIT_SECONDS = 20;

    private final Services services;
    private final PlaceOptions place;
    private final boolean madeUp;

    Site(Services services, PlaceOptions place, boolean madeUp) {
        this.services = services;
        this.place = place;
        this.madeUp = madeUp;
    }

    /** Says where to serve and to keep; what an administrator's files say of the rest stands. */
    void configure() throws IOException {
        Hosting hosting = services.hosting();
        hosting.configure(
                HTTP,
                Map.of(
                        "org.apache.felix.http.host",
                        place.host,
                        "org.osgi.service.http.port",
                        place.port,
                        "org.apache.felix.http.enable",
                        true),
                Map.of());
        hosting.configure(WEB, Map.of(), Map.of("hosts", new String[] {place.host}));
        configureStore(hosting, place.store);
    }

    private void configureStore(Hosting hosting, @Nullable String store) throws IOException {
        if (store != null && store.startsWith("jdbc:")) {
            hosting.configure(CASEWORK, Map.of("url", store), Map.of());
            if (hosting.configured(OFFICERS, "file").isEmpty()) {
                throw new UsageException(
                        "with a database as --store, say where local users are: put the line"
                                + " file=FILE into conf/org.tidewaiter.officers.cfg");
            }
            return;
        }
        Path folder =
                store != null
                        ? Path.of(store)
                        : madeUp ? hosting.scratch("store").resolve("kept") : Path.of(OWN_STORE);
        String kept = folder.toAbsolutePath().toString();
        Map<String, Object> casework = Map.of("folder", kept);
        hosting.configure(
                CASEWORK, store == null ? Map.of() : casework, store == null ? casework : Map.of());
        // random passwords that end with the process: nobody guesses them, however cheap a try
        boolean passing = madeUp && store == null;
        configureUsers(hosting, folder, passing ? Map.of("memoryKib", 64, "passes", 1) : Map.of());
    }

    /**
     * Says where local users are, unless an administrator's file does.
     *
     * @param cost of their passwords' hashes, empty for the usual
     */
    static void configureUsers(Hosting hosting, @Nullable Path store, Map<String, Object> cost)
            throws IOException {
        Path folder = store == null ? Path.of(OWN_STORE) : store;
        Map<String, Object> values = new HashMap<>(cost);
        values.put("file", folder.toAbsolutePath().resolve("users.json").toString());
        hosting.configure(OFFICERS, Map.of(), values);
    }

    /**
     * Makes the first users where there are none, while the records are being opened.
     *
     * @return what to tell of them, empty if there were users
     */
    CompletableFuture<String> usersMeanwhile() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        LocalUsers users =
                                services.hosting()
                                        .await(LocalUsers.class, "the list of local users");
                        return users.all().isEmpty() ? firstUsers(users) : "";
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return "";
                    }
                });
    }

    private String firstUsers(LocalUsers users) {
        Set<Role> roles = madeUp ? EnumSet.allOf(Role.class) : EnumSet.of(Role.ADMINISTRATOR);
        StringBuilder told = new StringBuilder();
        for (Role role : roles) {
            String name = role.name().toLowerCase(Locale.ROOT);
            String password = password();
            users.add(name, Set.of(role), password);
            told.append("  %-14s %s%n".formatted(name, password));
        }
        return told.toString();
    }

    /** Without letters that look alike; 78 bits. */
    static String password() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Waits until the interface answers. */
    void awaitAnswer() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (!answers()) {
            services.cancellation().checkpoint();
            if (System.nanoTime() > end) {
                throw new UsageException(
                        place.url() + " does not answer; the log on the screen says why");
            }
            TimeUnit.MILLISECONDS.sleep(PERIOD_MILLIS);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection)
                            URI.create(place.url() + "api/session").toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(1_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_UNAUTHORIZED;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Tells where it is, and the first users, once. */
    void tell(CompletableFuture<String> users) {
        String first;
        try {
            first = users.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        services.out()
                .println((madeUp ? "the made-up world is served at " : "served at ") + place.url());
        if (!first.isEmpty()) {
            services.out().println("users, with passwords that are shown only now:");
            services.out().print(first);
        }
        services.out().println("Ctrl-C ends it");
        services.out().flush();
    }
}
