package org.tidewaiter.rule.fakeexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AlikenessTest {

    @Test
    void exporterIsHeldAgainstTheOthers() {
        Alikeness alike = new Alikeness(30, 1000);
        alike.add(100, 30);
        for (int i = 0; i < 9; i++) {
            alike.add(100, 0);
        }
        assertEquals(1.0 / 902, alike.rateWithout(100, 30), 1e-12);
        assertEquals(31.0 / 902, alike.rateWithout(100, 0), 1e-12);
        assertEquals(0, alike.correlationWithout(100, 30), 1e-12);
        assertTrue(alike.upperTail(100, 30) < 1e-30);
        assertEquals(1, alike.upperTail(100, 0), 0);
    }

    @Test
    void exportersThatDifferLawfullyMakeManyLessSurprising() {
        Alikeness alike = new Alikeness(500, 10_000);
        Alikeness differ = new Alikeness(500, 10_000);
        for (int i = 0; i < 100; i++) {
            alike.add(100, 5);
            differ.add(100, i % 2 * 10);
        }
        assertEquals(0, alike.correlationWithout(100, 5), 1e-12);
        assertTrue(differ.correlationWithout(100, 10) > 0.03);
        assertTrue(differ.upperTail(100, 15) > 100 * alike.upperTail(100, 15));
    }

    @Test
    void singleDeclarationsHaveNoCorrelation() {
        Alikeness alike = new Alikeness(1, 2);
        alike.add(1, 1);
        alike.add(1, 0);
        assertEquals(0, alike.correlationWithout(1, 1), 0);
    }
}
