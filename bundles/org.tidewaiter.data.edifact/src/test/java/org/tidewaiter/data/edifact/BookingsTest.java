package org.tidewaiter.data.edifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.record.RejectReport;

class BookingsTest {

    @TempDir private Path folder = Path.of("");

    private Reader.Read read(String text) throws IOException {
        return Reader.read(folder, "p.edi", text);
    }

    @Test
    void aTravellerOfABookingIsOneCrossingOnTheFlightOfTheMessage() throws IOException {
        Reader.Read read = read(Made.BOOKINGS);

        assertEquals(new RejectReport.Count(3, 0, 0), read.count());
        Map<String, String> row = read.rows().get(0);
        assertEquals(
                Map.ofEntries(
                        Map.entry(
                                "crossing_id", "KX/2603010910/77/1/KX71-2026-03-01T13:30-NRT/1/1"),
                        Map.entry("family_name", "HAN"),
                        Map.entry("given_names", "MIRA SUN"),
                        Map.entry("birth_date", "1988-02-29"),
                        Map.entry("sex", "F"),
                        Map.entry("nationality", "KOR"),
                        Map.entry("residence_country", "KR"),
                        Map.entry("document_type", "P"),
                        Map.entry("document_issuer", "KOR"),
                        Map.entry("document_number", "M00112233"),
                        Map.entry("traveller_status", "BOOKED"),
                        Map.entry("transport_mode", "AIR"),
                        Map.entry("carrier", "KX"),
                        Map.entry("voyage_number", "71"),
                        Map.entry("departure_date_local", "2026-03-01"),
                        Map.entry("departure_port", "NRT"),
                        Map.entry("arrival_port", "PUS"),
                        Map.entry("departure_time", "2026-03-01T04:30:00Z"),
                        Map.entry("arrival_time", "2026-03-01T06:40:00Z"),
                        Map.entry("booking_reference", "K7QXZ2"),
                        Map.entry("booked_at", "2026-01-12T04:05:00Z"),
                        Map.entry("agency", "16300011"),
                        Map.entry(
                                "contact",
                                new Pseudonyms(java.util.Optional.empty()).of("tel:82515550199")),
                        Map.entry(
                                "payment",
                                new Pseudonyms(java.util.Optional.empty())
                                        .of("VI:XXXXXXXXXXXX4410:0130")),
                        Map.entry("seat", "12A"),
                        Map.entry("bag_group", "618-0071001")),
                row);
    }

    @Test
    void aDocumentIsThatOfTheTravellerItNamesAndASeatThatOfItsReference() throws IOException {
        Map<String, String> infant = read(Made.BOOKINGS).rows().get(1);
        assertEquals("JUNO", infant.get("given_names"));
        assertEquals("M00112234", infant.get("document_number"));
        assertEquals("M", infant.get("sex"));
        assertEquals("14D", infant.get("seat"));

        String swapped =
                Made.BOOKINGS
                        .replace("/HAN/JUNO/", "/HAN/MIRA/SUN")
                        .replaceFirst("/HAN/MIRA/SUN", "/HAN/JUNO/");
        assertEquals("M00112234", read(swapped).rows().get(0).get("document_number"));
    }

    @Test
    void historyIsNotRead() throws IOException {
        assertTrue(
                read(Made.BOOKINGS).rows().stream()
                        .noneMatch(row -> "GONE".equals(row.get("family_name"))));
    }

    @Test
    void aBookingThatDoesNotHoldTheFlightIsCancelledAndNoted() throws IOException {
        Reader.Read read = read(Made.BOOKINGS);
        assertEquals("CANCELLED", read.rows().get(2).get("traveller_status"));
        assertTrue(read.rejects().notes().stream().anyMatch(note -> note.contains("ZZ22QQ")));

        Reader.Read refused = read(Made.BOOKINGS.replace("RPI+2+HK", "RPI+2+HX"));
        assertEquals("CANCELLED", refused.rows().get(0).get("traveller_status"));
    }

    @Test
    void aFlightSoldUnderAnotherNumberIsTheOneItsOperatorFlies() throws IOException {
        String shared =
                Made.BOOKINGS.replaceFirst("(?s)PUS\\+KX\\+071:Y(.*?RPI)", "PUS+QQ:KX+5071:Y$1");
        Map<String, String> row = read(shared).rows().get(0);
        assertEquals("BOOKED", row.get("traveller_status"));
        assertEquals("KX", row.get("carrier"));
        assertEquals("KX", row.get("operating_carrier"));
        assertEquals("71", row.get("voyage_number"));
    }

    @Test
    void contactAndPaymentNeverLeaveInClearAndAKeyMakesThemOthers() throws IOException {
        Reader.Read plain = read(Made.BOOKINGS);
        Reader.Read keyed = Reader.read(folder.resolve("p.edi"), "?secret=KEY");
        for (Reader.Read read : List.of(plain, keyed)) {
            String all = read.rows().toString();
            assertFalse(all.contains("5550199") || all.contains("4410") || all.contains("QUAY"));
        }
        assertNotEquals(plain.rows().get(0).get("contact"), keyed.rows().get(0).get("contact"));
        assertTrue(plain.rejects().notes().toString().contains("without a key"));
        assertFalse(keyed.rejects().notes().toString().contains("without a key"));
    }

    @Test
    void aBookingWithoutTravellersIsRejected() throws IOException {
        Reader.Read read =
                read(
                        Made.pnrgov(
                                "MSG+:22",
                                "TVL+010326:1330::1540+NRT+PUS+KX+071",
                                "SRC",
                                "RCI+KX:AAAAAA"));
        assertEquals(new RejectReport.Count(1, 1, 0), read.count());
        assertEquals("AAAAAA", read.rejects().samples().get(0).value());
    }

    @Test
    void withoutItsFlightEveryTravellerOfAMessageIsRejected() throws IOException {
        Reader.Read read =
                read(
                        Made.BOOKINGS.replaceFirst(
                                "TVL\\+010326:1330:010326:1540\\+NRT\\+PUS\\+KX\\+071'\n", ""));
        assertEquals(new RejectReport.Count(3, 3, 0), read.count());
        assertEquals("voyage_number", read.rejects().samples().get(0).column());
    }
}
