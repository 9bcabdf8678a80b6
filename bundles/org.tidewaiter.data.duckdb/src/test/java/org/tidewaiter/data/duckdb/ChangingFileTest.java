package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Places;

/** Somebody writes to a file while it is read. */
class ChangingFileTest {

    @TempDir Path parent;

    /** Writes to a file once the reading of its table begins. */
    private record Meddler(Path file, UnaryOperator<byte[]> change) implements Monitor {

        @Override
        public void phase(String key, long steps) {
            if (key.startsWith("read-")) {
                try {
                    Files.write(file, change.apply(Files.readAllBytes(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void checkpoint() {}

        @Override
        public void step(long steps) {}

        @Override
        public void reserve(long bytes) {}
    }

    static Stream<Arguments> changes() {
        UnaryOperator<byte[]> shrinks = bytes -> Arrays.copyOf(bytes, bytes.length * 2 / 3);
        UnaryOperator<byte[]> grows =
                bytes -> {
                    byte[] twice = Arrays.copyOf(bytes, 2 * bytes.length);
                    System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
                    return twice;
                };
        UnaryOperator<byte[]> empties = bytes -> new byte[0];
        return Stream.of("places.csv", "places.csv.gz", "places.parquet")
                .flatMap(
                        file -> Stream.of(shrinks, grows, empties).map(c -> Arguments.of(file, c)));
    }

    private TestFolder folder(String file) {
        TestFolder folder = new TestFolder(parent).allowing(1);
        if (file.endsWith(".parquet")) {
            return folder.withParquet(
                    file, "SELECT 'P' || i AS place_code, 'N' AS name FROM range(5000) t(i)");
        }
        String[] lines = new String[5_001];
        Arrays.setAll(lines, i -> i == 0 ? "place_code,name" : "P" + (i - 1) + ",N");
        return file.endsWith(".gz") ? folder.withGzip(file, lines) : folder.with(file, lines);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isToldAndTheNextRunIsFine(String file, UnaryOperator<byte[]> change) {
        TestFolder folder = folder(file);
        Meddler meddler = new Meddler(folder.data().resolve(file), change);
        DataException e = assertThrows(DataException.class, () -> folder.open(meddler).close());
        assertEquals(1, e.problems().size());
        String problem = e.problems().get(0);
        assertTrue(problem.contains(file), problem);
        assertTrue(
                problem.contains("changed while it was read")
                        || problem.contains("damaged gzip")
                        || problem.contains("not a complete Parquet")
                        || problem.contains("is empty"),
                problem);
        assertEquals(List.of(), folder.leftovers());
        try (DataSet data = folder(file).open()) {
            assertEquals(5_000, data.table(Places.PORT).orElseThrow().rows());
        }
    }
}
