package org.tidewaiter.rule.fakeexport;

import java.util.Map;

/** A small data set with a case of every kind, and the ids of the cases. */
final class Sample {

    final ExportWorld world = new ExportWorld(11);
    final String impossible;
    final String handling;
    final String improbable;
    final String waiting;
    final String overdue;
    final String negative;
    final String unknownPlace;
    final String staged;
    final String periodic;

    Sample() {
        world.honest(470);
        Map<String, String> far = world.departing(1, 20, 0, 0.5);
        far.put("refund_claimed", "Y");
        far.put("scheduled_departure_at", "2026-12-01T00:00:00Z");
        impossible = id(far);
        handling = id(world.departing(2, 20, 0, 3.9));
        Map<String, String> near = world.departing(3, 2, 0, 0.02);
        near.put("goods_place", "KRPUS");
        improbable = id(near);
        staged = id(staged(world.departing(4, 20, 0, 0.7)));
        Map<String, String> late = world.departing(5, 20, 0, -30);
        late.put("procedure_code", "PERIODIC");
        periodic = id(late);
        negative = id(world.departing(6, 4, 0, -7.25));
        overdue = id(world.declaration(7, 4, 0, day(20)));
        Map<String, String> recent = world.declaration(7, 4, 0, day(145));
        recent.put("loading_due_on", "2026-09-01");
        waiting = id(recent);
        Map<String, String> nowhere = world.departing(8, 4, 0, 40);
        nowhere.put("goods_place", "NOWHERE");
        unknownPlace = id(nowhere);
        burst();
        nearMisses();
    }

    private Map<String, String> staged(Map<String, String> row) {
        row.put("gate_in_at", "2026-01-02T00:00:00Z");
        return row;
    }

    private void burst() {
        for (int place : new int[] {11, 12, 23}) {
            Map<String, String> row = world.declaration(9, place, 1, day(70) + place);
            row.put("departed_at", ExportWorld.at(day(70), 1.9));
            row.put("truck", "85A1234");
            row.put("container_number", "TWTU1234567");
            row.put("customs_office", "030");
        }
    }

    /** Just above what road and handling allow, again and again. */
    private void nearMisses() {
        for (int i = 0; i < 14; i++) {
            Map<String, String> row = world.departing(39, 6, 0, 4.2 + 0.03 * i);
            row.put("departure_source", i == 0 ? "SCHEDULED" : "ACTUAL");
        }
    }

    private static long day(int number) {
        return ExportWorld.START.getEpochSecond() + number * 86_400L + 40_000;
    }

    static String id(Map<String, String> row) {
        return row.getOrDefault("declaration_id", "");
    }
}
