package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.web.http.Settings;

/** Signing in: its cookie, its limits, and the proof by a proxy. */
class SessionTest {

    private static Settings trusting(String proxy) {
        return new Settings(
                Set.of(),
                "X-Proven-Officer",
                Set.of(proxy),
                false,
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                1 << 16);
    }

    @Test
    void theCookieIsForThisHostAloneAndForNoScript() {
        try (TestSite site = new TestSite()) {
            String cookie =
                    site.visitor().signIn("officer", TestSite.PASSWORD).header("Set-Cookie");
            assertTrue(
                    cookie.matches(
                            "tidewaiter-session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly;"
                                    + " SameSite=Strict"),
                    cookie);
        }
    }

    @Test
    void behindTlsTheCookieNeedsItToo() {
        Settings tls =
                new Settings(
                        Set.of(),
                        "",
                        Set.of(),
                        true,
                        Duration.ofMinutes(1),
                        Duration.ofHours(1),
                        1 << 16);
        try (TestSite site = new TestSite(tls)) {
            String cookie =
                    site.visitor().signIn("officer", TestSite.PASSWORD).header("Set-Cookie");
            assertTrue(cookie.endsWith("; Secure"), cookie);
            assertEquals(
                    "max-age=31536000",
                    site.visitor().get("/").header("Strict-Transport-Security"));
        }
    }

    @Test
    void aSessionThatSomebodyPutIntoTheBrowserIsNotTaken() {
        try (TestSite site = new TestSite()) {
            String planted = "A".repeat(43);
            Visitor victim = site.visitor().with("Cookie", "tidewaiter-session=" + planted);
            victim.signIn("officer", TestSite.PASSWORD);
            assertNotEquals(planted, victim.sessionId());
            Visitor attacker = site.visitor().with("Cookie", "tidewaiter-session=" + planted);
            assertEquals(401, attacker.get("/api/session").status());
        }
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        try (TestSite site = new TestSite()) {
            Visitor visitor = site.as(Role.OFFICER);
            String before = visitor.headers.get("Cookie");
            visitor.signIn("officer", TestSite.PASSWORD);
            assertNotEquals(before, visitor.headers.get("Cookie"));
            assertEquals(401, site.visitor().with("Cookie", before).get("/api/session").status());
        }
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        try (TestSite site = new TestSite()) {
            Visitor visitor = site.as(Role.OFFICER);
            assertEquals(204, visitor.send("DELETE", "/api/session", "").status());
            assertEquals(401, visitor.get("/api/session").status());
        }
    }

    @Test
    void twoCookiesAreBelievedNeither() {
        try (TestSite site = new TestSite()) {
            Visitor visitor = site.as(Role.OFFICER);
            String cookie = visitor.headers.get("Cookie");
            for (String both :
                    java.util.List.of(
                            "tidewaiter-session=x; " + cookie, cookie + "; tidewaiter-session=x")) {
                assertEquals(401, visitor.with("Cookie", both).get("/api/session").status());
            }
        }
    }

    @Test
    void afterSomeWrongPasswordsTheNameMustWaitEvenWithTheRightOne() {
        try (TestSite site = new TestSite()) {
            for (int i = 0; i < 5; i++) {
                assertEquals(401, site.visitor().signIn("officer", "wrong").status());
            }
            Reply reply = site.visitor().signIn("officer", TestSite.PASSWORD);
            assertEquals(429, reply.status());
            assertTrue(Integer.parseInt(reply.header("Retry-After")) > 0);
            assertEquals(200, site.visitor().signIn("auditor", TestSite.PASSWORD).status());
        }
    }

    @Test
    void afterManyNamesTheAddressMustWait() {
        try (TestSite site = new TestSite()) {
            for (int i = 0; i < 20; i++) {
                assertEquals(401, site.visitor().signIn("name" + i, "wrong").status());
            }
            assertEquals(429, site.visitor().signIn("officer", TestSite.PASSWORD).status());
        }
    }

    @Test
    void attemptsAtOnceAreCountedEach() throws Exception {
        try (TestSite site = new TestSite()) {
            ExecutorService many = Executors.newFixedThreadPool(12);
            Callable<Integer> attempt = () -> site.visitor().signIn("officer", "wrong").status();
            long tried = 0;
            for (var status :
                    many.invokeAll(IntStream.range(0, 12).mapToObj(i -> attempt).toList())) {
                tried += status.get() == 401 ? 1 : 0;
            }
            many.shutdown();
            assertEquals(5, tried);
        }
    }

    @Test
    void aWrongNameAndAWrongPasswordAreToldAlike() {
        try (TestSite site = new TestSite()) {
            assertEquals(
                    site.visitor().signIn("officer", "wrong").body(),
                    site.visitor().signIn("nobody", "wrong").body());
        }
    }

    @Test
    void aProxyThatIsTrustedNamesTheOfficer() {
        try (TestSite site = new TestSite(trusting("127.0.0.1"))) {
            Visitor proven = site.visitor().with("X-Proven-Officer", "officer");
            Reply session = proven.get("/api/session");
            assertEquals(200, session.status());
            String token = session.object().get("csrfToken").getAsString();
            assertEquals(token, proven.get("/api/session").object().get("csrfToken").getAsString());
            assertEquals(403, proven.post("/api/snoozes", "{}").status());
            assertEquals(
                    400, proven.with("X-Csrf-Token", token).post("/api/snoozes", "{}").status());
            assertEquals(401, site.visitor().get("/api/session").status());
            assertEquals(
                    401,
                    site.visitor().with("X-Proven-Officer", "nobody").get("/api/session").status());
        }
    }

    @Test
    void theHeaderFromAnywhereElseIsNotBelieved() {
        try (TestSite site = new TestSite(trusting("192.0.2.1"))) {
            assertEquals(
                    401,
                    site.visitor()
                            .with("X-Proven-Officer", "officer")
                            .with("X-Forwarded-For", "192.0.2.1")
                            .get("/api/session")
                            .status());
        }
        try (TestSite site = new TestSite()) {
            assertEquals(
                    401,
                    site.visitor()
                            .with("X-Proven-Officer", "officer")
                            .get("/api/session")
                            .status());
        }
    }

    @Test
    void whereAProxyProvesNobodySignsInHereNorByTheCookieOfAnother() {
        try (TestSite site = new TestSite(trusting("127.0.0.1"))) {
            assertEquals(403, site.visitor().signIn("officer", TestSite.PASSWORD).status());
            site.visitor().with("X-Proven-Officer", "officer").get("/api/session");
            assertEquals(
                    401,
                    site.visitor()
                            .with("Cookie", "tidewaiter-session=proven-elsewhere/officer")
                            .get("/api/session")
                            .status());
        }
    }

    @Test
    void aHeaderWithoutProxiesIsNoConfiguration() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new Settings(
                                Set.of(),
                                "X-Proven-Officer",
                                Set.of(),
                                false,
                                Duration.ofMinutes(1),
                                Duration.ofHours(1),
                                1));
    }

    @Test
    void whoFailsToSignInIsInTheLogAndWhatHeTypedIsNot() {
        try (TestSite site = new TestSite()) {
            site.visitor().signIn("officer", "typed wrongly");
            site.visitor().signIn("a password as name", "typed wrongly");
            assertEquals(
                    List.of("officer fail-sign-in", "(unknown) fail-sign-in"),
                    site.notes().stream()
                            .map(note -> note.officer() + " " + note.action())
                            .toList());
            assertFalse(site.notes().toString().contains("typed wrongly"));
            assertFalse(site.notes().toString().contains("a password as name"));
        }
    }

    @Test
    void whoSignsInIsInTheLogAndHisPasswordIsNot() {
        try (TestSite site = new TestSite()) {
            site.as(Role.AUDITOR);
            assertEquals("auditor", site.notes().get(0).officer());
            assertEquals("sign-in", site.notes().get(0).action());
            assertFalse(site.notes().toString().contains(TestSite.PASSWORD));
        }
    }
}
