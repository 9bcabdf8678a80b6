package org.tidewaiter.oversight.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.IntPredicate;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.MemoryDataSetBuilder;

/** Records of sources that send every day, and series of counts. */
final class Sending {

    /** A Monday. */
    static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private final MemoryDataSetBuilder data = MemoryDataSet.named("feeds");
    private final int days;
    private int rows;

    Sending(int days) {
        this.days = days;
        data.asOf(FIRST.plusDays(days).atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
    }

    /** A carrier with so many voyages of two travellers on each day that the test names. */
    Sending carrier(String carrier, int voyages, IntPredicate on) {
        for (int day = 0; day < days; day++) {
            for (int voyage = 0; on.test(day) && voyage < voyages; voyage++) {
                voyage(carrier, voyage, day);
            }
        }
        return this;
    }

    void voyage(String carrier, int voyage, int day) {
        for (int traveller = 0; traveller < 2; traveller++) {
            data.row(
                    Crossings.PORT,
                    "crossing_id=C" + rows++,
                    carrier.isEmpty() ? "seat=1A" : "carrier=" + carrier,
                    "voyage_number=" + voyage,
                    // ports of their own, so that they tell the same as the carrier
                    "departure_port=D" + carrier,
                    "arrival_port=A" + carrier,
                    "departure_time=" + FIRST.plusDays(day) + "T05:00:00Z");
        }
    }

    /** An office to which so many exporters declare on each day that the test names. */
    Sending office(String office, int exporters, IntPredicate on) {
        for (int day = 0; day < days; day++) {
            for (int exporter = 0; on.test(day) && exporter < exporters; exporter++) {
                data.row(
                        Exports.PORT,
                        "declaration_id=E" + rows++,
                        "customs_office=" + office,
                        "exporter_id=T" + exporter,
                        "goods_place=G",
                        "exit_port=P",
                        "submitted_at=" + FIRST.plusDays(day) + "T05:00:00Z");
            }
        }
        return this;
    }

    Sending asOf(Instant instant) {
        data.asOf(instant);
        return this;
    }

    MemoryDataSetBuilder data() {
        return data;
    }

    /**
     * A source whose days vary beyond chance, with a weekday of its own.
     *
     * @param perDay the mean of a workday
     */
    static Series random(String name, double perDay, int days, Random random) {
        int[] events = new int[days];
        int[] rows = new int[days];
        for (int day = 0; day < days; day++) {
            double weekday = day % 7 == 6 ? 0 : day % 7 == 5 ? 0.5 : 1;
            double level = perDay * weekday * (0.7 + 0.6 * random.nextDouble());
            events[day] = poisson(level, random);
            rows[day] = 3 * events[day];
        }
        return new Series(name, 20_000, rows, events, 1);
    }

    private static int poisson(double mean, Random random) {
        int count = -1;
        double sum = 0;
        do {
            sum -= Math.log(1 - random.nextDouble());
            count++;
        } while (sum < mean);
        return count;
    }

    /** The sum of some series that begin on one day. */
    static Series whole(java.util.List<Series> all) {
        int days = all.get(0).days();
        int[] events = new int[days];
        int[] rows = new int[days];
        for (Series one : all) {
            for (int day = 0; day < days; day++) {
                events[day] += one.events()[day];
                rows[day] += one.rows()[day];
            }
        }
        return new Series("", all.get(0).firstDay(), rows, events, 1);
    }
}
