package org.tidewaiter.data.edifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "2603011330,2026-03-01T13:30",
        "202603011330,2026-03-01T13:30",
        "20260301133059,2026-03-01T13:30",
        "260301,2026-03-01T00:00",
        "20260301,2026-03-01T00:00",
        "9912312359,1999-12-31T23:59"
    })
    void datesAndTimesAreReadInTheirForms(String text, String at) {
        assertEquals(at, Moment.of(text).at().orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26030", "2613011330", "2602301330", "2603012460", "yesterday"})
    void whatIsNoDateIsNone(String text) {
        assertTrue(Moment.of(text).at().isEmpty());
        assertTrue(Moment.dayFirst(text, "").at().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "260301,2026-03-01",
        "260302,1926-03-02",
        "541016,1954-10-16",
        "000229,2000-02-29",
        "19300102,1930-01-02",
        "10SEP72,1972-09-10",
        "03may25,2025-05-03",
        "29FEB1988,1988-02-29"
    })
    void ofTwoDigitsTheLatestYearIsMeantThatWasBeforeTheMessage(String text, LocalDate day) {
        assertEquals(day, Moment.birth(text, LocalDate.of(2026, 3, 1)).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"30FEB72", "10XXX72", "720000", "0"})
    void whatIsNoBirthIsNone(String text) {
        assertTrue(Moment.birth(text, LocalDate.of(2026, 3, 1)).isEmpty());
    }
}
