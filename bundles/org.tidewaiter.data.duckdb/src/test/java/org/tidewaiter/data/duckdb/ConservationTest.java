package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;

/** No row is lost without being counted, whatever happened to the bytes of a file. */
class ConservationTest {

    private static final String LETTERS = "\",\nE0 :+Z\uFFFFé\t";

    private static byte[] export(int rows) {
        StringBuilder csv =
                new StringBuilder(
                        "declaration_id,version,submitted_at,exporter_id,goods_place,exit_port\n");
        for (int i = 0; i < rows; i++) {
            csv.append('E').append(i % 17).append(',').append(i % 3).append(",2026-03-01T09:");
            csv.append(10 + i).append(":00Z,T").append(i).append(",\"P,\n\"\"1\"\"\",KRPUS\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] damage(byte[] bytes, Random random, int wounds) {
        byte[] damaged = bytes.clone();
        int header = new String(bytes, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int i = 0; i < wounds; i++) {
            int at = header + random.nextInt(bytes.length - header);
            damaged[at] = (byte) LETTERS.charAt(random.nextInt(LETTERS.length()));
        }
        return damaged;
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void rowsReadAreAcceptedRejectedOrSuperseded(
            @ForAll long seed, @ForAll @IntRange(max = 12) int wounds) throws IOException {
        Path parent = Files.createTempDirectory("damaged");
        byte[] bytes = damage(export(40), new Random(seed), wounds);
        TestFolder folder = new TestFolder(parent).with("exports.csv", bytes).allowing(1);
        try (DataSet data = folder.open()) {
            RejectReport.Count count = data.rejects().tables().get("exports");
            assertEquals(
                    count.read(),
                    data.table(Exports.PORT).orElseThrow().rows()
                            + count.rejected()
                            + count.superseded());
            long lines = new String(bytes, StandardCharsets.ISO_8859_1).lines().count();
            List<Long> at = data.rejects().samples().stream().map(Reject::line).toList();
            // lines that an open quote swallowed are rejected with the one that is shown
            assertTrue(at.size() <= count.rejected(), at::toString);
            assertEquals(count.rejected() > 0, !at.isEmpty());
            assertTrue(at.stream().allMatch(line -> line > 1 && line <= lines), at::toString);
            if (wounds == 0) {
                assertEquals(new RejectReport.Count(40, 0, 23), count);
            }
        } catch (DataException e) {
            assertFalse(e.problems().isEmpty());
        }
        assertEquals(List.of(), folder.leftovers());
        Scratch.in(parent).close();
    }
}
