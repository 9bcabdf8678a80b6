package org.tidewaiter.rule.cotraveller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static int[] every(int days, int times) {
        return IntStream.range(0, times).map(i -> i * days).toArray();
    }

    @Test
    void weeklyTravelHasAWeek() {
        assertEquals(7, Rhythm.periodDays(every(7, 8)));
    }

    @Test
    void missedWeeksDoNotBreakIt() {
        assertEquals(7, Rhythm.periodDays(new int[] {0, 7, 14, 28, 35, 42, 63, 70, 77}));
    }

    @Test
    void shiftsOfFourWeeksMayDeviateByTwoDays() {
        assertEquals(28, Rhythm.periodDays(new int[] {0, 28, 57, 85, 112, 140, 169, 196}));
    }

    @Test
    void twoVoyagesOfOneDayAreOne() {
        assertEquals(7, Rhythm.periodDays(new int[] {0, 0, 7, 14, 14, 21, 28, 35, 42}));
    }

    @Test
    void tooFewDaysTellNothing() {
        assertEquals(Rhythm.NONE, Rhythm.periodDays(every(7, 5)));
        assertEquals(7, Rhythm.periodDays(every(7, 6)));
        assertEquals(Rhythm.NONE, Rhythm.periodDays(new int[0]));
    }

    @Test
    void dailyAndRareTravelIsNoPeriod() {
        assertEquals(Rhythm.NONE, Rhythm.periodDays(every(4, 40)));
        assertEquals(5, Rhythm.periodDays(every(5, 40)));
        assertEquals(60, Rhythm.periodDays(every(60, 9)));
        assertEquals(Rhythm.NONE, Rhythm.periodDays(every(61, 9)));
    }

    @Test
    void chanceSeldomLooksRegular() {
        Random random = new Random(1);
        int regular = 0;
        for (int i = 0; i < 2000; i++) {
            int[] days = random.ints(12, 0, 365).sorted().toArray();
            regular += Rhythm.periodDays(days) == Rhythm.NONE ? 0 : 1;
        }
        assertTrue(regular <= 10, "regular " + regular);
    }
}
