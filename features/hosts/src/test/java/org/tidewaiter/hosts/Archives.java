package org.tidewaiter.hosts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the build has put beside: the hosts as they are published, the archives as they ship. */
final class Archives {

    private static final Path HOSTS = Path.of("target/hosts").toAbsolutePath();
    private static final Path DISTRIBUTION = HOSTS.resolve("tidewaiter");

    static final Path KAR = HOSTS.resolve("tidewaiter.kar");
    static final Path SCRIPT = DISTRIBUTION.resolve("bin/tidewaiter");
    static final Path LOG_SETTINGS = DISTRIBUTION.resolve("conf/logback.xml");

    private static final String RULE = "org.tidewaiter.rule.";
    private static final Pattern VERSION = Pattern.compile("-(\\d[^/]*)\\.jar$");

    /** What the screens alone need. */
    private static final Set<String> SCREENS =
            Set.of(
                    "org.tidewaiter.web",
                    "org.tidewaiter.screens",
                    "org.tidewaiter.oversight",
                    "org.apache.felix.http.jetty12");

    /** What a host with a shell has. */
    private static final Set<String> SHELL =
            Set.of(
                    "org.apache.felix.gogo.runtime",
                    "org.apache.felix.gogo.shell",
                    "org.apache.felix.gogo.command");

    private Archives() {}

    /** A published host in a folder of its own, which the test may change. */
    static Path copyOf(String host, Path folder) throws IOException {
        Path from = HOSTS.resolve(host);
        Path to = folder.resolve(host);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    /** The bundles of the distribution, by name. */
    static List<Path> bundles() {
        try (Stream<Path> jars = Files.list(DISTRIBUTION.resolve("bundles"))) {
            return jars.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bundle of the distribution with that name. */
    static Path bundle(String artifact) {
        return bundles().stream()
                .filter(jar -> artifact(jar).equals(artifact))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + artifact + " in " + bundles()));
    }

    /** The bundles but for screens, shell, and all rules except these. */
    static List<Path> withoutScreens(Set<String> rules) {
        Set<String> wanted = new TreeSet<>();
        rules.forEach(rule -> wanted.add(RULE + rule));
        return bundles().stream()
                .filter(jar -> !SCREENS.contains(artifact(jar)))
                .filter(jar -> !SHELL.contains(artifact(jar)))
                .filter(jar -> !artifact(jar).startsWith(RULE) || wanted.contains(artifact(jar)))
                .toList();
    }

    /** The name of a file without its version. */
    static String artifact(Path jar) {
        return VERSION.matcher(jar.getFileName().toString()).replaceFirst("");
    }

    /** The version of the build. */
    static String version() {
        String api = bundle("org.tidewaiter.api").getFileName().toString();
        return api.substring("org.tidewaiter.api-".length(), api.length() - ".jar".length());
    }
}
