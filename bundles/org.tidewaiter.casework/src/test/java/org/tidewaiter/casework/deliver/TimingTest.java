package org.tidewaiter.casework.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {

    @ParameterizedTest
    @CsvSource({"0, 300", "1, 1", "2, 2", "3, 4", "9, 256", "10, 300", "1000000, 300"})
    void aPauseDoublesWithEachFailureUpToTheLongest(int failures, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), Timing.PROMISED.pause(failures));
    }
}
