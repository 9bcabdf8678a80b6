package org.tidewaiter.workbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidewaiter.api.run.RunProgress;

class ShownRunTest {

    @ParameterizedTest
    @CsvSource({"0,0,0,0", "1,0,0,0", "1,5,10,500", "3,0,0,2000", "3,10,10,3000", "2,20,10,2000"})
    void aRuleIsAThousandParts(int rule, long done, long steps, int parts) {
        RunProgress progress =
                new RunProgress("demo", rule, 4, "count", done, steps, 0, Duration.ZERO, false);

        assertEquals(parts, ShownRun.done(progress));
    }
}
