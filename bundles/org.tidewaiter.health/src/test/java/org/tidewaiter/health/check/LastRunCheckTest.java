package org.tidewaiter.health.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.KeptRun;
import org.tidewaiter.casework.StoreException;

class LastRunCheckTest {

    private static final Instant KEPT = Instant.parse("2026-07-01T00:00:00Z");

    private final Casework casework = mock(Casework.class);

    private Result check(int warnHours, Duration later, RuleOutcome... outcomes) {
        List<RuleReport> rules =
                Stream.of(outcomes)
                        .map(
                                outcome ->
                                        new RuleReport(
                                                "cotraveller",
                                                "1",
                                                "strict",
                                                Map.of(),
                                                outcome,
                                                0,
                                                Map.of(),
                                                Duration.ZERO))
                        .toList();
        when(casework.runs(1))
                .thenReturn(
                        List.of(
                                new KeptRun(
                                        7,
                                        KEPT,
                                        "anna",
                                        new DataStamp("data", "sha256:0"),
                                        KEPT,
                                        0,
                                        rules,
                                        Map.of())));
        return new LastRunCheck(warnHours, () -> KEPT.plus(later), Checks.kept(null, casework))
                .execute();
    }

    private static RuleOutcome completed() {
        return new RuleOutcome.Completed(Map.of(), Map.of());
    }

    @Test
    void aRunOfLateThatEndedIsWell() {
        Checks.assertSays(Status.OK, check(48, Duration.ofHours(47), completed()), "run 7");
    }

    @Test
    void aRunOfLongAgoIsAWarningUnlessNobodyAskedForOne() {
        Checks.assertSays(
                Status.WARN, check(48, Duration.ofHours(48), completed()), "48 hours ago");
        Checks.assertSays(Status.OK, check(0, Duration.ofDays(999), completed()));
    }

    @Test
    void rulesThatFailedOrWentOverBudgetAreNamedWithoutWhatTheyThrew() {
        Result result =
                check(
                        48,
                        Duration.ZERO,
                        completed(),
                        new RuleOutcome.Failed("threw at passport M1234", "1a2b3c4d"),
                        new RuleOutcome.OverBudget("of Kim"));
        Checks.assertSays(
                Status.WARN, result, "cotraveller, profile strict", "failed", "1a2b3c4d", "budget");
        String said = result.iterator().next().getMessage();
        assertFalse(said.contains("M1234") || said.contains("Kim"), said);
    }

    @Test
    void noRunAndNoStoreAreWarningsAndAStoreThatIsGoneIsCritical() {
        when(casework.runs(1)).thenReturn(List.of());
        LastRunCheck check = new LastRunCheck(48, () -> KEPT, Checks.kept(null, casework));
        Checks.assertSays(Status.WARN, check.execute(), "no run was ever kept");
        Checks.assertSays(
                Status.WARN,
                new LastRunCheck(48, () -> KEPT, Checks.kept(null, null)).execute(),
                "no store");
        when(casework.runs(1)).thenThrow(new StoreException("refused"));
        Checks.assertSays(Status.CRITICAL, check.execute(), "refused");
    }
}
