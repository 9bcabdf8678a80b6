package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.health.Checked;
import org.tidewaiter.health.Status;

/** How the installation is, over HTTP. */
class CheckingTest {

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    private void found(Status store) {
        List<Checked> checks =
                List.of(
                        new Checked("records", Status.OK, "can be read"),
                        new Checked("store", store, "in /the/store"));
        when(site.health.check(any())).thenReturn(checks);
        when(site.health.check(any(), eq(Locale.ENGLISH))).thenReturn(checks);
    }

    @Test
    void sentencesAreInTheLanguageOfWhoAsks() {
        when(site.health.check(any(), eq(Locale.KOREAN)))
                .thenReturn(List.of(new Checked("store", Status.OK, "기록할 수 있습니다.")));
        Reply reply =
                site.as(Role.ADMINISTRATOR)
                        .with("Accept-Language", "ko-KR,en;q=0.5")
                        .get("/api/health/checks");
        assertTrue(reply.body().contains("기록할 수 있습니다."), reply.body());
    }

    @Test
    void anAdministratorReadsWhatToDo() throws IOException {
        found(Status.WARN);
        Reply reply = site.as(Role.ADMINISTRATOR).get("/api/health/checks");
        assertEquals(
                "{\"status\":\"WARN\",\"checks\":["
                        + "{\"name\":\"records\",\"status\":\"OK\",\"sentence\":\"can be read\"},"
                        + "{\"name\":\"store\",\"status\":\"WARN\",\"sentence\":\"in /the/store\"}]}",
                reply.body());
        SchemaTest.assertForm("/health/checks", "get", reply);
    }

    @Test
    void aLoadBalancerReadsOneWordWithoutSigningIn() {
        for (Status status : Status.values()) {
            found(status);
            Reply reply = site.visitor().get("/health");
            assertEquals(status.name() + "\n", reply.body(), "no detail");
            assertEquals(status == Status.CRITICAL ? 503 : 200, reply.status());
            assertEquals("no-store", reply.header("Cache-Control"));
            assertEquals("text/plain;charset=utf-8", reply.header("Content-Type"));
            Reply head = site.visitor().send("HEAD", "/health", "");
            assertEquals(reply.status(), head.status());
            assertEquals("", head.body());
        }
    }

    @Test
    void theHostIsCheckedForALoadBalancerToo() {
        found(Status.OK);
        assertEquals(421, site.visitor().with("Host", "evil.example").get("/health").status());
        assertEquals(405, site.visitor().post("/health", "{}").status());
    }

    @Test
    void thePathBelowTheInterfaceIsNotOpen() {
        found(Status.OK);
        assertEquals(401, site.visitor().get("/api/health/checks").status());
        assertEquals(404, site.visitor().get("/api/health").status());
    }
}
