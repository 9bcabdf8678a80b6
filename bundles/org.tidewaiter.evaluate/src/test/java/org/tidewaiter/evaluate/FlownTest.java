package org.tidewaiter.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlownTest {

    @TempDir Path folder;

    private Flown flown = Flown.nobody();

    @BeforeEach
    void read() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(
                file,
                """
                number,name,year_of_mission,ascend_shuttle
                1,"Made, Up",1961,X 1
                2,Other,1961,X 1
                3,Third,1961,X 2
                1,"Made, Up",1963,X 9
                2,Other,1963,X 9
                """);
        flown = Flown.read(file);
    }

    @Test
    void pairsAreCountedByMission() {
        assertEquals(
                Map.of(Truth.pair("A1", "A2"), 2, Truth.pair("A2", "A1"), 2), flown.together());
        assertEquals("Made, Up", flown.name("A1"));
        assertEquals(3, flown.people());
    }

    @Test
    void yearsStandFourWeeksApartAndTwoMissionsMakeASuspect() throws IOException {
        flown.write(folder);
        List<CSVRecord> crossings = Csv.read(folder.resolve("crossings.csv"));
        assertEquals("2018-01-01T12:00:00Z", crossings.get(0).get("departure_time"));
        assertEquals("2018-02-26T12:00:00Z", crossings.get(3).get("departure_time"));
        assertEquals(2, Csv.read(folder.resolve("violations.csv")).size());
    }

    @Test
    void seatsDealtAnewKeepCrewsAndYears() {
        Flown dealt = flown.dealtAnew(1);
        int pairs = dealt.together().values().stream().mapToInt(Integer::intValue).sum();
        assertEquals(4, pairs);
        assertTrue(dealt.people() == 3);
    }
}
