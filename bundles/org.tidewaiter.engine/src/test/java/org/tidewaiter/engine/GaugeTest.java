package org.tidewaiter.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.progress.OverBudgetException;

class GaugeTest {

    @Test
    void reservationsAddUpToTheBudgetAndNotBeyond() {
        Gauge gauge = new Gauge(100);
        gauge.reserve(60);
        gauge.reserve(40);
        String message =
                assertThrows(OverBudgetException.class, () -> gauge.reserve(1)).getMessage();
        assertTrue(message.contains("100"), message);
        gauge.next().reserve(100);
    }

    @Test
    void hugeReservationDoesNotOverflow() {
        Gauge gauge = new Gauge(Long.MAX_VALUE);
        gauge.reserve(Long.MAX_VALUE - 1);
        assertThrows(OverBudgetException.class, () -> gauge.reserve(Long.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> gauge.reserve(-1));
    }

    @Test
    void everyCallChecksForCancelling() {
        Gauge gauge = new Gauge(100);
        gauge.checkpoint();
        gauge.cancel();
        assertTrue(gauge.cancelled());
        assertThrows(CancellationException.class, gauge::checkpoint);
        assertThrows(CancellationException.class, () -> gauge.step(1));
        assertThrows(CancellationException.class, () -> gauge.phase("p", 1));
        assertThrows(CancellationException.class, () -> gauge.reserve(1));
    }

    @Test
    void oneThatIsLateStopsAndTheNextGoesOn() {
        Gauge late = new Gauge(100);
        late.countRows(3);
        Gauge next = late.next();
        late.expire();
        assertThrows(CancellationException.class, late::checkpoint);
        next.checkpoint();
        assertFalse(next.late());
        next.countRows(4);
        assertEquals(7, next.rows());
        late.cancel();
        assertThrows(CancellationException.class, next::checkpoint);
    }

    @Test
    void newPhaseCountsFromZero() {
        Gauge gauge = new Gauge(100);
        gauge.phase("first", 10);
        gauge.step(4);
        gauge.step(3);
        assertEquals(7, gauge.phaseDone());
        assertEquals(10, gauge.phaseSteps());
        gauge.phase("second", 0);
        assertEquals("second", gauge.phaseKey());
        assertEquals(0, gauge.phaseDone());
        assertEquals("", gauge.next().phaseKey());
    }
}
