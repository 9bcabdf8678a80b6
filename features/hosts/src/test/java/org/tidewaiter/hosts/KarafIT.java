package org.tidewaiter.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Apache Karaf as it is published, with features from the archive. */
class KarafIT extends HostContract {

    private static final int NEWEST_JAVA = 23;
    private static final long LIMIT_SECONDS = 60;

    private Path etc;

    @Override
    Host started(Path folder) throws IOException, InterruptedException {
        Path java =
                Java.notNewerThan(
                        NEWEST_JAVA,
                        "Karaf's start script gives an option that Java 24 and later refuse");
        Path karaf = Archives.copyOf(published(), folder);
        etc = karaf.resolve("etc");
        Files.writeString(
                etc.resolve("custom.properties"),
                "\norg.apache.felix.http.enable = false\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return new Karaf(
                Shell.of(karaf, Map.of("JAVA_HOME", java.toString()), List.of("bin/karaf")));
    }

    private static String published() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/hosts"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("apache-karaf-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @Order(0)
    @ValueSource(strings = {"cotraveller", "fakeexport", "papercompany", "realimporter"})
    void eachRuleCanBeHadAlone(String rule) throws Exception {
        String said = host().say("feature:install --simulate --verbose tidewaiter-rule-" + rule);
        List<String> rules =
                said.lines()
                        .filter(line -> line.contains("mvn:") && line.contains(Host.OURS + "rule."))
                        .toList();
        assertEquals(1, rules.size(), said);
        assertTrue(rules.get(0).contains(Host.OURS + "rule." + rule + "/"), said);
    }

    /** On the Felix Jetty that the feature brings: Karaf's own HTTP service is the javax one. */
    @Test
    @Order(4)
    void theScreensAreServedByAServerOfTheirOwn() throws Exception {
        ((Karaf) host()).add("tidewaiter-web");
        int port = freePort();
        Path store = world().resolveSibling("store");
        host().say(
                        "tidewaiter:serve --port %d --data %s --store %s &"
                                .formatted(port, world(), store));
        String page = awaitPage(URI.create("http://localhost:" + port + "/"));
        assertTrue(page.contains("<title>Tidewaiter</title>"), page);
    }

    /** Below those that systems give to whoever asks for any: nobody takes it meanwhile. */
    private static int freePort() {
        Random random = new Random();
        while (true) {
            int port = random.nextInt(10_000, 30_000);
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // the next
            }
        }
    }

    @Test
    @Order(5)
    void aRuleIsConfiguredByAFileInEtc() throws Exception {
        String before = host().say("tidewaiter:rules");
        assertTrue(before.contains("minSharedVoyages = 3 voyages"), before);
        Path file = etc.resolve("org.tidewaiter.rule.cotraveller.cfg");
        Files.writeString(file, "minSharedVoyages = 4\n");
        ((Karaf) host()).until("tidewaiter:rules", "minSharedVoyages = 4 voyages");
    }

    /** Asks until it is there: the server may be up before the screens are. */
    private String awaitPage(URI page) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(page).build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        String last = "";
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> answer =
                        client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
                last = answer.toString();
            } catch (IOException notYet) {
                last = notYet.toString();
            }
        }
        throw new AssertionError(page + " is not there: " + last + host().say("log:display"));
    }
}
