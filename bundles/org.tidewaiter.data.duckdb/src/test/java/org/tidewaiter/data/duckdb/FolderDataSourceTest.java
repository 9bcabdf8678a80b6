package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Table;

class FolderDataSourceTest {

    @TempDir Path folder;

    @Test
    void rowsComeByKeyAndValuesInTheLentUnit() {
        try (DataSet data =
                new TestFolder(folder)
                        .with(
                                "exports.csv",
                                "declaration_id,submitted_at,exporter_id,goods_place,exit_port,net_mass_kg,voyage_number",
                                "E2,2026-03-01T09:00:00+09:00,T1,p1,KRPUS,12.5,0081",
                                "E10,2026-03-01T09:00:00+09:00,T1,p1,KRPUS,0.0005,81",
                                "E1,2026-03-01T00:00Z,T0,p1,KRPUS,,")
                        .open()) {
            Table table = data.table(Exports.PORT).orElseThrow();
            assertEquals(List.of("E1", "E10", "E2"), table.keys(new long[] {0, 1, 2}));
            try (Cursor cursor = table.scan(List.of(Exports.NET_MASS_KG, Exports.VOYAGE_NUMBER))) {
                assertTrue(cursor.advance());
                assertEquals(1, cursor.wholes(Exports.NET_MASS_KG)[1]);
                assertEquals(12_500, cursor.wholes(Exports.NET_MASS_KG)[2]);
                assertEquals(0, cursor.codes(Exports.VOYAGE_NUMBER)[1]);
            }
            assertEquals(
                    "p1",
                    data.record(Exports.PORT, "E2").orElseThrow().fields().get("goods_place"));
        }
    }

    @Test
    void blanksAroundKeysDoNotCount() {
        try (DataSet data =
                new TestFolder(folder)
                        .with(
                                "exports.csv",
                                "declaration_id,submitted_at,exporter_id,goods_place,exit_port",
                                "\u3000E2\t,2026-03-01T09:00:00+09:00,T1,p1,KRPUS",
                                "  E1,2026-03-01T09:00:00+09:00,T1, p1,KRPUS")
                        .open()) {
            Table table = data.table(Exports.PORT).orElseThrow();
            assertEquals(List.of("E1", "E2"), table.keys(new long[] {0, 1}));
            assertEquals(1, data.codebook("location").code("P1"));
            assertTrue(data.record(Exports.PORT, "E2").isPresent());
        }
    }
}
