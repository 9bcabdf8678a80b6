package org.tidewaiter.data.edifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.RejectReport;

/** Whatever the bytes are: every row is accounted for, and no row says what was not sent. */
class HostileTest {

    @TempDir private Path folder = Path.of("");

    private record Sent(List<String> rows, RejectReport report) {

        RejectReport.Count count() {
            return Objects.requireNonNull(report.tables().get("crossings"));
        }
    }

    private static Sent read(Path folder, byte[] bytes) throws IOException {
        Path file = folder.resolve("a.edi");
        Files.write(file, bytes);
        Tally tally = new Tally();
        try (CrossingSheet sheet = new CrossingSheet(folder)) {
            MessageRows.Output output =
                    new MessageRows.Output(
                            sheet,
                            tally,
                            new Zones(Optional.empty()),
                            new Pseudonyms(Optional.of("key")),
                            new KnownMessages());
            new MessageFile("a.edi", output, Monitor.NONE).read(file);
        }
        List<String> lines = Files.readAllLines(folder.resolve("crossings.csv"));
        return new Sent(lines.subList(1, lines.size()), tally.report());
    }

    private static void accounted(Sent sent) {
        RejectReport.Count count = sent.count();
        assertEquals(count.read() - count.rejected() - count.superseded(), sent.rows().size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cutAtAnyByteNothingIsSilentAndNothingIsInvented(boolean manifest) throws IOException {
        byte[] whole =
                (manifest ? Made.MANIFEST : Made.BOOKINGS).getBytes(StandardCharsets.ISO_8859_1);
        Set<String> rows = new HashSet<>(read(folder, whole).rows());
        assertEquals(3, rows.size());
        int lastTerminator = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("UNZ");
        for (int length = 0; length < whole.length; length++) {
            Sent sent = read(folder, Arrays.copyOf(whole, length));
            accounted(sent);
            assertTrue(rows.containsAll(sent.rows()), "cut at " + length + ": " + sent);
            boolean said = sent.count().rejected() > 0 || !sent.report().notes().isEmpty();
            assertTrue(said || length > lastTerminator, "silent when cut at " + length);
        }
    }

    @Property(tries = 300)
    void anyByteMayBeAnother(
            @ForAll @IntRange(max = 2000) int place, @ForAll byte other, @ForAll boolean manifest)
            throws IOException {
        byte[] bytes =
                (manifest ? Made.MANIFEST : Made.BOOKINGS).getBytes(StandardCharsets.ISO_8859_1);
        bytes[place % bytes.length] = other;
        Path scratch = Files.createTempDirectory("hostile");
        try {
            accounted(read(scratch, bytes));
        } finally {
            Files.deleteIfExists(scratch.resolve("a.edi"));
            Files.deleteIfExists(scratch.resolve("crossings.csv"));
            Files.delete(scratch);
        }
    }

    @Property(tries = 200)
    void anyBytesAreAccountedFor(@ForAll byte[] bytes) throws IOException {
        Path scratch = Files.createTempDirectory("hostile");
        try {
            Sent sent = read(scratch, bytes);
            accounted(sent);
            assertEquals(1, sent.count().rejected());
        } finally {
            Files.deleteIfExists(scratch.resolve("a.edi"));
            Files.deleteIfExists(scratch.resolve("crossings.csv"));
            Files.delete(scratch);
        }
    }

    @Test
    void aSegmentThatIsLostTakesOnlyItsTravellerWithIt() throws IOException {
        String text = Made.MANIFEST.replace("NAT+2+IRL'", "??+2+IRL'");
        Sent sent = read(folder, text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(new RejectReport.Count(3, 1, 0), sent.count());
        assertEquals("NAD+DDU+++O'NEIL:ANA", sent.report().samples().get(0).value());
    }

    @Test
    void aSegmentThatIsLostBeforeTheTravellersTakesThemAll() throws IOException {
        String text = Made.MANIFEST.replace("LOC+87+PUS'", "#OC+87+PUS'");
        Sent sent = read(folder, text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(new RejectReport.Count(3, 3, 0), sent.count());
        assertTrue(
                sent.report().samples().get(0).reason().contains("the voyage may be incomplete"));
    }

    @Test
    void aVeryLongSegmentTakesItsBookingWithIt() throws IOException {
        String text =
                Made.BOOKINGS.replace(
                        "RPI+2+HK", "IFT+4:28+" + "x".repeat(SegmentReader.MOST_BYTES));
        Sent sent = read(folder, text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(new RejectReport.Count(3, 2, 0), sent.count());
    }
}
