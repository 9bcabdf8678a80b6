package org.tidewaiter.rule.cotraveller;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Violations;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.MemoryDataSetBuilder;

/**
 * Two flights a day each way for a hundred days, each with one stranger, and a few people who
 * matter.
 */
final class SampleWorld {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 100;

    private final MemoryDataSetBuilder data = MemoryDataSet.named("sample");
    private int rows;

    private final boolean oneParty;

    private SampleWorld(boolean oneParty) {
        this.oneParty = oneParty;
    }

    static MemoryDataSetBuilder of() {
        return of(false);
    }

    /** The same, but the suspect and the partner are on one booking each time. */
    static MemoryDataSetBuilder ofOneParty() {
        return of(true);
    }

    private static MemoryDataSetBuilder of(boolean oneParty) {
        SampleWorld world = new SampleWorld(oneParty);
        world.strangers();
        world.suspectWithPartner();
        world.suspectByDocument();
        world.violations();
        Instant last = departure(96, 0).plusSeconds(1800);
        return world.data.asOf(last);
    }

    private void strangers() {
        for (int day = 0; day < DAYS; day++) {
            for (int flight = 0; flight < 2; flight++) {
                for (String from : new String[] {"ICN", "NRT"}) {
                    row("traveller_id=F" + rows, leg(day, flight, from));
                }
            }
        }
    }

    /** A is seated beside the suspect, B is not; V is known, N met the suspect on one journey. */
    private void suspectWithPartner() {
        int[] out = {7, 23, 41, 58, 79};
        for (int journey = 0; journey < out.length; journey++) {
            for (int leg = 0; leg < 2; leg++) {
                String where = leg(out[journey] + 3 * leg, journey % 2, leg == 0 ? "ICN" : "NRT");
                String booked = "2025-12-0" + (1 + journey) + "T10:0";
                String more = ",agency=AG1,payment=card" + journey;
                row(
                        "traveller_id=S1,family_name=LEE,given_names=JUN,seat=12A,bag_group=G1"
                                + ",booking_reference=RS"
                                + journey
                                + ",booked_at="
                                + booked
                                + "0:00Z,contact=c-s1"
                                + more,
                        where);
                row(
                        "traveller_id=A,family_name=KIM,given_names=MIN SU,seat=12B,bag_group=G2"
                                + (oneParty ? ",booking_reference=RS" : ",booking_reference=RA")
                                + journey
                                + ",booked_at="
                                + booked
                                + (oneParty ? "0" : "9")
                                + ":00Z,contact=c-a,agency=AG1,payment=cash",
                        // one booking on a shared flight may name either carrier
                        oneParty ? where.replace("carrier=KX,", "carrier=KZ,") : where);
                if (journey < 4) {
                    row("traveller_id=B,family_name=CHOI", where);
                    row("traveller_id=V,seat=30C", where);
                }
                if (journey == 2) {
                    row("traveller_id=N", where);
                    row("traveller_id=CR,traveller_status=CREW", where);
                    row("traveller_id=CA,traveller_status=CANCELLED", where);
                }
            }
        }
    }

    /** Known by a passport alone; D owns a passport that occurs with one host identity. */
    private void suspectByDocument() {
        int[] out = {10, 30, 50, 70, 93};
        for (int journey = 0; journey < out.length; journey++) {
            for (int leg = 0; leg < 2; leg++) {
                String where = leg(out[journey] + 3 * leg, 0, leg == 0 ? "ICN" : "NRT");
                row("document_issuer=KR,document_number=M200", where);
                String named = journey == 0 && leg == 0 ? "traveller_id=D," : "";
                row(named + "document_issuer=KR,document_number=M300,sex=F", where);
                if (journey < 3) {
                    row("document_issuer=JP,document_number=T900", where);
                }
            }
        }
        row("", leg(50, 0, "ICN"));
    }

    private void violations() {
        violation("V1", "traveller_id=S1,status=CONFIRMED");
        violation("V2", "document_issuer=KR,document_number=M200,status=SUSPECTED");
        violation("V3", "traveller_id=V,status=OPEN");
        violation("V4", "traveller_id=B,status=CLOSED");
        violation("V5", "traveller_id=GONE,status=OPEN");
        violation("V6", "traveller_id=A,status=ACQUITTED");
        violation("V7", "traveller_id=N,status=OPEN,closed_on=2026-02-01");
        violation("V8", "family_name=NOBODY,status=OPEN");
    }

    private void violation(String id, String cells) {
        Map<String, String> row = cells(cells);
        row.put("violation_id", id);
        row.put("subject_kind", "TRAVELLER");
        row.put("offence", "SMUGGLING");
        row.put("offence_date", "2025-03-01");
        data.row(Violations.PORT, row);
    }

    private void row(String person, String leg) {
        Map<String, String> row = cells(person + "," + leg);
        row.put("crossing_id", "C%05d".formatted(rows++));
        data.row(Crossings.PORT, row);
    }

    private static Map<String, String> cells(String text) {
        Map<String, String> cells = new LinkedHashMap<>();
        Arrays.stream(text.split(","))
                .filter(cell -> !cell.isEmpty())
                .forEach(cell -> cells.put(cell.split("=")[0], cell.split("=")[1]));
        return cells;
    }

    private static String leg(int day, int flight, String from) {
        Instant departure = departure(day, flight);
        String to = from.equals("ICN") ? "NRT" : "ICN";
        return "carrier=KX,operating_carrier=KE,voyage_number="
                + (from.equals("ICN") ? "00" : "1")
                + (7 + flight)
                + ",departure_port="
                + from
                + ",arrival_port="
                + to
                + ",departure_time="
                + departure
                + ",arrival_time="
                + departure.plusSeconds(9000)
                + ",departure_date_local="
                + FIRST.plusDays(day);
    }

    private static Instant departure(int day, int flight) {
        return FIRST.plusDays(day)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plusSeconds(3600L * (1 + 7 * flight));
    }
}
