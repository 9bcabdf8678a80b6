package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Places;

/** Columns are cut when they are first scanned, those of a scan in one pass. */
class ColumnStoreTest {

    private static final long MEMORY = 80L << 20;

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

    /** Four columns of as many texts as rows: their dictionaries do not fit together. */
    @Test
    void columnsWhoseDictionariesDoNotFitTogetherAreCutInMorePasses() {
        int rows = 400_000;
        String text = "md5(i::VARCHAR || '%s')";
        TestFolder folder =
                new TestFolder(parent)
                        .withParquet(
                                "crossings.parquet",
                                "SELECT 'C' || i AS crossing_id, 'V1' AS voyage_number, 'KRPUS' AS"
                                        + " departure_port, 'JPHKT' AS arrival_port,"
                                        + " '2026-03-01T00:00:00Z' AS departure_time, "
                                        + String.join(
                                                ", ",
                                                text.formatted("a") + " AS traveller_id",
                                                text.formatted("b") + " AS booking_reference",
                                                text.formatted("c") + " AS contact",
                                                text.formatted("d") + " AS payment",
                                                text.formatted("e") + " AS agency")
                                        + " FROM range("
                                        + rows
                                        + ") r(i)");
        try (DataSet data = folder.opening(MEMORY)) {
            FolderTable table = (FolderTable) data.table(Crossings.PORT).orElseThrow();
            List<Column.Code> columns =
                    List.of(
                            Crossings.TRAVELLER_ID,
                            Crossings.BOOKING_REFERENCE,
                            Crossings.CONTACT,
                            Crossings.PAYMENT,
                            Crossings.AGENCY);
            long sum = 0;
            try (Cursor cursor = table.scan(columns)) {
                while (cursor.advance()) {
                    for (int i = 0; i < cursor.size(); i++) {
                        sum += cursor.codes(Crossings.PAYMENT)[i];
                    }
                }
            }
            // each code once
            assertEquals((long) rows * (rows - 1) / 2, sum);
            int passes = table.columns().passes();
            assertTrue(passes > 1, "cut in " + passes);
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
