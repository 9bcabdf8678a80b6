package org.tidewaiter.rule.fakeexport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidewaiter.testkit.RuleAnswer;
import org.tidewaiter.testkit.RuleRunner;

class DoubtsTest {

    private final ExportWorld world = new ExportWorld(3).honest(600);

    @Test
    void clockOfAnOfficeInAnotherZoneIsADoubtfulRecord() {
        shifted(12, 3, "ZONE");
        RuleAnswer answer = ask();
        assertEquals(12, answer.counts().get("zone-shift"));
        assertEquals(List.of("data-quality"), kinds(answer));
    }

    @Test
    void oneExporterAloneMakesNoClock() {
        shifted(12, 1, "MADEUP");
        assertEquals(0, ask().counts().get("zone-shift"));
    }

    @Test
    void fewWholeHoursMakeNoClock() {
        shifted(9, 3, "ZONE");
        assertEquals(0, ask().counts().get("zone-shift"));
    }

    @Test
    void timesRoundedToHoursEverywhereMakeNoClock() {
        for (int i = 0; i < 200; i++) {
            world.departing(i % 5, 12, 0, 3 + i % 9).put("customs_office", "ROUND");
        }
        assertEquals(0, ask().counts().get("zone-shift"));
    }

    /** Departures nine hours after acceptance to the second, at one office. */
    private void shifted(int count, int exporters, String office) {
        for (int i = 0; i < count; i++) {
            Map<String, String> row = world.departing(i % exporters, 12, 0, 9);
            row.put("customs_office", office);
        }
    }

    @Test
    void midnightOnBothSidesStandsForNoTime() {
        for (int day = 0; day < 5; day++) {
            long midnight = ExportWorld.START.getEpochSecond() + (30 + day) * 86_400L;
            world.declaration(day, 12, 0, midnight)
                    .put("departed_at", ExportWorld.at(midnight, 24.0 * (day % 2)));
        }
        RuleAnswer answer = ask();
        assertEquals(5, answer.counts().get("default-times"));
        assertEquals(5, answer.counts().get("doubtful-times"));
        assertEquals(List.of("data-quality"), kinds(answer));
    }

    @Test
    void localMidnightThatManyShareStandsForNoTimeToo() {
        for (int day = 0; day < 40; day++) {
            long midnight = ExportWorld.START.getEpochSecond() + (30 + day) * 86_400L - 9 * 3600;
            world.declaration(day, 12, 0, midnight)
                    .put("departed_at", ExportWorld.at(midnight, 24));
        }
        assertEquals(40, ask().counts().get("default-times"));
    }

    @Test
    void wholeDaysFromAnOrdinarySecondAreNoDefault() {
        world.departing(1, 12, 0, 48);
        assertEquals(0, ask().counts().get("default-times"));
    }

    @Test
    void habitOfTheDataIsCountedAndNotListed() {
        for (int i = 0; i < 100; i++) {
            world.departing(i % 40, 12, 0, -5.5 - i);
        }
        RuleAnswer answer = ask();
        assertEquals(100, answer.counts().get("negative-gap"));
        assertEquals(0, answer.counts().get("data-quality-found"));
        assertEquals(List.of(), kinds(answer));
    }

    private RuleAnswer ask() {
        // What may be chance is not asked for here: in honest worlds a list of it need not be
        // empty.
        return RuleRunner.of(new FakeExportRule(Map.of("watchFdr", 0.0))).ask(world.data().build());
    }

    private static List<String> kinds(RuleAnswer answer) {
        return answer.candidates().stream().map(c -> c.kind()).distinct().toList();
    }
}
