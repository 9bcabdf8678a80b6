package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.web.http.Route;

/** Who may what, from where, and with which proof: over a real server. */
class GuardsTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    private static String path(Route route) {
        return route.whole()
                .toString()
                .replace("{id}", ID)
                .replace("{number}", "1")
                .replace("{rule}", "cotraveller");
    }

    private static boolean endless(Route route) {
        return route.path().toString().equals("/events");
    }

    private static Reply ask(Visitor visitor, Route route) {
        return visitor.with("Content-Type", "application/json")
                .send(route.method(), path(route), route.changes() ? "{}" : "");
    }

    @Test
    void whoIsNotSignedInGetsNothingButTheDoor() {
        for (Route route : site.routes) {
            if (route.guarded()) {
                Reply reply = ask(site.visitor(), route);
                assertEquals(401, reply.status(), path(route));
                assertEquals("not-signed-in", reply.code(), path(route));
            }
        }
    }

    @Test
    void everyRoleReachesItsRoutesAndNoOther() {
        for (Role role : Role.values()) {
            for (Route route : site.routes) {
                if (!route.guarded() || endless(route)) {
                    continue;
                }
                Reply reply = ask(site.as(role), route);
                boolean refused = reply.code().equals("forbidden");
                assertEquals(
                        !route.roles().contains(role), refused, role + " " + path(route) + reply);
            }
        }
    }

    @Test
    void anOfficerWithoutAnyRoleReachesNothing() {
        Visitor visitor = site.as(Role.OFFICER);
        site.staff.known.put(
                "officer", new org.tidewaiter.api.host.Officer("officer", "x", Set.of()));
        for (Route route : site.routes) {
            if (route.guarded()) {
                assertEquals(403, ask(visitor, route).status(), path(route));
            }
        }
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtOnceAndSoIsWhoLeft() {
        Visitor visitor = site.as(Role.OFFICER);
        assertEquals(200, visitor.get("/api/findings").status());
        site.staff.known.remove("officer");
        assertEquals(401, visitor.get("/api/findings").status());
    }

    @Test
    void aChangeWithoutTheTokenIsRefused() {
        for (Route route : site.routes) {
            if (route.guarded() && route.changes()) {
                Role role = route.roles().iterator().next();
                Visitor visitor = site.as(role);
                assertEquals(
                        "wrong-csrf-token",
                        ask(visitor.with("X-Csrf-Token", ""), route).code(),
                        path(route));
                String other = site.as(role).headers.get("X-Csrf-Token");
                assertEquals(
                        "wrong-csrf-token",
                        ask(visitor.with("X-Csrf-Token", other), route).code(),
                        path(route));
            }
        }
    }

    @Test
    void aChangeThatAPageOfAnotherHostAsksForIsRefused() {
        String port = ":" + site.port();
        List<String> strangers =
                List.of(
                        "http://evil.example",
                        "null",
                        "http://localhost:1",
                        "http://localhost" + port + ".evil.example",
                        "http://evil.example/localhost" + port);
        for (Route route : site.routes) {
            if (route.changes()) {
                Visitor visitor =
                        route.guarded() ? site.as(route.roles().iterator().next()) : site.visitor();
                for (String stranger : strangers) {
                    assertEquals(
                            "wrong-origin",
                            ask(visitor.with("Origin", stranger), route).code(),
                            stranger + " " + path(route));
                }
                assertEquals(
                        "wrong-origin",
                        ask(visitor.with("Origin", "").with("Sec-Fetch-Site", "cross-site"), route)
                                .code(),
                        path(route));
            }
        }
    }

    @Test
    void anotherNameOfThisHostIsRefusedEverywhere() {
        for (String host :
                List.of("evil.example", "evil.example:" + site.port(), "localhost.evil.example")) {
            for (String path : List.of("/", "/app.js", "/api/session", "/api/findings")) {
                Reply reply = site.as(Role.OFFICER).with("Host", host).get(path);
                assertEquals("wrong-host", reply.code(), host + path);
            }
        }
        assertEquals(
                200, site.visitor().with("Host", "127.0.0.1:" + site.port()).get("/").status());
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayNotDo() {
        Visitor officer = site.as(Role.OFFICER);
        for (Reply reply :
                List.of(
                        site.visitor().get("/"),
                        site.visitor().get("/nothing"),
                        site.visitor().get("/api/nothing"),
                        site.visitor().get("/api/session"),
                        officer.get("/api/findings"),
                        officer.with("Host", "evil.example").get("/"))) {
            String policy = reply.header("Content-Security-Policy");
            assertTrue(policy.contains("default-src 'none'"), policy);
            assertTrue(policy.contains("frame-ancestors 'none'"), policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertEquals("nosniff", reply.header("X-Content-Type-Options"));
            assertEquals("no-referrer", reply.header("Referrer-Policy"));
            assertEquals("", reply.header("Access-Control-Allow-Origin"));
            assertEquals("", reply.header("Strict-Transport-Security"));
        }
        assertEquals("no-store", officer.get("/api/findings").header("Cache-Control"));
    }

    @Test
    void whatGoesWrongInsideStaysInside() {
        doThrow(new IllegalStateException("secret of the inside")).when(site.casework).figures();
        Reply reply = site.as(Role.OFFICER).get("/api/figures");
        assertEquals(500, reply.status());
        assertEquals("failed", reply.code());
        assertFalse(reply.body().contains("secret"), reply.body());
        assertFalse(reply.body().contains("Exception"), reply.body());
        doReturn(List.of()).when(site.casework).figures();
        assertEquals(200, site.as(Role.OFFICER).get("/api/figures").status());
    }

    @Test
    void anotherMethodOnAPathIsToldWhichThereAre() {
        Reply reply = site.as(Role.OFFICER).send("PUT", "/api/session", "");
        assertEquals(405, reply.status());
        assertEquals("DELETE, GET, POST", reply.header("Allow"));
        assertEquals(405, site.visitor().send("POST", "/", "").status());
        assertEquals(405, site.visitor().send("OPTIONS", "/api/findings", "").status());
        assertEquals(405, site.visitor().send("TRACE", "/api/findings", "").status());
    }

    @Test
    void aPathWrittenInAnotherWayIsAnotherPath() {
        Visitor officer = site.as(Role.OFFICER);
        for (String path :
                List.of(
                        "/api/findings/",
                        "/api//findings",
                        "/api/%66indings",
                        "/api/findings;x=1",
                        "/api/x/../findings",
                        "/api/findings/..%2f..%2fsession",
                        "/API/findings")) {
            int status = officer.get(path).status();
            assertTrue(status == 400 || status == 404, path + " gives " + status);
        }
    }

    @Test
    void theOfficerOfADecisionIsThatOfTheSession() {
        Visitor officer = site.as(Role.OFFICER);
        Reply reply =
                officer.with("If-Match", "\"1\"")
                        .post(
                                "/api/findings/" + ID + "/decision",
                                "{\"status\":\"CONFIRMED\",\"officer\":\"chief\"}");
        assertEquals(400, reply.status());
        org.mockito.ArgumentCaptor<org.tidewaiter.casework.Decision> made =
                org.mockito.ArgumentCaptor.forClass(org.tidewaiter.casework.Decision.class);
        officer.with("If-Match", "\"1\"")
                .post("/api/findings/" + ID + "/decision", "{\"status\":\"CONFIRMED\"}");
        org.mockito.Mockito.verify(site.casework)
                .decide(any(), org.mockito.ArgumentMatchers.anyLong(), made.capture());
        assertEquals("officer", made.getValue().officer());
        assertNotEquals("chief", made.getValue().officer());
    }

    @Test
    void anActWithoutTheVersionThatWasSeenIsRefused() {
        Visitor officer = site.as(Role.OFFICER);
        for (String act : List.of("decision", "undo", "assignment")) {
            String path = "/api/findings/" + ID + "/" + act;
            assertEquals("version-required", officer.post(path, "{}").code(), act);
            assertEquals(400, officer.with("If-Match", "*").post(path, "{}").status(), act);
        }
    }
}
