package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.web.http.Settings;

/** What a monitor reads, and who may. */
class CountingTest {

    private static final String TOKEN = "0123456789abcdef";

    private final TestSite site = new TestSite(Settings.DEFAULT.metricsToken(TOKEN));

    @AfterEach
    void close() {
        site.close();
    }

    private static RuleReport rule(String id, RuleOutcome outcome) {
        return new RuleReport(
                id, "1", "default", Map.of(), outcome, 70, Map.of(), Duration.ofMillis(1500));
    }

    private String metrics() {
        Reply reply = site.as(Role.ADMINISTRATOR).get("/metrics");
        assertEquals(200, reply.status());
        assertEquals("text/plain; version=0.0.4;charset=utf-8", reply.header("Content-Type"));
        return reply.body();
    }

    private static void assertHas(String body, String line) {
        assertTrue(body.lines().anyMatch(line::equals), () -> line + " is not in\n" + body);
    }

    @Test
    void runsAndWhatCameOfThemAreCounted() {
        RunReport report =
                new RunReport(
                        new DataStamp("d", "f"),
                        Findings.AT,
                        List.of(),
                        List.of(),
                        List.of(
                                rule(
                                        "a",
                                        new RuleOutcome.Completed(Map.of("k", 4), Map.of("k", 2))),
                                rule("b", new RuleOutcome.Failed("at KIM M123", "ref"))));
        site.metrics.started();
        site.metrics.reported(report);
        site.metrics.reported(report);
        site.metrics.ended("kept");
        String body = metrics();
        assertHas(body, "tidewaiter_runs_started_total 1");
        assertHas(body, "tidewaiter_runs_ended_total{outcome=\"kept\"} 1");
        assertHas(body, "tidewaiter_rules_ended_total{rule=\"b\",outcome=\"failed\"} 2");
        assertHas(body, "tidewaiter_findings_kept_total{rule=\"a\"} 8");
        assertHas(body, "tidewaiter_findings_cut_total{rule=\"a\"} 4");
        assertHas(body, "tidewaiter_rows_lent_total{rule=\"a\"} 140");
        assertHas(body, "tidewaiter_rule_seconds_sum{rule=\"a\"} 3");
        assertHas(body, "tidewaiter_rule_seconds_count{rule=\"a\"} 2");
        assertHas(body, "tidewaiter_sessions 1");
        assertFalse(body.contains("KIM") || body.contains("M123"), body);
    }

    @Test
    void requestsAreCountedByRouteAndNotByWhatTheyAskFor() {
        Visitor officer = site.as(Role.OFFICER);
        officer.get("/api/findings/" + Findings.ID);
        officer.get("/api/findings?text=KIM");
        String body = metrics();
        assertHas(
                body,
                "tidewaiter_http_request_seconds_count{method=\"GET\",route=\"/api/findings/{id}\",status=\"4xx\"} 1");
        assertHas(
                body,
                "tidewaiter_http_request_seconds_count{method=\"GET\",route=\"/api/findings\",status=\"2xx\"} 1");
        assertFalse(body.contains("KIM") || body.contains(Findings.ID), body);
        assertFalse(body.contains("officer"), "no officer is named");
    }

    @Test
    void aMonitorProvesItselfByATokenAndReachesNothingElse() {
        Visitor monitor = site.visitor().with("Authorization", "Bearer " + TOKEN);
        assertEquals(200, monitor.get("/metrics").status());
        assertEquals(401, monitor.get("/api/runs").status());
        assertEquals(401, monitor.get("/api/health/checks").status());
        for (String wrong : List.of("Bearer ", "Bearer " + TOKEN + "0", "Basic " + TOKEN, TOKEN)) {
            assertEquals(
                    401,
                    site.visitor().with("Authorization", wrong).get("/metrics").status(),
                    wrong);
        }
    }

    @Test
    void withoutATokenOfTheHostNoTokenIsTaken() {
        try (TestSite closed = new TestSite()) {
            assertEquals(
                    401,
                    closed.visitor().with("Authorization", "Bearer ").get("/metrics").status());
        }
    }
}
