package org.tidewaiter.health.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckMetadata;
import org.junit.jupiter.api.Test;
import org.tidewaiter.health.Checked;
import org.tidewaiter.health.Health;
import org.tidewaiter.health.Status;

class FelixHealthTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static HealthCheckExecutionResult ran(String name, Result result, boolean timedOut) {
        HealthCheckMetadata metadata = mock(HealthCheckMetadata.class);
        when(metadata.getName()).thenReturn(name);
        HealthCheckExecutionResult ran = mock(HealthCheckExecutionResult.class);
        when(ran.getHealthCheckMetadata()).thenReturn(metadata);
        when(ran.getHealthCheckResult()).thenReturn(result);
        when(ran.hasTimedOut()).thenReturn(timedOut);
        return ran;
    }

    private static List<Checked> check(HealthCheckExecutionResult... ran) {
        return health(ran).check(PATIENCE);
    }

    private static Health health(HealthCheckExecutionResult... ran) {
        HealthCheckExecutor executor = mock(HealthCheckExecutor.class);
        when(executor.execute(any(), any())).thenReturn(List.of(ran));
        return new FelixHealth(executor);
    }

    @Test
    void oursSpeakTheLanguageAskedForAndOthersTheirOwn() {
        Health health =
                health(
                        ran("store", new Spoken(Result.Status.OK, "store.well"), false),
                        ran("last-run", new Spoken(Result.Status.WARN, "run.never"), true),
                        ran("rules", new Result(Result.Status.HEALTH_CHECK_ERROR, "x"), false),
                        ran("a-host", new Result(Result.Status.OK, "well"), false));
        assertEquals(
                List.of(
                        "저장소에 기록할 수 있습니다.",
                        "점검 자체가 실패하였습니다. 설정이 있으면 바로잡고, 없으면 해당 번들을 다시 시작하고, 다시 실패하면 알려 주십시오.",
                        "5초 안에 응답이 없습니다. 시스템에 부하가 걸렸거나 점검 대상이 멈춘 상태입니다.",
                        "well"),
                health.check(PATIENCE, Locale.KOREAN).stream().map(Checked::sentence).toList());
        assertEquals("the store can be written", health.check(PATIENCE).get(0).sentence());
    }

    @Test
    void oursComeFirstInTheirOrderThenOthersByName() {
        Result well = new Result(Result.Status.OK, "well");
        assertEquals(
                List.of("records", "store", "gazetteer", "a-host", "b-host"),
                check(
                                ran("b-host", well, false),
                                ran("gazetteer", well, false),
                                ran("a-host", well, false),
                                ran("store", well, false),
                                ran("records", well, false))
                        .stream()
                        .map(Checked::name)
                        .toList());
    }

    @Test
    void theWorstCountsAndTemporarilyUnavailableIsAWarning() {
        List<Checked> warned =
                check(
                        ran("disk", new Result(Result.Status.OK, "room"), false),
                        ran("x", new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "y"), false));
        assertEquals(Status.WARN, Health.worst(warned));
        assertEquals(
                Status.CRITICAL,
                Health.worst(check(ran("x", new Result(Result.Status.CRITICAL, "y"), false))));
        assertEquals(Status.OK, Health.worst(List.of()));
    }

    @Test
    void whatACheckThrewIsNotTold() {
        Checked failed =
                check(
                                ran(
                                        "records",
                                        new Result(
                                                Result.Status.HEALTH_CHECK_ERROR,
                                                "threw at KIM",
                                                new IllegalStateException("KIM")),
                                        false))
                        .get(0);
        assertEquals(Status.CRITICAL, failed.status());
        assertEquals(-1, failed.sentence().indexOf("KIM"), failed.sentence());
    }

    @Test
    void aCheckThatDoesNotAnswerIsToldAsSuch() {
        Checked late = check(ran("store", new Result(Result.Status.WARN, "x"), true)).get(0);
        assertEquals(Status.WARN, late.status());
        assertEquals(0, late.sentence().indexOf("no answer within 5 seconds"), late.sentence());
    }
}
