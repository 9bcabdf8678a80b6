package org.tidewaiter.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountingTest {

    private static final String CROSSINGS =
            """
            traveller_id,document_issuer,document_number,traveller_status,carrier,operating_carrier,voyage_number,departure_port,departure_date_local,departure_time
            S,KR,M1,,KX,,0012,ICN,2025-01-01,2025-01-01T09:00:00+09:00
            A,KR,M2,,KX,,12,ICN,,2025-01-01T09:00:00+09:00
            A,KR,M2,,ZZ,KX,13,NRT,2025-01-03,2025-01-03T09:00:00+09:00
            S,KR,M1,BOARDED,KX,,13,NRT,2025-01-03,2025-01-03T09:00:00+09:00
            B,KR,M3,NO_SHOW,KX,,13,NRT,2025-01-03,2025-01-03T09:00:00+09:00
            C,KR,M4,CREW,KX,,13,NRT,2025-01-03,2025-01-03T09:00:00+09:00
            ,JP,M5,,KX,,13,NRT,2025-01-03,2025-01-03T09:00:00+09:00
            D,KR,M6,,KX,,13,NRT,2025-01-04,2025-01-04T09:00:00+09:00
            T,KR,M7,,KX,,13,NRT,2025-01-03,2025-01-03T09:00:00+09:00
            U,KR,M8,,KX,,13,NRT,2025-01-03,2025-01-03T09:00:00+09:00
            """;

    private static final String VIOLATIONS =
            """
            subject_kind,traveller_id,document_issuer,document_number,status
            TRAVELLER,S,,,CONFIRMED
            TRAVELLER,,KR,M7,OPEN
            TRAVELLER,U,,,CLOSED
            """;

    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("crossings.csv"), CROSSINGS);
        Files.writeString(folder.resolve("violations.csv"), VIOLATIONS);
    }

    @Test
    void voyagesAreSharedWhateverTheCarrierWrites() throws IOException {
        assertEquals(
                Map.of(
                        Truth.pair("A", "S"), 2,
                        Truth.pair("U", "S"), 1,
                        Truth.pair("JP/M5", "S"), 1,
                        Truth.pair("A", "T"), 1,
                        Truth.pair("U", "T"), 1,
                        Truth.pair("JP/M5", "T"), 1),
                Counting.sharedVoyages(folder));
    }

    @Test
    void mostSharedComesFirstAndTheThresholdCuts() {
        Map<String, Integer> shared = Map.of("x", 1, "y", 5, "z", 3);
        assertEquals(List.of("y", "z", "x"), Counting.ranking(shared, 1));
        assertEquals(List.of("y", "z"), Counting.atLeast(shared, 3, 1));
    }
}
