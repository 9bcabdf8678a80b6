package org.tidewaiter.data.edifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidewaiter.api.record.RejectReport;

/** Whatever the bytes are: every row is accounted for, and no row says what was not sent. */
class HostileTest {

    @TempDir private Path folder = Path.of("");

    private static void accounted(Quick.Read sent) {
        RejectReport.Count count = sent.count();
        assertEquals(count.read() - count.rejected() - count.superseded(), sent.lines().size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cutAtAnyByteNothingIsSilentAndNothingIsInvented(boolean manifest) throws IOException {
        byte[] whole =
                (manifest ? Made.MANIFEST : Made.BOOKINGS).getBytes(StandardCharsets.ISO_8859_1);
        Set<String> rows = new HashSet<>(Quick.read(whole, folder).lines());
        assertEquals(3, rows.size());
        int lastTerminator = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("UNZ");
        for (int length = 0; length < whole.length; length++) {
            Quick.Read sent = Quick.read(Arrays.copyOf(whole, length), folder);
            accounted(sent);
            assertTrue(rows.containsAll(sent.lines()), "cut at " + length + ": " + sent);
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
            accounted(Quick.read(bytes, scratch));
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
            Quick.Read sent = Quick.read(bytes, scratch);
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
        Quick.Read sent = Quick.read(text.getBytes(StandardCharsets.ISO_8859_1), folder);
        assertEquals(new RejectReport.Count(3, 1, 0), sent.count());
        assertEquals("NAD+DDU+++O'NEIL:ANA", sent.report().samples().get(0).value());
    }

    @Test
    void aSegmentThatIsLostBeforeTheTravellersTakesThemAll() throws IOException {
        String text = Made.MANIFEST.replace("LOC+87+PUS'", "#OC+87+PUS'");
        Quick.Read sent = Quick.read(text.getBytes(StandardCharsets.ISO_8859_1), folder);
        assertEquals(new RejectReport.Count(3, 3, 0), sent.count());
        assertTrue(
                sent.report().samples().get(0).reason().contains("the voyage may be incomplete"));
    }

    @Test
    void aVeryLongSegmentTakesItsBookingWithIt() throws IOException {
        String text =
                Made.BOOKINGS.replace(
                        "RPI+2+HK", "IFT+4:28+" + "x".repeat(SegmentReader.MOST_BYTES));
        Quick.Read sent = Quick.read(text.getBytes(StandardCharsets.ISO_8859_1), folder);
        assertEquals(new RejectReport.Count(3, 2, 0), sent.count());
    }
}
