package org.tidewaiter.data.edifact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {

    @ParameterizedTest
    @CsvSource({
        "ICN,Asia/Seoul",
        "KRPUS,Asia/Seoul",
        "KRICN,Asia/Seoul",
        "JFK,America/New_York",
        "LAX,America/Los_Angeles",
        "PHX,America/Phoenix",
        "URC,Asia/Shanghai",
        "VVO,Asia/Vladivostok",
        "PER,Australia/Perth"
    })
    void aPortHasTheZoneOfItsPlace(String port, String zone) {
        assertEquals(Optional.of(ZoneId.of(zone)), new Zones(Optional.empty()).of(port));
    }

    @Test
    void aPlaceThatIsNotKnownHasTheZoneThatIsNamedForSuch() {
        ZoneId seoul = ZoneId.of("Asia/Seoul");
        assertEquals(Optional.empty(), new Zones(Optional.empty()).of("JPICN"));
        assertEquals(Optional.of(seoul), new Zones(Optional.of(seoul)).of("XQX"));
    }
}
