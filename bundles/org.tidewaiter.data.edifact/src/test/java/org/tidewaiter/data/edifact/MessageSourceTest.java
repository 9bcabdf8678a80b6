package org.tidewaiter.data.edifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.record.Violations;

class MessageSourceTest {

    @TempDir private Path folder = Path.of("");

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void allFilesOfAFolderAreRead() throws IOException {
        write("b/two.edi", Made.BOOKINGS.replace("+77'", "+78'"));
        write("a.edi", Made.MANIFEST);
        Reader.Read read = Reader.read(folder, "");
        assertEquals(new RejectReport.Count(6, 0, 0), read.count());
        assertTrue(new MessageSource().accepts("messages:" + folder));
        assertFalse(new MessageSource().accepts(folder.toString()));
        assertFalse(new MessageSource().accepts("messages:"));
    }

    @Test
    void aMessageThatWasSentAgainCountsOnce() throws IOException {
        write("a.edi", Made.MANIFEST);
        write("b.edi", Made.MANIFEST.replace("\n", "\r\n"));
        Reader.Read read = Reader.read(folder, "");
        assertEquals(new RejectReport.Count(6, 0, 3), read.count());
        assertEquals(3, read.rows().size());
        assertTrue(read.rejects().notes().toString().contains("b.edi, message 1 is in a.edi"));
    }

    @Test
    void anotherMessageOfTheSameReferencesIsRejected() throws IOException {
        write("a.edi", Made.MANIFEST);
        write("b.edi", Made.MANIFEST.replace("MIRA", "MINA"));
        Reader.Read read = Reader.read(folder, "");
        assertEquals(new RejectReport.Count(6, 3, 0), read.count());
        assertEquals("b.edi", read.rejects().samples().get(0).file());
        assertEquals("crossing_id", read.rejects().samples().get(0).column());
    }

    @Test
    void aFileThatIsNotEdifactIsARejectThatSaysSo() throws IOException {
        write("a.edi", Made.MANIFEST);
        write("letter.txt", "Dear Sirs,\nplease find attached");
        write("nothing.edi", "");
        Reader.Read read = Reader.read(folder, "");
        assertEquals(new RejectReport.Count(5, 2, 0), read.count());
        assertTrue(
                read.rejects().samples().get(0).reason().contains("does not begin as UN/EDIFACT"));
        assertEquals("the file is empty", read.rejects().samples().get(1).reason());
    }

    @Test
    void moreRejectsThanAllowedStopAndSayWhere() throws IOException {
        write("letter.txt", "Dear Sirs");
        DataException refused =
                assertThrows(
                        DataException.class,
                        () -> Reader.open("messages:" + folder, Double.NaN).close());
        assertTrue(refused.problems().get(0).contains("1 of 1"), refused.getMessage());
        assertTrue(refused.problems().get(1).startsWith("letter.txt, line 1"));
    }

    @Test
    void theFingerprintIsOfTheRecordsNotOfTheFiles() throws IOException {
        write("one.edi", Made.MANIFEST);
        write("other/two.txt", Made.MANIFEST.replace("\n", "").replace("UNA:+.? '", ""));
        assertEquals(
                Reader.read(folder.resolve("one.edi"), "").fingerprint(),
                Reader.read(folder.resolve("other"), "").fingerprint());
    }

    @Test
    void anotherVoyageUnderTheSameReferencesIsAnotherMessage() throws IOException {
        write("a.edi", Made.MANIFEST);
        write("b.edi", Made.MANIFEST.replace("KX071", "KX073"));
        assertEquals(new RejectReport.Count(6, 0, 0), Reader.read(folder, "").count());
    }

    @Test
    void otherTablesAreReadBesideTheMessages() throws IOException {
        write("messages/a.edi", Made.MANIFEST);
        write(
                "tables/violations.csv",
                "violation_id,subject_kind,document_issuer,document_number,offence,offence_date,status\n"
                        + "V1,TRAVELLER,KOR,M00112233,SMUGGLING,2025-01-01,CONFIRMED\n"
                        + "V2,TRAVELLER,KOR,M00112233,SMUGGLING,someday,CONFIRMED\n");
        String with =
                "messages:" + folder.resolve("messages") + "?with=" + folder.resolve("tables");
        try (DataSet data = Reader.open(with, 1)) {
            assertEquals(1, data.table(Violations.PORT).orElseThrow().rows());
            assertEquals(3, data.table(Crossings.PORT).orElseThrow().rows());
            assertEquals(1, data.rejects().rejected());
            assertEquals(List.of(), data.rejects().notes());
        }
        assertTrue(Files.exists(folder.resolve("tables/violations.csv")));

        write("tables/crossings.csv", "crossing_id\n");
        DataException refused =
                assertThrows(DataException.class, () -> Reader.open(with, 1).close());
        assertTrue(refused.problems().get(0).contains("crossings.csv"));
    }

    @Test
    void messagesOfOtherTypesAreNoted() throws IOException {
        write("a.edi", Made.MANIFEST.replace("PAXLST:D", "CUSRES:D"));
        Reader.Read read = Reader.read(folder, "");
        assertEquals(0, read.rows().size());
        assertTrue(read.rejects().notes().get(0).contains("\"CUSRES\""));
    }

    @Test
    void aCitationSaysFileAndSegmentAndTheDataSetKnowsUntilTheLastMessage() throws IOException {
        write("a.edi", Made.MANIFEST);
        try (DataSet data = Reader.open("messages:" + folder, 0)) {
            Optional<CitedRecord> row =
                    data.record(Crossings.PORT, "KX/2603010910/77/1/KX71-2026-03-01T13:30-NRT/1/1");
            assertEquals("a.edi, segment 11", row.orElseThrow().fields().get("message_segment"));
            assertEquals(Instant.parse("2026-03-01T09:10:00Z"), data.asOf());
            assertEquals(folder.getFileName().toString(), data.name());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?zone=Asia/Soul",
                "?zone",
                "?secret=NOT_SET",
                "/not/there",
                "?zone=UTC&x=1"
            })
    void aLocationThatCannotBeMeantIsRefused(String end) {
        DataException refused =
                assertThrows(
                        DataException.class,
                        () -> Reader.open("messages:" + folder + end, 1).close());
        assertFalse(refused.problems().get(0).isBlank());
    }

    @Test
    void anEmptyFolderIsRefusedAndSoIsAHostWithoutAReader() throws IOException {
        assertThrows(DataException.class, () -> Reader.open("messages:" + folder, 1).close());
        write("a.edi", Made.MANIFEST);
        OpenRequest request =
                new OpenRequest(
                        "messages:" + folder, List.of(Crossings.PORT), Double.NaN, 1, 1 << 26);
        DataException refused =
                assertThrows(
                        DataException.class,
                        () -> new MessageSource().open(request, Monitor.NONE).close());
        assertTrue(refused.problems().get(0).contains("org.tidewaiter.data.duckdb"));
    }

    @Test
    void whatStandsOutsideOfMessagesIsToldByItsPlaceOnly() throws IOException {
        write("a.edi", Made.MANIFEST + "NAD+FL+++HAN:MIRA'\nnumber 4000123412344410'");
        String notes = Reader.read(folder, "").rejects().notes().toString();
        assertTrue(notes.contains("a.edi, line 37: NAD"), notes);
        assertFalse(notes.contains("HAN") || notes.contains("4410"), notes);
    }

    @Test
    void aRefusalQuotesNoSegment() throws IOException {
        write("a.edi", Made.MANIFEST.replace("NAT+2+KOR'", "??+2+KOR'"));
        write("letter.txt", "M00112233 is of HAN");
        DataException refused =
                assertThrows(
                        DataException.class, () -> Reader.open("messages:" + folder, 0.01).close());
        String said = refused.problems().toString();
        assertTrue(said.contains("a.edi, line 12: segment 18"), said);
        assertTrue(said.contains("letter.txt, line 1: the file does not begin"), said);
        assertFalse(said.contains("HAN") || said.contains("M0011"), said);
    }

    private static final String NAMES_KEY = "{\"secretFile\": \"key.txt\"}";

    @Test
    void theKeyOfTheOtherTablesIsThatOfTheMessages() throws IOException {
        write("messages/a.edi", Made.BOOKINGS);
        write("tables/dataset.json", NAMES_KEY);
        write("tables/key.txt", "sesame");
        String with = "?with=" + folder.resolve("tables");
        String contact = new Pseudonyms(Optional.of("sesame")).of("tel:82515550199");
        for (String secret : List.of("", "&secret=KEY")) {
            String location = "messages:" + folder.resolve("messages") + with + secret;
            try (DataSet data = Reader.open(location, 0)) {
                assertEquals(contact, data.pseudonym("tel:82515550199"));
            }
            Reader.Read read = Reader.read(folder.resolve("messages"), with + secret);
            assertEquals(contact, read.rows().get(0).get("contact"));
            assertTrue(read.rows().get(0).containsKey("payment"));
        }
    }

    @Test
    void twoKeysAreRefusedAndNoneIsNoted() throws IOException {
        write("messages/a.edi", Made.BOOKINGS);
        write("tables/dataset.json", NAMES_KEY);
        write("tables/key.txt", "another");
        Path messages = folder.resolve("messages");
        String with = "?with=" + folder.resolve("tables");
        DataException refused =
                assertThrows(
                        DataException.class, () -> Reader.read(messages, with + "&secret=KEY"));
        assertTrue(refused.problems().get(0).contains("another key"));

        write("tables/dataset.json", "{}");
        Reader.Read read = Reader.read(messages, with);
        assertFalse(read.rows().get(0).containsKey("contact"));
        assertTrue(read.rejects().notes().toString().contains("without a key"));
        String contact = new Pseudonyms(Optional.of("sesame")).of("tel:82515550199");
        Reader.Read keyed = Reader.read(messages, with + "&secret=KEY");
        assertEquals(contact, keyed.rows().get(0).get("contact"));
    }

    @Test
    void partsOfOneMessageAreToldApart() throws IOException {
        String unh = "UNH+1+PAXLST:D:05B:UN:IATA";
        write("a.edi", Made.MANIFEST.replace(unh, unh + "+REF+01:C"));
        write("b.edi", Made.MANIFEST.replace(unh, unh + "+REF+02:F").replace("MIRA", "MINA"));
        write("c.edi", Made.MANIFEST.replace(unh, unh + "+REF+02:F").replace("MIRA", "MINA"));
        Reader.Read read = Reader.read(folder, "");
        assertEquals(new RejectReport.Count(9, 0, 3), read.count());
        assertEquals(
                "KX/2603010910/77/1/REF/02/KX71-2026-03-01T13:30-NRT/1/1",
                read.rows().get(3).get("crossing_id"));
    }

    @Test
    void theDataSetKnowsUntilTheLatestInterchangeThatGaveARow() throws IOException {
        write("a.edi", Made.MANIFEST);
        write(
                "later.edi",
                Made.MANIFEST.replace("260301:0910", "270301:0910").replace("PAXLST:", "CUSRES:"));
        try (DataSet data = Reader.open("messages:" + folder, 0)) {
            assertEquals(Instant.parse("2026-03-01T09:10:00Z"), data.asOf());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"360301", "160301"})
    void aLatestTimeFarFromEveryDepartureIsNoted(String day) throws IOException {
        write("a.edi", Made.MANIFEST.replace("260301:0910", day + ":0910"));
        String notes = Reader.read(folder, "").rejects().notes().toString();
        assertTrue(notes.contains("more than a year"), notes);
    }

    @Test
    void aCharacterSetThatIsNotKnownIsNoted() throws IOException {
        write("a.edi", Made.MANIFEST.replace("UNOC:3", "UNOX:3"));
        Reader.Read read = Reader.read(folder, "");
        assertEquals(3, read.rows().size());
        String notes = read.rejects().notes().toString();
        assertTrue(notes.contains("a.edi: \"UNOX\""), notes);
    }

    @Test
    void everyInterchangeIsAskedForItsServiceStringAdvice() throws IOException {
        String second = Made.BOOKINGS.replace("+77'", "+78'");
        write("a.edi", Made.MANIFEST + second.replace("UNA:+.? '", "UNA::.? '"));
        Reader.Read read = Reader.read(folder, "");
        assertEquals(6, read.rows().size());
        String notes = read.rejects().notes().toString();
        assertTrue(notes.contains("1 interchanges have a service string advice"), notes);

        write("a.edi", Made.MANIFEST.replace("UNA:+.? '", "UNA::.? '") + second);
        notes = Reader.read(folder, "").rejects().notes().toString();
        assertTrue(notes.contains("1 interchanges have a service string advice"), notes);
    }

    @Test
    void messagesThatCannotBeListedAreNamed() {
        Path gone = folder.resolve("gone");
        DataException refused = assertThrows(DataException.class, () -> MessageFolder.files(gone));
        assertTrue(refused.problems().get(0).contains("the messages in " + gone));
    }
}
