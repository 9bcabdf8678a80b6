package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Table;

class LifeCycleTest {

    @TempDir Path parent;

    private TestFolder places() {
        String[] lines = new String[20_001];
        lines[0] = "place_code,latitude";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "P" + (100_000 + i * 7919 % 20_001) + "," + i % 90;
        }
        return new TestFolder(parent).with("places.csv", lines);
    }

    @Test
    void closingEmptiesTheScratchFolder() {
        TestFolder folder = places();
        DataSet data = folder.open();
        Table table = data.table(Places.PORT).orElseThrow();
        Cursor cursor = table.scan(List.of(Places.LATITUDE));
        assertTrue(cursor.advance());
        assertFalse(folder.leftovers().isEmpty());
        data.close();
        data.close();
        assertEquals(List.of(), folder.leftovers());
        assertThrows(IllegalStateException.class, cursor::advance);
        assertThrows(IllegalStateException.class, () -> data.table(Places.PORT));
        assertThrows(IllegalStateException.class, () -> table.keys(new long[] {0}));
        cursor.close();
    }

    @Test
    void cancellingAnywhereLeavesNothingBehind() {
        TestFolder folder = places();
        boolean opened = false;
        for (int checkpoints = 0; !opened; checkpoints += 1 + checkpoints / 4) {
            Cancelling monitor = new Cancelling(new AtomicInteger(checkpoints));
            try (DataSet data = folder.open(monitor)) {
                opened = data.rejects().rejected() == 0;
            } catch (CancellationException e) {
                assertEquals("no longer wanted", e.getMessage());
            }
            assertEquals(List.of(), folder.leftovers());
            assertTrue(checkpoints < 1000, "never opened");
        }
    }

    @Test
    void interruptCancelsAndOtherCursorsGoOn() {
        try (DataSet data = places().open();
                Cursor other =
                        data.table(Places.PORT).orElseThrow().scan(List.of(Places.LATITUDE))) {
            assertTrue(other.advance());
            Table table = data.table(Places.PORT).orElseThrow();
            try (Cursor cursor = table.scan(List.of(Places.PLACE_CODE))) {
                Thread.currentThread().interrupt();
                assertThrows(CancellationException.class, cursor::advance);
                assertTrue(Thread.interrupted());
            }
            assertTrue(other.advance());
            try (Cursor again = table.scan(List.of(Places.PLACE_CODE))) {
                assertTrue(again.advance());
                assertEquals(0, again.codes(Places.PLACE_CODE)[0]);
            }
        }
    }

    @Test
    void rowsBeyondOneBatchAreWalkedPickedAndGathered() {
        try (DataSet data = places().open()) {
            Table table = data.table(Places.PORT).orElseThrow();
            int row = 0;
            try (Cursor cursor = table.scan(List.of(Places.PLACE_CODE))) {
                while (cursor.advance()) {
                    for (int i = 0; i < cursor.size(); i++) {
                        assertEquals(row, cursor.rows()[i]);
                        assertEquals(row++, cursor.codes(Places.PLACE_CODE)[i]);
                    }
                }
            }
            assertEquals(20_000, row);
            long[] picked = {19_999, 0, 17, 8_191, 8_192, 16_384, 17};
            try (Cursor cursor = table.pick(picked, List.of(Places.PLACE_CODE))) {
                assertTrue(cursor.advance());
                assertEquals(6, cursor.size());
                assertEquals(8_191, cursor.codes(Places.PLACE_CODE)[2]);
                assertEquals(19_999, cursor.codes(Places.PLACE_CODE)[5]);
                assertFalse(cursor.advance());
            }
        }
    }

    @Test
    void secretKeysThePseudonyms() {
        String plain;
        try (DataSet data = places().open()) {
            plain = data.pseudonym("M123");
        }
        TestFolder keyed =
                places().with("dataset.json", "{\"secretFile\": \"../secret\"}")
                        .with("../secret", "s3cret");
        try (DataSet data = keyed.open()) {
            assertNotEquals(plain, data.pseudonym("M123"));
            assertEquals(32, data.pseudonym("").length());
        }
    }

    @Test
    void wildcardsAndQuotesInPathsAreOnlyLetters() {
        TestFolder folder = new TestFolder(parent.resolve("a [b]*? 'c' x=1"));
        try (DataSet data = folder.with("places.csv", "place_code", "P1").open()) {
            assertEquals(1, data.table(Places.PORT).orElseThrow().rows());
            assertFalse(data.table(Places.PORT).orElseThrow().has(Places.LATITUDE));
        }
    }

    @Test
    void headerAloneIsATableWithoutRows() {
        try (DataSet data = new TestFolder(parent).with("places.csv", "place_code,name").open()) {
            Table table = data.table(Places.PORT).orElseThrow();
            assertEquals(0, table.rows());
            assertFalse(table.has(Places.NAME));
            assertFalse(table.scan(List.of(Places.NAME)).advance());
            assertEquals(java.time.Instant.EPOCH, data.asOf());
        }
    }
}
