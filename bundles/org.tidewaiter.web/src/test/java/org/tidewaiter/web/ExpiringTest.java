package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.host.Role;

/** Withdrawing findings whose records have expired. */
class ExpiringTest {

    private static final Set<RecordRef> ROWS =
            Set.of(new RecordRef("crossings", "C1", ""), new RecordRef("crossings", "C2", ""));

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aPreviewCountsAndWithdrawsNothing() {
        when(site.retention.resting(ROWS)).thenReturn(4);
        when(site.retention.notFoundSince(Findings.AT)).thenReturn(5);
        Visitor administrator = site.as(Role.ADMINISTRATOR);
        Reply rows =
                administrator.post(
                        "/api/retention/preview",
                        "{\"table\":\"crossings\",\"ids\":[\"C1\",\"C2\",\"C1\"]}");
        assertEquals("{\"findings\":4,\"withdrawn\":false}", rows.body());
        Reply old =
                administrator.post(
                        "/api/retention/preview", "{\"notFoundSince\":\"2026-06-30T00:00:00Z\"}");
        assertEquals("{\"findings\":5,\"withdrawn\":false}", old.body());
        verify(site.retention, never()).recordsExpired(any(), any(), any());
        verify(site.retention, never()).withdrawNotFoundSince(any(), any(), any());
    }

    @Test
    void withdrawingIsOfWhoIsSignedInAndForAReason() {
        when(site.retention.recordsExpired(ROWS, "order 7", "administrator")).thenReturn(4);
        when(site.retention.withdrawNotFoundSince(Findings.AT, "age", "administrator"))
                .thenReturn(5);
        Visitor administrator = site.as(Role.ADMINISTRATOR);
        assertEquals(
                "{\"findings\":4,\"withdrawn\":true}",
                administrator
                        .post(
                                "/api/retention",
                                "{\"table\":\"crossings\",\"ids\":[\"C1\",\"C2\"],\"reason\":\"order 7\"}")
                        .body());
        assertEquals(
                "{\"findings\":5,\"withdrawn\":true}",
                administrator
                        .post(
                                "/api/retention",
                                "{\"notFoundSince\":\"2026-06-30T00:00:00Z\",\"reason\":\"age\"}")
                        .body());
    }

    @Test
    void whatIsUnclearWithdrawsNothing() {
        Visitor administrator = site.as(Role.ADMINISTRATOR);
        for (String body :
                List.of(
                        "{\"reason\":\"x\"}",
                        "{\"table\":\"crossings\",\"ids\":[\"C1\"]}",
                        "{\"table\":\"crossings\",\"ids\":[],\"reason\":\"x\"}",
                        "{\"table\":\"crossings\",\"ids\":\"C1\",\"reason\":\"x\"}",
                        "{\"table\":\"crossings\",\"ids\":[\"C1\",\"\"],\"reason\":\"x\"}",
                        "{\"table\":\"crossings\",\"ids\":[\"C1\",3],\"reason\":\"x\"}",
                        "{\"table\":\"crossings\",\"reason\":\"x\"}",
                        "{\"table\":\"c\",\"ids\":[\"C1\"],\"notFoundSince\":\"2026-06-30T00:00:00Z\",\"reason\":\"x\"}",
                        "{\"notFoundSince\":\"yesterday\",\"reason\":\"x\"}",
                        "{\"table\":\"c\",\"ids\":["
                                + "\"C\",".repeat(1000)
                                + "\"C\"],\"reason\":\"x\"}")) {
            assertEquals("bad-request", administrator.post("/api/retention", body).code(), body);
        }
        verify(site.retention, never()).recordsExpired(any(), any(), any());
        verify(site.retention, never()).withdrawNotFoundSince(any(), any(), any());
    }
}
