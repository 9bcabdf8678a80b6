package org.tidewaiter.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AveragesTest {

    @TempDir Path folder;

    @Test
    void latestVersionIsTimedAgainstAnAverageTruck() throws IOException {
        Files.writeString(
                folder.resolve("places.csv"),
                "place_code,latitude,longitude\nW,36.0,127.0\nP,35.0,127.0\n");
        Files.writeString(
                folder.resolve("exports.csv"),
                """
                declaration_id,version,submitted_at,departed_at,goods_place,exit_port
                D1,1,2025-01-01T00:00:00Z,2025-01-02T00:00:00Z,W,P
                D1,2,2025-01-01T22:00:00Z,2025-01-02T00:00:00Z,W,P
                D2,1,2025-01-01T00:00:00Z,,W,P
                D3,1,2025-01-01T00:00:00Z,2025-01-01T06:00:00Z,W,P
                """);
        Averages.Hours hours = Averages.read(folder);
        assertEquals(2, hours.gaps().get("D1"));
        assertNull(hours.gaps().get("D2"));
        // One degree of latitude is 111.2 km: 144.5 km by road, 2.41 h at 60 km/h.
        assertEquals(2 - 2.409, hours.spare().get("D1"), 0.002);
        assertEquals(List.of("D1", "D3"), Averages.ranking(hours.gaps(), 1));
        assertEquals(List.of("D1"), Averages.tooSoon(hours.spare(), 1));
    }

    @Test
    void filedAfterDepartureIsSetApart() {
        Map<String, Double> gaps = Map.of("late", -3.0, "now", 0.0, "soon", 1.0);
        assertEquals(List.of("late", "now", "soon"), Averages.ranking(gaps, 1));
        assertEquals(List.of("now", "soon"), Averages.inOrder(gaps, 1));
    }
}
