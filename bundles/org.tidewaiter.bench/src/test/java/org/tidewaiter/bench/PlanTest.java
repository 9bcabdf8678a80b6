package org.tidewaiter.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    private static final List<String> KNOWN = List.of("suspects", "pairs");

    @Test
    void nothingSaidMeansAllRowsAMillionRecordsAndOneThread() {
        assertEquals(
                new Plan(Set.of(), 1_000_000, 1, 0.7, 1, Path.of("bench.json")), Plan.of(KNOWN));
    }

    @Test
    void everythingCanBeSaid() {
        Plan plan =
                Plan.of(
                        KNOWN,
                        "pairs",
                        "--size",
                        "10M",
                        "--threads",
                        "2",
                        "--share",
                        "0.5",
                        "--seed",
                        "7",
                        "--json",
                        "a.json");
        assertEquals(new Plan(Set.of("pairs"), 10_000_000, 2, 0.5, 7, Path.of("a.json")), plan);
    }

    @ParameterizedTest
    @CsvSource({"1000,1000", "2k,2000", "3M,3000000"})
    void sizesMayBeShort(String told, int size) {
        assertEquals(size, Plan.of(KNOWN, "--size", told).size());
    }

    @ParameterizedTest
    @CsvSource({
        "--size 999,1000 to",
        "--size M,1 to 100",
        "--size 101M,was 101",
        "--size 1G,was 1G",
        "--threads 0,1 to 256",
        "--threads two,was two",
        "--share 1.5,0 to 1",
        "--seed -1,--seed must be",
        "--seed,needs a value",
        "--frob,no option --frob",
        "speed,there are [suspects",
    })
    void whatIsNotUnderstoodIsNamed(String line, String named) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Plan.of(KNOWN, line.split(" ")));
        assertTrue(refused.getMessage().contains(named), refused.getMessage());
    }
}
