package org.tidewaiter.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.report.Reports;
import org.tidewaiter.report.Titles;

class SummaryTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    private final Reports reports = mock(Reports.class);
    private final Summary summary =
            new Summary(
                    new Services(
                            mock(RiskEngine.class),
                            List.of(),
                            reports,
                            stream,
                            stream,
                            false,
                            new Cancellation(),
                            new Hosting(null)),
                    Locale.ENGLISH);

    private static RunReport report(RuleOutcome outcome, Map<String, Long> counts) {
        RuleReport rule =
                new RuleReport(
                        "fakeexport",
                        "1.0.0",
                        "default",
                        Map.of(),
                        outcome,
                        7,
                        counts,
                        Duration.ofSeconds(1));
        return new RunReport(
                new DataStamp("data", "sha256:0"),
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of(rule));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void kindsThatWereNotFoundTakeNoRoom() {
        RuleOutcome some =
                new RuleOutcome.Completed(
                        new TreeMap<>(Map.of("burst", 0, "impossible-timing", 1520)),
                        new TreeMap<>(Map.of("impossible-timing", 3)));
        summary.outcomes(report(some, Map.of("declarations", 60_014L)), stream);
        assertEquals(
                "fakeexport (default): 1,520 impossible-timing (3 more cut by --top)\n", said());
    }

    @Test
    void whatDidNotRunIsToldInTheLanguageWithAReferenceIfItThrew() {
        RunReport refused =
                report(new RuleOutcome.Failed("busy", RuleOutcome.Failed.STILL_BUSY), Map.of());
        RunReport broken = report(new RuleOutcome.Failed("threw", "1a2b"), Map.of());
        Titles titles = mock(Titles.class);
        when(reports.titles(Locale.ENGLISH)).thenReturn(titles);
        when(titles.why(refused.rules().get(0))).thenReturn("why it is busy");
        when(titles.why(broken.rules().get(0))).thenReturn("what it threw");
        summary.outcomes(refused, stream);
        summary.outcomes(broken, stream);
        assertEquals(
                "fakeexport (default): FAILED: why it is busy\n"
                        + "fakeexport (default): FAILED: what it threw (log reference 1a2b)\n",
                said());
    }

    @Test
    void nothingOfAnyKindIsNothingFound() {
        RuleOutcome none = new RuleOutcome.Completed(Map.of("burst", 0), Map.of());
        summary.outcomes(report(none, Map.of()), stream);
        assertEquals("fakeexport (default): completed, nothing found\n", said());
    }

    @Test
    void theAccountHasALineANumberAndNoneForNothing() {
        when(reports.countTitle(any(), any(), any()))
                .thenAnswer(call -> "title of " + call.getArgument(1));
        RuleOutcome none = new RuleOutcome.Completed(Map.of(), Map.of());
        summary.account(
                report(none, Map.of("declarations", 60_014L, "too-near", 2L, "zone-shift", 0L)),
                stream);
        assertEquals(
                """

                fakeexport (default) counted:
                         60,014  title of declarations
                              2  title of too-near
                """,
                said());
    }
}
