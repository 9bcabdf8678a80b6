package org.tidewaiter.data.edifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;

class BookingsTest {

    @TempDir private Path folder = Path.of("");

    private Reader.Read read(String text) throws IOException {
        Reader.read(folder, "p.edi", text);
        return Reader.read(folder.resolve("p.edi"), "?secret=KEY");
    }

    private static final Pseudonyms SESAME = new Pseudonyms(Optional.of("sesame"));

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
                        Map.entry("contact", SESAME.of("tel:82515550199")),
                        Map.entry("payment", SESAME.of("VI:400012XXXXXX4410")),
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

    private static final String SEGMENT =
            "TVL+010326:1330:010326:1540+NRT+PUS+KX+071:Y'\nRPI+2+HK'\n";

    @Test
    void aSegmentGivenBackLeavesAnotherOnTheSameFlightHeld() throws IOException {
        String back = SEGMENT.replace("HK", "HX");
        assertTrue(Made.BOOKINGS.contains(SEGMENT));
        for (String both : List.of(back + SEGMENT, SEGMENT + back)) {
            Map<String, String> row = read(Made.BOOKINGS.replace(SEGMENT, both)).rows().get(0);
            assertEquals("BOOKED", row.get("traveller_status"), both);
        }
        Reader.Read read = read(Made.BOOKINGS.replace(SEGMENT, back));
        assertEquals("CANCELLED", read.rows().get(0).get("traveller_status"));
        assertTrue(read.rejects().notes().toString().contains("K7QXZ2"));
    }

    @Test
    void whatIsToldOfAnOpenSegmentIsNotOfTheFlightBefore() throws IOException {
        String open =
                "TVL'\nRPI+2+HX'\nTIF+HAN:I+MIRAMRS:A:1'\nSSD+099Z'\nTBD++1::::618:9:1:PUS'\n";
        Reader.Read read = read(Made.BOOKINGS.replace("TVL+080326:0900", open + "TVL+080326:0900"));
        Map<String, String> row = read.rows().get(0);
        assertEquals("BOOKED", row.get("traveller_status"));
        assertEquals("12A", row.get("seat"));
        assertEquals("618-0071001", row.get("bag_group"));
        assertEquals(3, read.rows().size());
    }

    @Test
    void aCardIsToldByVendorAndNumberOfWhichEnoughIsShown() throws IOException {
        String masked = Made.BOOKINGS.replace("400012XXXXXX4410:0130", "4000 12** **** 4410:1231");
        assertEquals(SESAME.of("VI:400012XXXXXX4410"), read(masked).rows().get(0).get("payment"));
        Reader.Read few = read(Made.BOOKINGS.replace("400012XXXXXX4410", "XXXXXXXXXXXX4410"));
        assertFalse(few.rows().get(0).containsKey("payment"));
        assertTrue(few.rejects().notes().toString().contains("too few digits"));
    }

    @ParameterizedTest
    @CsvSource({
        "1330::1540,NRT,PUS,2026-03-01T06:40:00Z",
        "1330:1540,NRT,PUS,2026-03-01T06:40:00Z",
        "2230::0100,NRT,PUS,2026-03-01T16:00:00Z",
        // across the date line it is earlier by the clock only
        "1330::0640,NRT,LAX,2026-03-01T14:40:00Z",
        // and on the next day still too early
        "2200::0600,LAX,AKL,"
    })
    void anArrivalWithoutADayIsAfterItsDeparture(
            String times, String from, String to, String arrival) throws IOException {
        Reader.Read read =
                read(
                        Made.pnrgov(
                                "TVL+010326:%s+%s+%s+KX+071".formatted(times, from, to),
                                "SRC",
                                "TIF+HAN:I+MIRA:A:1"));
        assertEquals(arrival, read.rows().get(0).get("arrival_time"));
        assertEquals(
                arrival == null, read.rejects().notes().toString().contains("arrivals of no told"));
    }

    @Test
    void aDayOfBirthThatIsNoneIsInItsColumnNotInTheReason() throws IOException {
        Reader.Read read = read(Made.BOOKINGS.replace("29FEB88", "31FEB88"));
        Reject reject = read.rejects().samples().get(0);
        assertEquals("birth_date", reject.column());
        assertEquals("31FEB88", reject.value());
        assertFalse(reject.reason().contains("FEB"), reject.reason());
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
    void contactAndPaymentNeverLeaveInClearAndWithoutAKeyNotAtAll() throws IOException {
        Reader.Read plain = Reader.read(folder, "p.edi", Made.BOOKINGS);
        Reader.Read keyed = read(Made.BOOKINGS);
        for (Reader.Read read : List.of(plain, keyed)) {
            String all = read.rows().toString();
            assertFalse(all.contains("5550199") || all.contains("4410") || all.contains("QUAY"));
        }
        assertFalse(plain.rows().get(0).containsKey("contact"));
        assertFalse(plain.rows().get(0).containsKey("payment"));
        assertTrue(plain.rejects().notes().toString().contains("?secret=VARIABLE"));
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
