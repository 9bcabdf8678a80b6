package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.MemoryDataSetBuilder;

/** The same records give the same data set, whatever the format and order of the files. */
class FormatsTest {

    /** Texts that break readers: quotes, commas, line ends, blanks, other planes, wildcards. */
    @Provide
    Arbitrary<List<String>> names() {
        Arbitrary<String> nasty =
                Arbitraries.of(
                        "\"",
                        ",",
                        "a\nb",
                        "x\r\ny",
                        " lead",
                        "trail\t",
                        "'; DROP TABLE places",
                        "가",
                        "\uD83D\uDEA2",
                        "\uFFFD",
                        "NULL",
                        "null",
                        "0",
                        "-",
                        "\u3000",
                        "a\u0001b",
                        "\\",
                        "%",
                        "$0");
        Arbitrary<String> plain = Arbitraries.strings().withChars("aB0가\"', ").ofMaxLength(6);
        return Arbitraries.oneOf(nasty, plain).list().ofMinSize(1).ofMaxSize(25);
    }

    private static List<Map<String, String>> rows(List<String> names) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("place_code", "p" + i * 37 % 101 + "-" + i);
            row.put("name", names.get(i));
            row.put("latitude", i % 3 == 0 ? "" : Double.toString(i / 8.0));
            row.put("note", names.get(names.size() - 1 - i));
            rows.add(row);
        }
        return rows;
    }

    private static String shape(DataSet data) {
        Table table = data.table(Places.PORT).orElseThrow();
        long[] all = LongStream.range(0, table.rows()).toArray();
        StringBuilder shape = new StringBuilder(table.keys(all).toString());
        shape.append(table.texts(Places.NAME, all)).append(table.texts(Places.LATITUDE, all));
        Codebook names = data.codebook(Places.NAME.domain());
        for (int i = 0; i < names.size(); i++) {
            shape.append('|').append(names.text(i));
        }
        try (Cursor cursor = table.scan(List.of(Places.NAME, Places.LATITUDE))) {
            while (cursor.advance()) {
                for (int i = 0; i < cursor.size(); i++) {
                    shape.append(' ').append(cursor.codes(Places.NAME)[i]);
                    shape.append('/').append(cursor.reals(Places.LATITUDE)[i]);
                }
            }
        }
        return shape.toString();
    }

    private static List<String> opened(TestFolder folder) {
        try (DataSet data = folder.open()) {
            return List.of(data.fingerprint(), shape(data));
        }
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void orderSplitPackingAndFormatChangeNothing(
            @ForAll("names") List<String> names, @ForAll long seed) throws IOException {
        Path parent = Files.createTempDirectory("formats");
        List<Map<String, String>> rows = rows(names);
        String csv = CsvText.of(Places.PORT, rows);
        List<Map<String, String>> other = new ArrayList<>(rows);
        Collections.shuffle(other, new Random(seed));
        String shuffled = CsvText.of(Places.PORT, other);
        TestFolder plain = new TestFolder(parent.resolve("plain"));
        plain.with("places.csv", csv.getBytes(StandardCharsets.UTF_8));
        List<String> expected = opened(plain);

        MemoryDataSetBuilder memory = MemoryDataSet.named("m").table(Places.PORT);
        rows.forEach(row -> memory.row(Places.PORT, row));
        assertEquals(shape(memory.build()), expected.get(1));

        assertEquals(
                expected,
                opened(
                        new TestFolder(parent.resolve("gz"))
                                .withGzip("places.csv.gz", shuffled.stripTrailing())));
        int half = other.size() / 2;
        assertEquals(
                expected,
                opened(
                        new TestFolder(parent.resolve("parts"))
                                .with(
                                        "places/one.csv",
                                        CsvText.of(Places.PORT, other.subList(0, half))
                                                .getBytes(StandardCharsets.UTF_8))
                                .withParquet(
                                        "places/two.parquet",
                                        query(
                                                new TestFolder(parent.resolve("source"))
                                                        .with(
                                                                "rest.csv",
                                                                CsvText.of(
                                                                                Places.PORT,
                                                                                other.subList(
                                                                                        half,
                                                                                        other
                                                                                                .size()))
                                                                        .getBytes(
                                                                                StandardCharsets
                                                                                        .UTF_8))
                                                        .data()
                                                        .resolve("rest.csv")))));
        Scratch.in(parent).close();
    }

    /** All columns as texts, but coordinates as numbers. */
    private static String query(Path csv) {
        return "SELECT * REPLACE (CAST(latitude AS DOUBLE) AS latitude) FROM read_csv('"
                + csv
                + "', all_varchar = true, header = true, auto_detect = false, delim = ',',"
                + " quote = '\"', escape = '\"', columns = {place_code: 'VARCHAR', name: 'VARCHAR',"
                + " country: 'VARCHAR', kind: 'VARCHAR', latitude: 'VARCHAR', longitude: 'VARCHAR',"
                + " \"precision\": 'VARCHAR', address: 'VARCHAR', note: 'VARCHAR'})";
    }

    @Test
    void typedParquetIsReadLikeText() throws IOException {
        Path parent = Files.createTempDirectory("typed");
        String header =
                "declaration_id,version,submitted_at,exporter_id,goods_place,exit_port,net_mass_kg,loading_due_on";
        List<String> text;
        try (DataSet data =
                new TestFolder(parent.resolve("csv"))
                        .with(
                                "exports.csv",
                                header,
                                "E1,2,2026-03-01T09:00:00+09:00,T,P,K,12.5,2026-04-01")
                        .open()) {
            text = List.of(data.fingerprint(), data.asOf().toString());
        }
        TestFolder parquet =
                new TestFolder(parent.resolve("parquet"))
                        .withParquet(
                                "exports.parquet",
                                "SELECT 'E1' AS declaration_id, 2 AS version, TIMESTAMPTZ '2026-03-01"
                                        + " 00:00:00+00' AS submitted_at, 'T' AS exporter_id, 'P' AS"
                                        + " goods_place, 'K' AS exit_port, CAST(12.5 AS DOUBLE) AS"
                                        + " net_mass_kg, DATE '2026-04-01' AS loading_due_on");
        try (DataSet data = parquet.open()) {
            assertEquals(text, List.of(data.fingerprint(), data.asOf().toString()));
            assertEquals(
                    "2026-03-01T00:00:00Z",
                    data.record(Exports.PORT, "E1").orElseThrow().fields().get("submitted_at"));
        }
        Scratch.in(parent).close();
    }

    @Test
    void otherValueGivesAnotherFingerprint() throws IOException {
        Path parent = Files.createTempDirectory("other");
        TestFolder folder = new TestFolder(parent);
        String first = opened(folder.with("places.csv", "place_code,name", "P1,a", "P2,b")).get(0);
        assertNotEquals(
                first, opened(folder.with("places.csv", "place_code,name", "P1,b", "P2,a")).get(0));
        assertEquals(
                first,
                opened(folder.with("places.csv", "name,place_code,kind", "a,P1,", "b,P2,")).get(0),
                "an empty column more is no other data");
    }
}
