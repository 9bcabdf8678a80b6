package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.Run;
import org.tidewaiter.api.run.RunProgress;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.casework.Intake;
import org.tidewaiter.casework.KeptRun;
import org.tidewaiter.casework.RunOrigin;
import org.tidewaiter.web.http.Problem;

/** When runs start by themselves, that there is one at a time, and what is kept of them. */
class RunDeskTest {

    private static final int PATIENCE_MILLIS = 10_000;

    private final TestSite site = new TestSite();
    private final DataSet data = mock(DataSet.class);
    private final Run run = mock(Run.class);
    private final CountDownLatch end = new CountDownLatch(1);
    private RuleOutcome outcome = new RuleOutcome.Completed(Map.of(), Map.of());

    @BeforeEach
    void aRunThatEndsWhenItIsTold() throws InterruptedException {
        when(data.name()).thenReturn("records");
        when(data.fingerprint()).thenReturn("sha256:1");
        when(data.asOf()).thenReturn(Findings.AT);
        when(data.rejects()).thenReturn(new RejectReport(Map.of(), List.of(), List.of()));
        when(site.engine.start(any())).thenReturn(run);
        when(run.progress())
                .thenReturn(new RunProgress("r", 1, 2, "p", 3, 4, 5, Duration.ofSeconds(6), false));
        when(run.await())
                .thenAnswer(
                        call -> {
                            end.await();
                            return report();
                        });
        when(site.casework.keep(any(), any()))
                .thenReturn(new Intake(1, 0, 0, 0, 0, 0, 0, 0, List.of()));
    }

    private RunReport report() {
        RuleReport rule =
                new RuleReport("r", "1", "default", Map.of(), outcome, 0, Map.of(), Duration.ZERO);
        return new RunReport(
                new DataStamp("records", "sha256:1"),
                Findings.AT,
                List.of(),
                List.of(),
                List.of(rule));
    }

    private KeptRun kept(String fingerprint) {
        return new KeptRun(
                1,
                Findings.AT,
                "x",
                new DataStamp("records", fingerprint),
                Findings.AT,
                0,
                List.of(),
                Map.of());
    }

    @AfterEach
    void close() {
        end.countDown();
        site.close();
    }

    @Test
    void newRecordsAreRunOnAndTheirFindingsKept() {
        when(site.casework.runs(anyInt())).thenReturn(List.of(kept("sha256:0")));
        site.desk.arrived(data, false);
        verify(site.engine, timeout(PATIENCE_MILLIS)).start(any());
        end.countDown();
        ArgumentCaptor<RunOrigin> origin = ArgumentCaptor.forClass(RunOrigin.class);
        verify(site.casework, timeout(PATIENCE_MILLIS)).keep(any(), origin.capture());
        assertEquals("tidewaiter", origin.getValue().officer());
    }

    @Test
    void recordsThatAKeptRunHasSeenAreNotRunOnAgain() {
        when(site.casework.runs(anyInt())).thenReturn(List.of(kept("sha256:1")));
        site.desk.arrived(data, false);
        site.desk.close();
        verify(site.engine, never()).start(any());
    }

    @Test
    void oneRunAtATimeAndTheSecondIsTold() {
        site.desk.arrived(data, false);
        verify(site.engine, timeout(PATIENCE_MILLIS)).start(any());
        Visitor analyst = site.as(Role.ANALYST);
        assertEquals("busy", analyst.post("/api/runs", "").code());
        String current = analyst.get("/api/runs").object().get("current").toString();
        assertTrue(current.contains("\"rowsRead\":5"), current);
        assertEquals(202, analyst.send("DELETE", "/api/runs/current", "").status());
        verify(run).cancel();
    }

    @Test
    void aCancelledRunIsNotKept() {
        outcome = new RuleOutcome.Cancelled();
        site.desk.arrived(data, false);
        end.countDown();
        site.desk.close();
        verify(site.casework, never()).keep(any(), any());
    }

    @Test
    void recordsThatLeaveEndTheRunOnThemFirst() {
        site.desk.arrived(data, false);
        verify(site.engine, timeout(PATIENCE_MILLIS)).start(any());
        end.countDown();
        site.desk.leaving(data);
        assertThrows(Problem.class, site.data::now);
        // until what it found is kept, a run is under way
        site.desk.close();
        assertEquals("no-data", site.as(Role.ANALYST).post("/api/runs", "").code());
    }

    @Test
    void recordsThatLeaveEndARunThatIsJustBeingStarted() throws InterruptedException {
        Thread leaving = new Thread(() -> site.desk.leaving(data));
        when(site.engine.start(any()))
                .thenAnswer(
                        call -> {
                            leaving.start();
                            while (leaving.getState() == Thread.State.RUNNABLE) {
                                Thread.onSpinWait();
                            }
                            return run;
                        });
        site.desk.arrived(data, false);
        verify(run, timeout(PATIENCE_MILLIS)).cancel();
        end.countDown();
        leaving.join();
        assertThrows(Problem.class, site.data::now);
    }

    @Test
    void whoStartsARunIsItsOfficer() {
        when(site.casework.runs(anyInt())).thenReturn(List.of(kept("sha256:1")));
        site.desk.arrived(data, false);
        assertEquals(202, site.as(Role.ADMINISTRATOR).post("/api/runs", "").status());
        end.countDown();
        ArgumentCaptor<RunOrigin> origin = ArgumentCaptor.forClass(RunOrigin.class);
        verify(site.casework, timeout(PATIENCE_MILLIS)).keep(any(), origin.capture());
        assertEquals("administrator", origin.getValue().officer());
    }

    @Test
    void aStreamTellsWhereTheRunIsAndThatItEnded() throws InterruptedException {
        site.desk.arrived(data, false);
        verify(site.engine, timeout(PATIENCE_MILLIS)).start(any());
        Visitor officer = site.as(Role.OFFICER);
        Thread later =
                new Thread(
                        () -> {
                            verify(run, timeout(PATIENCE_MILLIS).atLeastOnce()).progress();
                            end.countDown();
                            verify(site.casework, timeout(PATIENCE_MILLIS)).keep(any(), any());
                            site.desk.close();
                            site.events.close();
                        });
        later.start();
        Reply stream = officer.get("/api/events");
        later.join();
        assertEquals("text/event-stream;charset=utf-8", stream.header("Content-Type"));
        assertTrue(stream.body().contains("event: progress\ndata: {\"rule\":\"r\""), stream.body());
        assertTrue(
                stream.body().contains("event: run\ndata: {\"outcome\":\"kept\"}"), stream.body());
    }
}
