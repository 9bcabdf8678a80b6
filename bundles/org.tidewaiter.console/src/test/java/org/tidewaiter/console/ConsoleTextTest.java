package org.tidewaiter.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.rule.ParameterSpec;
import picocli.CommandLine.TypeConversionException;

class ConsoleTextTest {

    @ParameterizedTest
    @CsvSource({"2%, 0.02", "2, 0.02", "0%, 0", "100 %, 1", "0.5%, 0.005"})
    void aPercentageIsAShare(String text, double share) {
        assertEquals(share, new Percentage().convert(text), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"101%", "-1%", "two", "%", "NaN"})
    void whatIsNoPercentageIsRefused(String text) {
        var thrown =
                assertThrows(TypeConversionException.class, () -> new Percentage().convert(text));
        assertEquals(
                "'" + text + "' is not a percentage from 0% to 100%, such as 2%",
                thrown.getMessage());
    }

    @Test
    void theBarShowsShareRowsRateAndTimeLeft() {
        assertEquals(
                "[============            ]  50 %  counting  2,000 rows, 500/s  4 s left",
                ProgressBar.line(
                        new ProgressBar.Sample("counting", 5, 10, 2_000, Duration.ofSeconds(4))));
    }

    @Test
    void theBarOfUnknownLengthShowsTimeSpent() {
        assertEquals(
                "[                        ] reading x  3 s",
                ProgressBar.line(
                        new ProgressBar.Sample("reading x", 7, 0, 0, Duration.ofSeconds(3))));
    }

    @Test
    void aRejectSaysWhereWhatAndWhatToDo() {
        assertEquals(
                "crossings.csv:7 departure_time: has no offset (\"2026-01-01\"); add Z",
                CheckCommand.line(
                        new Reject(
                                "crossings",
                                "crossings.csv",
                                7,
                                "departure_time",
                                "2026-01-01",
                                "has no offset",
                                "add Z")));
        assertEquals(
                "imports: cannot be read; ask the host",
                CheckCommand.line(
                        new Reject(
                                "imports",
                                "imports",
                                0,
                                "",
                                "",
                                "cannot be read",
                                "ask the host")));
    }

    @Test
    void aParameterIsShownWithUnitAndRange() {
        ParameterSpec spec =
                new ParameterSpec("fdr", ParameterSpec.Kind.REAL, "Rate", "h", "", 0, 0.5, 0.05);
        assertEquals("  fdr = 0.05 (0 to 0.5)  Rate", RulesCommand.line(spec, 0.05));
        ParameterSpec open =
                new ParameterSpec(
                        "days",
                        ParameterSpec.Kind.WHOLE,
                        "Days",
                        "h",
                        "days",
                        1,
                        Double.POSITIVE_INFINITY,
                        30L);
        assertEquals("  days = 30 days (1 to any)  Days", RulesCommand.line(open, 30L));
    }
}
