package org.tidewaiter.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.launch.Distribution.Ended;
import org.tidewaiter.launch.Distribution.Stop;

/** The officer's screens as an administrator serves them: a process, a port, users. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "drives the start script for POSIX shells")
class ServeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path temporary;

    private final HttpClient browser = HttpClient.newHttpClient();

    static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    HttpResponse<String> get(int port, String path, String cookie)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Cookie", cookie)
                        .timeout(PATIENCE)
                        .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    String signIn(int port, String name, String password) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/session"))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"name\":\"%s\",\"password\":\"%s\"}"
                                                .formatted(name, password)))
                        .build();
        HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    /** Reads until the last line that it says once it serves. */
    static String said(BufferedReader out) throws IOException {
        StringBuilder said = new StringBuilder();
        String line = out.readLine();
        while (line != null && !line.startsWith("Ctrl-C")) {
            said.append(line).append('\n');
            line = out.readLine();
        }
        return said.toString();
    }

    private static String password(String said, String name) {
        Matcher matcher =
                Pattern.compile("^ +" + name + " +(\\S+)$", Pattern.MULTILINE).matcher(said);
        assertTrue(matcher.find(), said);
        return matcher.group(1);
    }

    void awaitFindings(int port, String cookie) throws IOException, InterruptedException {
        await(port, "/api/findings", cookie, "\"rule\":");
    }

    /** Findings can be seen a moment before the run that found them has ended, and is counted. */
    void awaitEndOfRun(int port, String cookie) throws IOException, InterruptedException {
        await(port, "/api/runs", cookie, "\"current\":null");
    }

    private void await(int port, String path, String cookie, String part)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String body = "";
        while (!body.contains(part) && System.nanoTime() < end) {
            body = get(port, path, cookie).body();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertTrue(body.contains(part), body);
    }

    @Test
    void theMadeUpWorldIsServedWithFindingsAndNothingIsLeftBehind()
            throws IOException, InterruptedException {
        Path scratch = Files.createDirectories(temporary.resolve("scratch"));
        int port = freePort();
        Process process = Distribution.start(scratch, "serve", "--port", Integer.toString(port));
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String said = said(out);
            assertTrue(said.contains("http://localhost:" + port + "/"), said);
            String officer = signIn(port, "officer", password(said, "officer"));
            awaitFindings(port, officer);
            HttpResponse<String> nobody = get(port, "/api/findings", "a=b");
            assertEquals(401, nobody.statusCode());
            assertEquals(List.of(), nobody.headers().allValues("Server"));
            String auditor = signIn(port, "auditor", password(said, "auditor"));
            assertTrue(get(port, "/api/audit/check", auditor).body().contains("\"intact\":true"));

            Ended second = Distribution.run("serve", "--port", Integer.toString(port));
            second.saysWithoutStackTrace(2, "port " + port, "--port");

            Stop stop = Stop.heardBy(process);
            stop.send(process);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "did not end");
            assertEquals(stop.exitCode(), process.exitValue());
            assertEquals(List.of(), Distribution.leftIn(scratch));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aRuleIsConfiguredAnewWhileItIsServedAndTheServerStays()
            throws IOException, InterruptedException {
        Path copy = temporary.resolve("copy");
        Distribution.copy(Distribution.SCRIPT.getParent().getParent(), copy);
        Path settings = copy.resolve("conf/org.tidewaiter.rule.cotraveller.cfg");
        int port = freePort();
        Process process =
                Distribution.startCopy(
                        copy,
                        Files.createDirectories(temporary.resolve("scratch")),
                        "serve",
                        "--port",
                        Integer.toString(port));
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String officer = signIn(port, "officer", password(said(out), "officer"));
            awaitFindings(port, officer);
            Files.writeString(settings, "minSharedVoyages = 1000\n");
            awaitHealth(port, true);
            Files.writeString(settings, "minSharedVoyages = 4\n");
            awaitHealth(port, false);
            assertEquals(200, get(port, "/api/findings", officer).statusCode(), "signed out");
        } finally {
            process.destroyForcibly();
        }
    }

    /** That all else is OK is no matter of the test: tables of places grow old, disks full. */
    private void awaitHealth(int port, boolean critical) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String body = get(port, "/health", "a=b").body().strip();
        while (body.equals("CRITICAL") != critical && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
            body = get(port, "/health", "a=b").body().strip();
        }
        assertEquals(critical, body.equals("CRITICAL"), body);
    }

    @Test
    void aStoreKeepsItsUsersAndTheirPasswordsAreToldOnce()
            throws IOException, InterruptedException {
        String store = temporary.resolve("store").toString();
        Ended added =
                Distribution.run("user", "--store", store, "--add", "anna", "--role", "officer");
        assertEquals(0, added.code(), added.err());
        assertTrue(added.out().matches("anna \\S{16}\n"), added.out());
        Ended again =
                Distribution.run("user", "--store", store, "--add", "anna", "--role", "officer");
        again.saysWithoutStackTrace(2, "anna");
        Ended listed = Distribution.run("user", "--store", store);
        assertTrue(listed.out().matches("anna +OFFICER\n"), listed.out());
        assertFalse(listed.out().contains("argon2"), listed.out());
        Distribution.run("user", "--store", temporary.resolve("nowhere").toString())
                .saysWithoutStackTrace(2, "nowhere", "is not there");
    }

    @Test
    void tlsIsAMatterOfConfiguration() throws Exception {
        Path copy = temporary.resolve("copy");
        Distribution.copy(Distribution.SCRIPT.getParent().getParent(), copy);
        Path keys = certificate(copy.resolve("tls.p12"));
        int secure = freePort();
        Files.writeString(
                copy.resolve("conf/org.apache.felix.http.cfg"),
                """
                org.apache.felix.https.enable=true
                org.osgi.service.http.port.secure=%d
                org.apache.felix.https.keystore=%s
                org.apache.felix.https.keystore.password=changeit
                """
                        .formatted(secure, keys));
        Path scratch = Files.createDirectories(temporary.resolve("scratch"));
        Process process =
                Distribution.startCopy(
                        copy, scratch, "serve", "--port", Integer.toString(freePort()));
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String password = password(said(out), "officer");
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create("https://localhost:" + secure + "/api/session"))
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "{\"name\":\"officer\",\"password\":\"%s\"}"
                                                    .formatted(password)))
                            .build();
            HttpResponse<String> answer =
                    HttpClient.newBuilder()
                            .sslContext(trusting(keys))
                            .build()
                            .send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
            assertTrue(cookie.endsWith("; Secure"), cookie);
            assertTrue(answer.headers().firstValue("Strict-Transport-Security").isPresent());
        } finally {
            process.destroyForcibly();
        }
    }

    /** A key pair for this host, signed by itself. */
    private static Path certificate(Path file) throws IOException, InterruptedException {
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made =
                new ProcessBuilder(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                "host",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-keystore",
                                file.toString(),
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                "changeit")
                        .redirectErrorStream(true)
                        .start();
        String told = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, made.waitFor(), told);
        return file;
    }

    private static SSLContext trusting(Path keys) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(keys.toFile(), "changeit".toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("host", store.getCertificate("host"));
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    @Test
    void aPlaceWhereNothingCanBeServedIsSaidAtOnce() throws IOException, InterruptedException {
        Distribution.run("serve", "--port", "0").saysWithoutStackTrace(2, "--port");
        Distribution.run("serve", "--host", "no.such.host.invalid")
                .saysWithoutStackTrace(2, "--host");
    }
}
