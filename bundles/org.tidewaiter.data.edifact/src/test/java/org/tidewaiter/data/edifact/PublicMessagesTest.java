package org.tidewaiter.data.edifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.record.RejectReport;

/**
 * Messages that others have published, where they are at hand: untidy, as those of carriers are.
 */
class PublicMessagesTest {

    private static Path folder(String name) {
        String told = System.getenv("TIDEWAITER_DATA");
        Path data = Path.of(told == null ? "../../../shared/data" : told);
        Path folder = data.resolve(name);
        assumeTrue(
                Files.isDirectory(folder),
                "skipped: no public records in " + folder + "; set TIDEWAITER_DATA");
        return folder;
    }

    @TempDir private Path scratch = Path.of("");

    /** Each file by itself, in order: many have the same references. */
    private List<Quick.Read> each(String kind) throws IOException {
        List<Quick.Read> reads = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder("gtas_messages"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (file.getParent().toString().matches(".*(" + kind + ")")) {
                    reads.add(Quick.read(file, scratch, Optional.of(ZoneId.of("UTC"))));
                }
            }
        }
        return reads;
    }

    @Test
    void everyTravellerOfTheManifestsIsRead() throws IOException {
        List<Quick.Read> manifests = each("apis-messages|integration-data");
        assertEquals(8, manifests.size());
        assertEquals(0, manifests.stream().mapToLong(read -> read.report().rejected()).sum());
        long passengers = count(manifests, "BOARDED");
        assertEquals(304, passengers);
        assertEquals(8, count(manifests, "CREW"));
        assertEquals(6, noted(manifests, "UNT says"));
    }

    /** Travellers, each once whatever the number of legs. */
    private static long count(List<Quick.Read> manifests, String status) {
        return manifests.stream()
                .mapToLong(
                        read ->
                                read.rows().stream()
                                        .filter(row -> status.equals(row.get("traveller_status")))
                                        .map(row -> row.getOrDefault("crossing_id", ""))
                                        .map(id -> id.substring(0, id.lastIndexOf('/')))
                                        .distinct()
                                        .count())
                .sum();
    }

    private static long noted(List<Quick.Read> reads, String what) {
        return reads.stream()
                .filter(read -> read.report().notes().toString().contains(what))
                .count();
    }

    @Test
    void everyBookingIsReadOrRejectedWithItsReason() throws IOException {
        List<Quick.Read> bookings = each("pnr-messages");
        assertEquals(32, bookings.size());
        long rejected = bookings.stream().mapToLong(read -> read.report().rejected()).sum();
        long parties =
                bookings.stream()
                        .mapToLong(
                                read ->
                                        read.rows().stream()
                                                .map(row -> row.get("booking_reference"))
                                                .distinct()
                                                .count())
                        .sum();
        assertEquals(0, rejected);
        assertEquals(212, parties);
        assertEquals(2, noted(bookings, "advice that cannot be meant"));
        assertTrue(noted(bookings, "UNT says") > 20);
    }

    @Test
    void aManifestOfARoadNamesNoPortsAndIsRejectedWithThatReason() {
        for (String file : List.of("paxlst.txt", "bad-paxlst.txt")) {
            Reader.Read read = Reader.read(folder("smooks_paxlst").resolve(file), "");
            assertEquals(new RejectReport.Count(1, 1, 0), read.count());
            assertTrue(read.rejects().samples().get(0).reason().contains("no voyage"));
        }
    }

    @Test
    void aWholeFolderIsReadInOneGo() {
        Reader.Read read = Reader.read(folder("gtas_messages"), "?zone=UTC");
        RejectReport.Count count = read.count();
        assertEquals(count.read() - count.rejected() - count.superseded(), read.rows().size());
        assertTrue(read.rows().size() > 400, "read " + count);
    }
}
