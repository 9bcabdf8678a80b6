package org.tidewaiter.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void elevenValuesLeaveOutTwoOnEitherSide() {
        Interval interval = Interval.of(11, 1, 10, 2, 9, 3, 8, 4, 7, 5, 6);
        assertEquals(6, interval.median());
        assertEquals(3, interval.low());
        assertEquals(9, interval.high());
        // 1 - 2 (1 + 11 + 55) / 2^11
        assertEquals(1 - 134 / 2048.0, interval.confidence(), 1e-12);
    }

    @Test
    void fiveValuesLeaveOutNone() {
        Interval interval = Interval.of(5, 4, 3, 2, 1);
        assertEquals(1, interval.low());
        assertEquals(5, interval.high());
        assertEquals(1 - 2 / 32.0, interval.confidence(), 1e-12);
    }

    @Test
    void fewValuesSayHowLittleTheyAssure() {
        assertEquals(0.5, Interval.of(1, 2).confidence(), 1e-12);
        assertEquals(0, Interval.of(7).confidence(), 1e-12);
    }

    @Test
    void evenNumberHasItsMedianBetweenTheTwoInTheMiddle() {
        assertEquals(2.5, Interval.of(1, 2, 3, 4).median());
    }

    @Test
    void confidenceStaysAtTheLeastWhateverTheNumber() {
        for (int n = 5; n < 60; n++) {
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = i;
            }
            Interval interval = Interval.of(values);
            double worse = tail(n, (int) interval.low() + 1);
            assertEquals(true, interval.confidence() >= Interval.LEAST_CONFIDENCE, "n = " + n);
            assertEquals(true, 1 - 2 * worse < Interval.LEAST_CONFIDENCE, "narrower, n = " + n);
        }
    }

    private static double tail(int n, int most) {
        double tail = 0;
        double ways = 1;
        for (int k = 0; k <= most; k++) {
            tail += ways / StrictMath.pow(2, n);
            ways = ways * (n - k) / (k + 1);
        }
        return tail;
    }

    @Test
    void noValueIsRefused() {
        assertThrows(IllegalArgumentException.class, Interval::of);
    }
}
