package org.tidewaiter.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.record.Outcomes;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.api.record.Violations;

/** Rows with everything that is easy to read wrongly; {@code imports} is left out. */
final class SampleRows {

    private static final List<String> NAMES =
            List.of("KIM", "김", "\uFF2B\uFF29\uFF2D", "\uD83D\uDEA2 LINE", "O'Brien, \"Al\"", "ä");
    private static final List<String> PORTS = List.of("icn", " ICN", "NRT", "pus ");
    private static final int ROWS = 60;

    /** What a data source should make of them. */
    static final MemoryDataSet EXPECTED = all().build();

    private final Random random = new Random(20_260_101L);
    private final MemoryDataSetBuilder data = MemoryDataSet.named("sample");

    private SampleRows() {}

    /** Rows of every table but {@code imports}, in no order; {@code traders} has none. */
    static MemoryDataSetBuilder all() {
        SampleRows sample = new SampleRows();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, sample.random);
        for (int number : numbers) {
            sample.crossing(number);
            sample.export(number);
        }
        sample.places();
        sample.others();
        sample.data.table(Traders.PORT);
        return sample.data;
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private String time(int month) {
        return "2026-%02d-%02dT%02d:%02d:%02d%s"
                .formatted(
                        month,
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        any(List.of("Z", "+09:00", "-03:30")));
    }

    private void crossing(int number) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("crossing_id", "C" + number);
        row.put("traveller_id", number % 5 == 0 ? " " : "P" + number % 7);
        row.put("family_name", any(NAMES));
        row.put("given_names", any(NAMES));
        row.put("birth_date", number % 3 == 0 ? "" : "19%02d-02-28".formatted(50 + number % 50));
        row.put("nationality", any(List.of("kr", "JP", "")));
        row.put("document_issuer", any(List.of("KR", "jp")));
        row.put("document_number", "m" + number);
        row.put("carrier", any(List.of("KE", "oz ")));
        row.put("voyage_number", any(List.of("0081", "81", "000", "7c12", " 007")));
        row.put("departure_port", any(PORTS));
        row.put("arrival_port", any(PORTS));
        row.put("departure_time", time(1 + number % 6));
        row.put("actual_departure_time", number % 4 == 0 ? "" : time(1 + number % 6));
        row.put("departure_date_local", "2026-0%d-11".formatted(1 + number % 6));
        row.put("booked_at", number % 2 == 0 ? "2025-12-31T23:59:59Z" : "");
        row.put("host_note", number % 2 == 0 ? "seen, \"twice\"" : "");
        data.row(Crossings.PORT, row);
    }

    private void export(int number) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("declaration_id", (number % 2 == 0 ? "E" : "e") + number);
        row.put("submitted_at", time(1 + number % 6));
        row.put("exporter_id", "T" + number % 4);
        row.put("goods_place", any(List.of("p1", "P2", "KRPUS")));
        row.put("exit_port", "KRPUS");
        row.put("departed_at", number % 3 == 0 ? "" : time(2 + number % 6));
        row.put("scheduled_departure_at", "2027-01-01T00:00:00Z");
        row.put("loading_due_on", "2027-02-01");
        row.put("net_mass_kg", any(List.of("0", "0.001", "12.5", "1234567.891", "")));
        row.put("customs_value", any(List.of("0.01", "-5", "99999999999.99")));
        data.row(Exports.PORT, row);
    }

    private void places() {
        data.row(Places.PORT, "place_code=P1", "latitude=37.46", "longitude=-126.44", "name=김");
        data.row(Places.PORT, "place_code=p2", "latitude=-90", "longitude=180", "kind=factory");
        data.row(Places.PORT, "place_code=P3", "latitude=0", "longitude=0.00001", "name=KIM");
        data.row(Places.PORT, "place_code=P4", "latitude=", "longitude=", "name=a  b");
    }

    private void others() {
        for (String more :
                List.of("valid_from=2026-02-01", "valid_from=", "valid_from=2026-05-01")) {
            data.row(Links.PORT, split("from_kind=TRADER;from_id=T1;relation=group;" + more));
        }
        data.row(Outcomes.PORT, outcome("2026-03-01T00:00:00Z", "HIT", "1.25"));
        data.row(Outcomes.PORT, outcome("2026-02-01T09:00:00+09:00", "NO_HIT", ""));
        data.row(
                Violations.PORT,
                violation("V2", "offence_date=2026-01-15", "closed_on=2026-05-05"));
        data.row(
                Violations.PORT,
                violation("V1", "offence_date=2025-01-15", "effective_from=2026-04-01"));
        data.row(Violations.PORT, violation("V3", "offence_date=2026-05-15", "amount=1000000"));
    }

    private static Map<String, String> outcome(String at, String what, String hours) {
        return Map.of(
                "subject_kind",
                "TRADER",
                "subject_id",
                "T1",
                "decided_at",
                at,
                "outcome",
                what,
                "hours",
                hours);
    }

    private static String[] violation(String id, String first, String second) {
        return new String[] {
            "violation_id=" + id,
            "subject_kind=TRADER",
            "trader_id=T1",
            "offence=TAX_DELINQUENCY",
            "status=open",
            first,
            second
        };
    }

    private static String[] split(String cells) {
        return (cells + ";to_kind=TRAVELLER;to_id=P1").split(";");
    }
}
