package org.example.harbour.tidewaiter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.example.harbour.desk.Desk;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Ports;

class DeskRecordsTest {

    private final DeskRecords records = new DeskRecords(new Desk());

    private DataSet open() {
        return records.open(
                new OpenRequest(DeskRecords.LOCATION, Ports.ALL, Double.NaN, 1, 1L << 28),
                Monitor.NONE);
    }

    @Test
    void onlyTheDeskIsOpened() {
        assertTrue(records.accepts("harbour:desk"));
        assertFalse(records.accepts("/tmp"));
    }

    @Test
    void everyDeclarationIsACrossing() {
        try (DataSet data = open()) {
            assertEquals(800, data.table(Crossings.PORT).orElseThrow().rows());
        }
    }

    @Test
    void theSameRecordsHaveTheSameFingerprint() {
        try (DataSet one = open();
                DataSet other = open()) {
            assertEquals(one.fingerprint(), other.fingerprint());
        }
    }

    @Test
    void aCitedDeclarationShowsItsGoods() {
        try (DataSet data = open()) {
            assertEquals(
                    "wine, 3 bottles",
                    data.record(Crossings.PORT, "D-0001").orElseThrow().fields().get("goods"));
        }
    }
}
