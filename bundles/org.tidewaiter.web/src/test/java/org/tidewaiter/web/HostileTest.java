package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.casework.AuditEntry;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.Worklist;
import org.tidewaiter.web.http.Json;
import org.tidewaiter.web.http.Problem;

/** Hostile texts in records, and hostile requests, over a real server. */
class HostileTest {

    private static final String SCRIPT =
            "<script>alert(1)</script><img src=x onerror=alert(1)>\"'`";
    private static final String FILE = "/api/findings/" + Findings.ID;

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    private void findingSays(String text) {
        when(site.casework.file(Findings.ID)).thenReturn(Optional.of(Findings.file(text, text)));
        when(site.casework.wording(any(), org.mockito.ArgumentMatchers.anyInt()))
                .thenReturn(Optional.empty());
        when(site.casework.caseOf(any())).thenReturn(Optional.empty());
        when(site.casework.worklist(any()))
                .thenReturn(
                        new Worklist(List.of(Findings.row(text, text)), 1, 0, Optional.empty()));
        when(site.log.entries(any()))
                .thenReturn(
                        List.of(
                                new AuditEntry(
                                        1,
                                        Instant.EPOCH,
                                        new AuditNote(text, text, text, text, text),
                                        "",
                                        "")));
    }

    @Test
    void markupInAnyFieldIsInertInJson() {
        findingSays(SCRIPT);
        Visitor officer = site.as(Role.OFFICER);
        for (String path : List.of("/api/findings", FILE, FILE + "/records")) {
            Reply reply = officer.get(path);
            assertEquals(200, reply.status(), reply.body());
            assertEquals("application/json;charset=utf-8", reply.header("Content-Type"));
            assertFalse(reply.body().contains("<"), path + " has markup");
            assertTrue(reply.json().toString().contains("alert(1)"), path);
        }
        Reply log = site.as(Role.AUDITOR).get("/api/audit");
        assertFalse(log.body().contains("<"), log.body());
    }

    @Test
    void markupInAnyFieldIsInertInAFigure() {
        findingSays(SCRIPT);
        Reply reply = site.as(Role.OFFICER).get(FILE);
        reply.object()
                .getAsJsonArray("figures")
                .forEach(
                        figure -> {
                            String markup = figure.getAsJsonObject().get("markup").getAsString();
                            assertFalse(markup.contains("<script"), markup);
                            assertFalse(markup.contains("<img"), markup);
                        });
    }

    @Test
    void markupInAnyFieldIsInertOnThePageToPrint() {
        findingSays(SCRIPT);
        Reply page = site.as(Role.OFFICER).get(FILE + "/print");
        assertEquals(200, page.status(), page.body());
        assertFalse(page.body().contains("<script"), page.body());
        assertFalse(page.body().contains("<img"), page.body());
        String policy = page.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
        assertTrue(policy.endsWith("frame-ancestors 'none'"), policy);
    }

    @Test
    void aFileIsSavedAndNeverShown() {
        findingSays("x\"\r\nSet-Cookie: a=b");
        for (String format : List.of("jsonl", "csv", "graphml", "html")) {
            Reply file = site.as(Role.OFFICER).get(FILE + "/export?format=" + format);
            assertEquals(200, file.status(), file.body());
            assertEquals("application/octet-stream", file.header("Content-Type"));
            assertEquals(
                    "attachment; filename=\"finding-" + Findings.ID + "." + format + "\"",
                    file.header("Content-Disposition"));
            assertEquals("", file.header("Set-Cookie"));
        }
    }

    @Test
    void aTextThatLooksLikeSqlIsASearchText() {
        String sql = "'; DROP TABLE finding; --";
        site.as(Role.OFFICER)
                .get("/api/findings?text=" + URLEncoder.encode(sql, StandardCharsets.UTF_8));
        ArgumentCaptor<Query> asked = ArgumentCaptor.forClass(Query.class);
        verify(site.casework).worklist(asked.capture());
        assertEquals(Optional.of(sql), asked.getValue().filter().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing=1",
                "limit=0",
                "limit=1001",
                "limit=1&limit=2",
                "limit=x",
                "order=price",
                "status=GONE",
                "class=ACT",
                "dueBefore=tomorrow",
                "snoozed=maybe",
                "text=%zz"
            })
    void aQueryThatIsNotInTheContractIsRefused(String query) {
        assertEquals(400, site.as(Role.OFFICER).get("/api/findings?" + query).status(), query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "\"x\"",
                "{",
                "{}x",
                "{'name':'x','password':'y'}",
                "{\"name\":\"x\",\"password\":\"y\",\"admin\":true}",
                "{\"name\":\"x\",\"name\":\"y\",\"password\":\"z\"}",
                "{\"name\":1,\"password\":\"y\"}",
                "{\"name\":[[[[[[[[[[1]]]]]]]]]],\"password\":\"y\"}",
                "{\"name\":1e999999999,\"password\":\"y\"}",
                "{\"name\":\" \",\"password\":\"y\"}",
                "{\"name\":NaN,\"password\":\"y\"}",
                "/* */{\"name\":\"x\",\"password\":\"y\"}"
            })
    void aBodyThatIsNotInTheContractIsRefused(String body) {
        Reply reply = site.visitor().post("/api/session", body);
        assertEquals("bad-request", reply.code(), body);
    }

    @Test
    void aBodyThatIsTooLongIsNotReadHoweverItComes() {
        String long_ = "{\"name\":\"" + "x".repeat(1 << 20) + "\"}";
        Visitor visitor = site.visitor().with("Content-Type", "application/json");
        assertEquals("too-large", visitor.send("POST", "/api/session", long_).code());
        assertEquals("too-large", visitor.sendChunked("POST", "/api/session", long_).code());
    }

    @Test
    void aBodyThatWouldGrowIsNotUnpacked() {
        Reply reply = site.visitor().with("Content-Encoding", "gzip").post("/api/session", "{}");
        assertEquals(415, reply.status());
    }

    @Test
    void aFormIsNoBody() {
        Reply reply =
                site.visitor()
                        .with("Content-Type", "text/plain")
                        .send("POST", "/api/session", "{\"name\":\"a\",\"password\":\"b\"}");
        assertEquals(415, reply.status());
    }

    @Test
    void aNestingThatWouldOverflowIsRefused() {
        String deep = "{\"name\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}";
        assertEquals("bad-request", site.visitor().post("/api/session", deep).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e401", "9e99999999999999999999"})
    void aShortNumberThatWouldFillTheMemoryIsRefused(String number) {
        Problem refused =
                assertThrows(Problem.class, () -> Json.object("{\"capacity\":" + number + "}"));
        assertEquals("bad-request", refused.code());
    }

    @Test
    void anIdThatIsNoneAsksNothingOfTheStore() {
        Visitor officer = site.as(Role.OFFICER);
        for (String id : List.of("1", "x".repeat(32), "..", "%2e%2e", Findings.ID + "0", "%00")) {
            int status = officer.get("/api/findings/" + id).status();
            assertTrue(status == 404 || status == 400, id + " gives " + status);
        }
        verify(site.casework, org.mockito.Mockito.never()).file(any());
        assertEquals(404, officer.send("DELETE", "/api/snoozes/0x1", "").status());
        verify(site.casework, org.mockito.Mockito.never())
                .endSnooze(org.mockito.ArgumentMatchers.anyLong(), any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../web.xml",
                "/..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..\\..\\etc\\passwd",
                "/app.js%00.html",
                "/app.js/",
                "//app.js",
                "/./app.js",
                "/META-INF/MANIFEST.MF",
                "/secret.bin"
            })
    void onlyFilesOfTheScreensAreServed(String path) {
        int status = site.visitor().get(path).status();
        assertTrue(status == 404 || status == 400, path + " gives " + status);
    }

    @Test
    void aFileOfTheScreensHasItsTypeAndIsNotSentTwice() {
        Reply first = site.visitor().get("/app.js");
        assertEquals("text/javascript;charset=utf-8", first.header("Content-Type"));
        Reply second = site.visitor().with("If-None-Match", first.header("ETag")).get("/app.js");
        assertEquals(304, second.status());
        assertEquals("", second.body());
        assertEquals("text/html;charset=utf-8", site.visitor().get("/").header("Content-Type"));
    }
}
