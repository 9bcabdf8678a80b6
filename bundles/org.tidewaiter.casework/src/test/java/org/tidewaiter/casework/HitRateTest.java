package org.tidewaiter.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HitRateTest {

    @Test
    void intervalsAreThoseOfTheLiterature() {
        // Newcombe, Two-sided confidence intervals for the single proportion, Statist. Med. 17
        // (1998), table I, method 3
        assertInterval(81, 263, 0.2553, 0.3662);
        assertInterval(15, 148, 0.0624, 0.1605);
        assertInterval(0, 20, 0.0, 0.1611);
        assertInterval(1, 29, 0.0061, 0.1718);
    }

    private static void assertInterval(long hits, long trials, double low, double high) {
        HitRate rate = HitRate.of(hits, trials);
        assertEquals(low, rate.low(), 5e-5);
        assertEquals(high, rate.high(), 5e-5);
    }

    @Property
    void theRateLiesInItsInterval(
            @ForAll @LongRange(max = 1_000_000) long hits,
            @ForAll @LongRange(max = 1_000_000) long misses) {
        HitRate rate = HitRate.of(hits, hits + misses);
        assertTrue(0 <= rate.low() && rate.high() <= 1, rate.toString());
        if (rate.trials() > 0) {
            assertTrue(rate.low() <= rate.rate() && rate.rate() <= rate.high(), rate.toString());
        }
    }

    @Test
    void withoutATrialNothingIsKnown() {
        assertEquals(new HitRate(0, 0, Double.NaN, 0, 1), HitRate.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> HitRate.of(2, 1));
        assertThrows(IllegalArgumentException.class, () -> HitRate.of(-1, 1));
    }
}
