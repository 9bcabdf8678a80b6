package org.tidewaiter.rule.fakeexport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidewaiter.testkit.RuleAnswer;
import org.tidewaiter.testkit.RuleRunner;

class BurstsTest {

    private final ExportWorld world = new ExportWorld(4).honest(300);
    private final long day = ExportWorld.START.getEpochSecond() + 60 * 86_400L + 30_000;

    @Test
    void distantOriginsOnOneTruckInTooShortATimeAreABurst() {
        onTruck("T1", 1, new int[] {11, 12, 23}, 1.9);
        assertEquals(3, bursts());
    }

    @Test
    void enoughTimeForTheRoundIsNoBurst() {
        onTruck("T1", 1, new int[] {11, 12, 23}, 2.4);
        assertEquals(0, bursts());
    }

    @Test
    void severalDeclarationsFromOneOriginAreOneLoad() {
        onTruck("T1", 1, new int[] {11, 11, 11, 11}, 1.9);
        assertEquals(0, bursts());
    }

    @Test
    void trucksOfTwoExportersAreNotHeldAgainstEachOther() {
        onTruck("T1", 1, new int[] {11}, 1.9);
        onTruck("T1", 2, new int[] {12}, 1.9);
        onTruck("T1", 3, new int[] {23}, 1.9);
        assertEquals(0, bursts());
    }

    @Test
    void differentTrucksAreNotHeldAgainstEachOther() {
        onTruck("T1", 1, new int[] {11}, 1.9);
        onTruck("T2", 1, new int[] {12}, 1.9);
        onTruck("T3", 1, new int[] {23}, 1.9);
        assertEquals(0, bursts());
    }

    @Test
    void containerIsHeldLikeATruck() {
        onTruck("T1", 1, new int[] {11, 12, 23}, 1.9);
        world.exports().forEach(row -> rename(row));
        RuleAnswer answer = ask();
        assertEquals(3, bursts(answer));
        assertEquals("fakeexport.burstContainer", answer.candidates().get(3).headline().key());
    }

    private static void rename(Map<String, String> row) {
        if (row.containsKey("truck")) {
            row.put("container_number", "C" + row.remove("truck"));
        }
    }

    @Test
    void impossibleDeclarationDoesNotDragAnHonestOneIntoABurst() {
        onTruck("T1", 1, new int[] {11}, 12);
        onTruck("T1", 1, new int[] {20}, 0.2);
        assertEquals(0, bursts());
    }

    @Test
    void impossibleOnesAreHeldAgainstEachOther() {
        onTruck("T1", 1, new int[] {11, 20}, 0.2);
        assertEquals(2, bursts());
    }

    @Test
    void placeholderOfATruckIsCountedAndLeftAlone() {
        int[] many = new int[Bursts.MOST_IN_WINDOW + 1];
        for (int i = 0; i < many.length; i++) {
            many[i] = i % 2 == 0 ? 11 : 20;
        }
        onTruck("TBA", 1, many, 1.9);
        RuleAnswer answer = ask();
        assertEquals(1, answer.counts().get("vehicle-windows-too-full"));
    }

    private void onTruck(String truck, int exporter, int[] places, double hours) {
        for (int place : places) {
            Map<String, String> row = world.declaration(exporter, place, 1, day);
            row.put("departed_at", ExportWorld.at(day, hours));
            row.put("truck", truck);
        }
    }

    private long bursts() {
        return bursts(ask());
    }

    private RuleAnswer ask() {
        return RuleRunner.of(new FakeExportRule(Map.of())).ask(world.data().build());
    }

    private static long bursts(RuleAnswer answer) {
        List<String> kinds = answer.candidates().stream().map(c -> c.kind()).toList();
        return kinds.stream().filter("burst"::equals).count();
    }
}
