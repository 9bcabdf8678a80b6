package org.tidewaiter.data.edifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;

class ManifestTest {

    @TempDir private Path folder = Path.of("");

    private Reader.Read read(String text) throws IOException {
        return Reader.read(folder, "a.edi", text);
    }

    private static final String[] TWO_LEGS = {
        "BGM+745",
        "TDT+20+KX71+++KX",
        "LOC+92+NRT",
        "DTM+189:2603011330:201",
        "LOC+92+PUS",
        "DTM+232:2603011540:201",
        "TDT+20+KX71+++KX",
        "LOC+92+PUS",
        "DTM+189:2603011700:201",
        "LOC+92+TPE",
        "DTM+232:2603011850:201",
        "NAD+FL+++HAN:MIRA"
    };

    private static String with(String[] segments, String... more) {
        List<String> all = new ArrayList<>(List.of(segments));
        all.addAll(List.of(more));
        return Made.paxlst(all.toArray(String[]::new));
    }

    @Test
    void aTravellerIsOneCrossingWithAllThatIsSaid() throws IOException {
        Reader.Read read = read(Made.MANIFEST);

        assertEquals(new RejectReport.Count(3, 0, 0), read.count());
        assertEquals(List.of(), read.rejects().notes());
        assertEquals(
                Map.ofEntries(
                        Map.entry(
                                "crossing_id", "KX/2603010910/77/1/KX71-2026-03-01T13:30-NRT/1/1"),
                        Map.entry("family_name", "HAN"),
                        Map.entry("given_names", "MIRA SUN"),
                        Map.entry("birth_date", "1988-02-29"),
                        Map.entry("sex", "F"),
                        Map.entry("nationality", "KOR"),
                        Map.entry("residence_country", "KOR"),
                        Map.entry("document_type", "P"),
                        Map.entry("document_issuer", "KOR"),
                        Map.entry("document_number", "M00112233"),
                        Map.entry("traveller_status", "BOARDED"),
                        Map.entry("transport_mode", "AIR"),
                        Map.entry("carrier", "KX"),
                        Map.entry("voyage_number", "71"),
                        Map.entry("departure_date_local", "2026-03-01"),
                        Map.entry("departure_port", "NRT"),
                        Map.entry("arrival_port", "PUS"),
                        Map.entry("departure_time", "2026-03-01T04:30:00Z"),
                        Map.entry("arrival_time", "2026-03-01T06:40:00Z"),
                        Map.entry("booking_reference", "K7QXZ2"),
                        Map.entry("seat", "12A"),
                        Map.entry("bag_group", "0071001")),
                read.rows().get(0));
    }

    @Test
    void theReleaseCharacterTakesMeaningAndAnUnknownSexIsEmpty() throws IOException {
        Map<String, String> row = read(Made.MANIFEST).rows().get(1);
        assertEquals("O'NEIL", row.get("family_name"));
        assertEquals("1930-01-02", row.get("birth_date"));
        assertTrue(!row.containsKey("sex"));
    }

    @Test
    void crewIsSaidToBeCrew() throws IOException {
        assertEquals("CREW", read(Made.MANIFEST).rows().get(2).get("traveller_status"));
        String list = Made.MANIFEST.replace("BGM+745", "BGM+250");
        assertEquals("CREW", read(list).rows().get(0).get("traveller_status"));
    }

    @ParameterizedTest
    @CsvSource({
        "266+CLOB,BOARDED",
        "266+CLNB,NO_SHOW",
        "266+XF,CANCELLED",
        "745+XR,CANCELLED",
        "745+RP,CANCELLED",
        "745+CP,BOARDED"
    })
    void theFunctionOfTheMessageSaysWhoIsOnBoard(String function, String status)
            throws IOException {
        String text = Made.MANIFEST.replace("BGM+745", "BGM+" + function);
        assertEquals(status, read(text).rows().get(0).get("traveller_status"));
    }

    @Test
    void aTravellerTakesTheLegsFromWhereHeEmbarksToWhereHeLeaves() throws IOException {
        assertEquals(2, read(with(TWO_LEGS)).rows().size());
        Reader.Read first = read(with(TWO_LEGS, "LOC+178+NRT", "LOC+179+PUS"));
        assertEquals(List.of("NRT"), ports(first));
        Reader.Read second = read(with(TWO_LEGS, "LOC+178+PUS", "LOC+179+TPE"));
        assertEquals(List.of("PUS"), ports(second));
        assertEquals(
                "KX/2603010910/77/1/KX71-2026-03-01T13:30-NRT/1/2",
                second.rows().get(0).get("crossing_id"));
        Reader.Read beyond = read(with(TWO_LEGS, "LOC+178+CDG", "LOC+179+SYD"));
        assertEquals(List.of("NRT", "PUS"), ports(beyond));
    }

    private static List<String> ports(Reader.Read read) {
        return read.rows().stream().map(row -> row.getOrDefault("departure_port", "")).toList();
    }

    @Test
    void countsThatDoNotAgreeAreNotedAndLoseNothing() throws IOException {
        String text =
                Made.MANIFEST.replaceFirst("UNT\\+\\d+", "UNT+5").replace("CNT+42:3", "CNT+42:9");
        Reader.Read read = read(text);
        assertEquals(3, read.rows().size());
        assertEquals(
                List.of(
                        "1 messages name another number of travellers than their CNT says; the"
                                + " first: a.edi, message 1: CNT says 9, 3 are there",
                        "1 messages have another number of segments than their UNT says; the first:"
                                + " a.edi, message 1: UNT says \"5\", 33 are there"),
                read.rejects().notes());
    }

    @Test
    void whatACrossingNeedsAndTheMessageLacksIsSaid() throws IOException {
        Reader.Read road =
                read(
                        Made.paxlst(
                                "BGM+10",
                                "TDT+11++++LOCK:172",
                                "DTM+132:20260301:102",
                                "NAD+VW+++HAN:MIRA"));
        assertEquals(new RejectReport.Count(1, 1, 0), road.count());
        assertEquals("voyage_number", road.rejects().samples().get(0).column());

        Reader.Read timeless = read(Made.MANIFEST.replace("DTM+189:2603011330:201'\n", ""));
        assertEquals(new RejectReport.Count(3, 3, 0), timeless.count());
        assertEquals("departure_time", timeless.rejects().samples().get(0).column());
    }

    @Test
    void aTimeWhoseZoneIsNotKnownIsRejectedAndSaysWhatToWrite() throws IOException {
        String text = Made.MANIFEST.replace("LOC+125+NRT", "LOC+125+XQX");
        Reject reject = read(text).rejects().samples().get(0);
        assertEquals("departure_time", reject.column());
        assertEquals("2603011330", reject.value());
        assertTrue(reject.reason().contains("XQX"), reject.reason());
        assertTrue(reject.advice().contains("?zone=Asia/Seoul"), reject.advice());

        Reader.Read told = Reader.read(folder.resolve("a.edi"), "?zone=Asia/Tokyo");
        assertEquals("2026-03-01T04:30:00Z", told.rows().get(0).get("departure_time"));
    }

    @Test
    void onlyTheTravellerWhoCannotBeReadIsRejected() throws IOException {
        Reader.Read read = read(Made.MANIFEST.replace("DTM+329:880229", "DTM+329:881399"));
        assertEquals(new RejectReport.Count(3, 1, 0), read.count());
        Reject reject = read.rejects().samples().get(0);
        assertEquals("a.edi", reject.file());
        assertEquals(12, reject.line());
        assertEquals("birth_date", reject.column());
        assertEquals("881399", reject.value());
        assertEquals("is no day of birth (segment 11 NAD)", reject.reason());
    }

    @Test
    void nobodyIsBornAfterTheFlightWhateverTheInterchangeSaysOfItsTime() throws IOException {
        for (String time : List.of("AAAAAA:0910", "360301:0910")) {
            String text = Made.MANIFEST.replace("260301:0910", time).replace("880229", "300102");
            assertEquals("1930-01-02", read(text).rows().get(0).get("birth_date"), time);
        }
    }

    @Test
    void aFunctionThatIsNotKnownIsNoted() throws IOException {
        for (String function : List.of("745+QQ", "999")) {
            Reader.Read read = read(Made.MANIFEST.replace("BGM+745", "BGM+" + function));
            assertEquals("BOARDED", read.rows().get(0).get("traveller_status"));
            assertTrue(
                    read.rejects().notes().get(0).contains("BGM+" + function),
                    read.rejects().notes().toString());
        }
        String crew = Made.MANIFEST.replace("BGM+745", "BGM+250+C");
        assertEquals(List.of(), read(crew).rejects().notes());
    }

    @Test
    void aCodeThatIsNoCountryIsLeftOutAndNoted() throws IOException {
        Reader.Read read = read(Made.MANIFEST.replace("NAT+2+KOR", "NAT+2+0"));
        assertTrue(!read.rows().get(0).containsKey("nationality"));
        assertTrue(read.rejects().notes().get(0).contains("nationality \"0\""));

        Reader.Read shifted = read(Made.MANIFEST.replace("NAT+2+KOR", "NAT+2+M00112233"));
        assertTrue(shifted.rejects().notes().get(0).contains("nationality"));
        assertTrue(!shifted.rejects().notes().get(0).contains("M0011"));
    }
}
