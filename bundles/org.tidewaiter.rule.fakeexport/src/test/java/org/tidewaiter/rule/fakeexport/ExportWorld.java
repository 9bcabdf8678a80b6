package org.tidewaiter.rule.fakeexport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.MemoryDataSetBuilder;

/**
 * Seeded exports for tests: places 60 to 300 km from two ports, gaps of hours to days.
 *
 * <p>A way takes the straight line at 45 to 70 km/h; waiting at the port is log-normal, by port.
 */
final class ExportWorld {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final int PLACES = 24;
    static final int EXPORTERS = 40;

    private static final double[][] PORTS = {{35.10, 129.04}, {37.45, 126.60}};

    private final Random random;
    private final List<Map<String, String>> exports = new ArrayList<>();
    private boolean gateRecorded = true;

    ExportWorld(long seed) {
        random = new Random(seed);
    }

    ExportWorld withoutGateRecords() {
        gateRecorded = false;
        return this;
    }

    static String place(int number) {
        return "PL%02d".formatted(number);
    }

    static double latitude(int place) {
        return 35.6 + 0.07 * place;
    }

    static double longitude(int place) {
        return 128.6 - 0.05 * (place % 12);
    }

    static String port(int number) {
        return number == 0 ? "KRPUS" : "KRINC";
    }

    static double km(int place, int port) {
        return org.tidewaiter.kernel.earth.GreatCircle.distanceKm(
                latitude(place), longitude(place), PORTS[port][0], PORTS[port][1]);
    }

    /** Adds honest declarations, each of an exporter that uses three places. */
    ExportWorld honest(int count) {
        for (int i = 0; i < count; i++) {
            int exporter = random.nextInt(EXPORTERS);
            int place = (exporter + 7 * random.nextInt(3)) % PLACES;
            int port = place % 2;
            long accepted = START.getEpochSecond() + random.nextInt(150 * 86_400);
            double wayHours = km(place, port) / (45 + 25 * random.nextDouble());
            double leaves = 0.5 + 4 * random.nextDouble();
            double waits = Math.exp(3 + port + 0.5 * random.nextGaussian());
            Map<String, String> row = declaration(exporter, place, port, accepted);
            row.put("bonded_out_at", at(accepted, leaves));
            if (gateRecorded && random.nextDouble() < 0.9) {
                row.put("gate_in_at", at(accepted, leaves + wayHours));
            }
            row.put("departed_at", at(accepted, leaves + wayHours + waits));
        }
        return this;
    }

    /** Adds a declaration that has no times beside its acceptance yet; returns its cells. */
    Map<String, String> declaration(int exporter, int place, int port, long acceptedSeconds) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("declaration_id", "D%06d".formatted(exports.size()));
        row.put("submitted_at", Instant.ofEpochSecond(acceptedSeconds).toString());
        row.put("exporter_id", "E%03d".formatted(exporter));
        row.put("goods_place", place(place));
        row.put("exit_port", port(port));
        row.put("transport_mode", "SEA");
        exports.add(row);
        return row;
    }

    /** Adds a declaration that departs so many hours after its acceptance; returns its cells. */
    Map<String, String> departing(int exporter, int place, int port, double hours) {
        long accepted = START.getEpochSecond() + 40 * 86_400 + 3_611L * exports.size() % 6_000_000;
        Map<String, String> row = declaration(exporter, place, port, accepted);
        row.put("departed_at", at(accepted, hours));
        return row;
    }

    static String at(long seconds, double hours) {
        return Instant.ofEpochSecond(seconds + (long) (hours * 3600)).toString();
    }

    List<Map<String, String>> exports() {
        return exports;
    }

    MemoryDataSetBuilder data() {
        MemoryDataSetBuilder data = MemoryDataSet.named("seeded exports");
        exports.forEach(row -> data.row(Exports.PORT, row));
        for (int place = 0; place < PLACES; place++) {
            data.row(
                    Places.PORT,
                    "place_code=" + place(place),
                    "name=Works " + place,
                    "latitude=" + latitude(place),
                    "longitude=" + longitude(place),
                    "precision=BUILDING");
        }
        for (int port = 0; port < PORTS.length; port++) {
            data.row(
                    Places.PORT,
                    "place_code=" + port(port),
                    "kind=PORT",
                    "latitude=" + PORTS[port][0],
                    "longitude=" + PORTS[port][1]);
        }
        for (int exporter = 0; exporter < EXPORTERS; exporter++) {
            data.row(
                    Traders.PORT,
                    "trader_id=E%03d".formatted(exporter),
                    "name=Exporter " + exporter,
                    "role=EXPORTER",
                    "country=KR");
        }
        return data;
    }
}
