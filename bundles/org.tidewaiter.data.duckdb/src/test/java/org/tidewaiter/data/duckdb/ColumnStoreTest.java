package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Places;

/** Columns are cut when they are first scanned, those of a scan in one pass. */
class ColumnStoreTest {

    @TempDir Path parent;

    private DataSet open() {
        return new TestFolder(parent)
                .with(
                        "places.csv",
                        "place_code,name,latitude,longitude,kind",
                        "P2,b,2.5,,PORT",
                        "P1,a,,100,",
                        "P3,b,-1,3,")
                .open();
    }

    private static FolderTable places(DataSet data) {
        return (FolderTable) data.table(Places.PORT).orElseThrow();
    }

    private static void scan(FolderTable table, Column... columns) {
        try (Cursor cursor = table.scan(List.of(columns))) {
            assertTrue(cursor.advance());
            assertEquals(3, cursor.size());
        }
    }

    @Test
    void nothingIsCutBeforeItIsScanned() {
        try (DataSet data = open()) {
            FolderTable table = places(data);
            assertEquals(0, table.columns().columns());
            assertTrue(table.has(Places.NAME));
            assertEquals(List.of("P1", "P2", "P3"), table.keys(new long[] {0, 1, 2}));
            table.scan(List.of(Places.NAME)).close();
            assertEquals(0, table.columns().columns());
        }
    }

    @Test
    void columnsOfAScanAreCutInOnePassAndOnce() {
        try (DataSet data = open()) {
            FolderTable table = places(data);
            scan(table, Places.NAME, Places.LATITUDE, Places.NAME);
            assertEquals(2, table.columns().columns());
            assertEquals(1, table.columns().passes());
            scan(table, Places.LATITUDE);
            assertEquals(1, table.columns().passes());
            scan(table, Places.KIND, Places.LATITUDE, Places.LONGITUDE);
            assertEquals(4, table.columns().columns());
            assertEquals(2, table.columns().passes());
        }
    }

    @Test
    void columnsWithoutAValueAreNeverCut() {
        try (DataSet data = open()) {
            FolderTable table = places(data);
            scan(table, Places.ADDRESS);
            assertFalse(table.has(Places.ADDRESS));
            assertEquals(0, table.columns().columns());
            assertEquals(0, table.columns().passes());
        }
    }

    @Test
    void valuesStandInTheOrderOfTheRowsAndGapsAreMissing() {
        try (DataSet data = open();
                Cursor cursor =
                        places(data)
                                .scan(
                                        List.of(
                                                Places.NAME,
                                                Places.KIND,
                                                Places.LATITUDE,
                                                Places.LONGITUDE))) {
            assertTrue(cursor.advance());
            assertEquals(0, cursor.codes(Places.NAME)[0]);
            assertEquals(1, cursor.codes(Places.NAME)[1]);
            assertEquals(1, cursor.codes(Places.NAME)[2]);
            assertEquals(Missing.CODE, cursor.codes(Places.KIND)[0]);
            assertEquals(0, cursor.codes(Places.KIND)[1]);
            assertTrue(Double.isNaN(cursor.reals(Places.LATITUDE)[0]));
            assertEquals(2.5, cursor.reals(Places.LATITUDE)[1]);
            assertEquals(100, cursor.reals(Places.LONGITUDE)[0]);
            assertTrue(Double.isNaN(cursor.reals(Places.LONGITUDE)[1]));
        }
    }
}
