package org.tidewaiter.world.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class YearTest {

    @Property(tries = 300)
    void timesReadBackAsTheSameInstant(
            @ForAll @IntRange(min = -900, max = 900) int day,
            @ForAll @IntRange(min = 0, max = 1439) int minute,
            @ForAll @IntRange(min = -32, max = 32) int quarterHours) {
        int offset = quarterHours * 15;
        long seconds = Year.seconds(day, minute, offset) + 7;
        OffsetDateTime read = OffsetDateTime.parse(Year.time(seconds, offset));
        assertEquals(seconds, read.toEpochSecond());
        assertEquals(offset * 60, read.getOffset().getTotalSeconds());
        assertEquals(day, Year.dayOf(seconds, offset));
        assertEquals(minute / 60, Year.hourOf(seconds, offset));
        assertEquals(read.getDayOfWeek().getValue() - 1, Year.weekday(day));
    }

    @Test
    void daysAreCountedFromTheFirstOfJanuary() {
        assertEquals(0, Year.day(1, 1));
        assertEquals("2025-12-31", Year.date(Year.DAYS - 1));
        assertEquals(LocalDate.of(1950, 3, 2).toString(), Year.date(-27_334));
    }
}
