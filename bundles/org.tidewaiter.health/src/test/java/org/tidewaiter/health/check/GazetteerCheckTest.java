package org.tidewaiter.health.check;

import java.time.LocalDate;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerCheckTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 730, OK",
        "2026-12-31, 729, WARN", // 730 days later
        "2026-12-31, 730, OK",
        "2027-01-01, 730, WARN",
        "2099-01-01, 0, OK" // never
    })
    void tablesAreOldAfterTheDaysThatWereSet(LocalDate today, int warnDays, Status expected) {
        LocalDate published = LocalDate.parse("2024-12-31");
        Checks.assertSays(
                expected, GazetteerCheck.result(published, today, warnDays), "2024-12-31");
    }
}
