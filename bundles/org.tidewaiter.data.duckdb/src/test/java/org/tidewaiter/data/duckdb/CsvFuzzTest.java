package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterProperty;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.record.Table;

/**
 * Whatever the bytes of a file are: it opens with every record accounted for, or a {@link
 * DataException} says why not, and nothing stays behind.
 */
@AddLifecycleHook(UntilTimeIsUp.class)
class CsvFuzzTest {

    private static final int MANY = 10_000_000;
    private static final String HEADER =
            "declaration_id,version,submitted_at,exporter_id,goods_place,exit_port";
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");
    private static final List<Charset> CHARSETS =
            List.of(
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    StandardCharsets.UTF_16,
                    StandardCharsets.ISO_8859_1,
                    Charset.forName("EUC-KR"),
                    Charset.forName("Shift_JIS"));

    private final TestFolder folder;

    CsvFuzzTest() throws IOException {
        folder = new TestFolder(Files.createTempDirectory("fuzz")).allowing(1);
    }

    @AfterProperty
    void clear() {
        Wipe.out(folder.data().getParent());
    }

    /** A file as it should be: its bytes and how many records it has. */
    private record Sheet(List<List<String>> rows, String lineEnd, int blankAfter, boolean marked) {

        byte[] bytes() {
            StringBuilder csv = new StringBuilder(marked ? "\uFEFF" : "");
            csv.append(HEADER).append(lineEnd);
            for (int i = 0; i < rows.size(); i++) {
                csv.append(String.join(",", rows.get(i).stream().map(this::cell).toList()));
                csv.append(lineEnd);
                if (i == blankAfter) {
                    csv.append(lineEnd);
                }
            }
            return csv.toString().getBytes(StandardCharsets.UTF_8);
        }

        private String cell(String value) {
            boolean plain = value.chars().noneMatch(c -> "\",\r\n".indexOf(c) >= 0);
            return plain && !value.isEmpty() ? value : CsvText.quoted(value);
        }
    }

    @Provide
    Arbitrary<Sheet> sheets() {
        Arbitrary<String> nasty =
                Arbitraries.strings()
                        .withChars("\",\r\n\0\t =+-@'é한\u00A0\uFEFFab1")
                        .ofMaxLength(9);
        Arbitrary<String> id = Arbitraries.of("E1", "E2", "E3", " e4", "E5 ", "E6");
        Arbitrary<String> version = Arbitraries.of("0", "1", "2", "", "x");
        Arbitrary<String> time =
                Arbitraries.of("2026-03-01T09:00:00Z", "2026-03-02T10:00:00+09:00", "", "soon");
        Arbitrary<List<String>> row =
                Combinators.combine(
                                Arbitraries.frequencyOf(Tuple.of(9, id), Tuple.of(1, nasty)),
                                version,
                                time,
                                nasty,
                                nasty,
                                Arbitraries.frequency(
                                        Tuple.of(20, 6), Tuple.of(1, 5), Tuple.of(1, 7)))
                        .as(
                                (key, number, at, one, two, size) ->
                                        List.of(key, number, at, "T" + one, "P" + two, "K", "x")
                                                .subList(0, size));
        return Combinators.combine(
                        row.list().ofMaxSize(30),
                        Arbitraries.of(LINE_ENDS),
                        Arbitraries.integers().between(-1, 30),
                        Arbitraries.of(true, false))
                .as(Sheet::new);
    }

    @Provide
    Arbitrary<Wound> wounds() {
        Arbitrary<Byte> value =
                Arbitraries.oneOf(
                        Arbitraries.of("\",\r\n\0'\t;".chars().mapToObj(c -> (byte) c).toList()),
                        Arbitraries.bytes());
        return Combinators.combine(
                        Arbitraries.of(Wound.Kind.class),
                        Arbitraries.doubles().between(0, 1),
                        value)
                .as(Wound::new);
    }

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE)
    void aFileAsItShouldBeHasEveryRecordAccountedFor(@ForAll("sheets") Sheet sheet) {
        byte[] bytes = sheet.bytes();
        assertEquals(OptionalLong.of(sheet.rows().size()), CsvCount.records(bytes), "the test");
        assertEquals(OptionalLong.of(sheet.rows().size()), read("exports.csv", bytes));
    }

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE)
    void aWoundedFileHasEveryRecordAccountedFor(
            @ForAll("sheets") Sheet sheet,
            @ForAll @Size(min = 1, max = 6) List<@From("wounds") Wound> wounds) {
        byte[] bytes = Wound.all(wounds, sheet.bytes(), HEADER.length() + 5);
        OptionalLong read = read("exports.csv", bytes);
        OptionalLong counted = CsvCount.records(bytes);
        if (read.isPresent() && counted.isPresent()) {
            assertEquals(counted, read);
        }
    }

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE)
    void aStrayQuoteSwallowsNoRecordUncounted(
            @ForAll @IntRange(min = 1, max = 400) int rows,
            @ForAll @DoubleRange(min = 0, max = 1) double where) {
        StringBuilder csv = new StringBuilder(HEADER + "\n");
        for (int i = 0; i < rows; i++) {
            csv.append("E").append(i).append(",0,2026-03-01T09:00:00Z,T,P,K\n");
        }
        byte[] plain = csv.toString().getBytes(StandardCharsets.UTF_8);
        Wound quote = new Wound(Wound.Kind.INSERT, where, (byte) '"');
        byte[] wounded = Wound.all(List.of(quote), plain, HEADER.length() + 1);
        assertEquals(OptionalLong.of(rows), read("exports.csv", wounded));
    }

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE)
    void anyBytesOpenOrSayWhyNot(@ForAll @Size(max = 3_000) byte[] bytes, @ForAll boolean headed) {
        byte[] header = (HEADER + "\n").getBytes(StandardCharsets.UTF_8);
        read("exports.csv", headed ? joined(header, bytes) : bytes);
        read("exports.csv.gz", bytes);
    }

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE)
    void aDamagedGzipIsNeverReadAsSomethingElse(
            @ForAll("sheets") Sheet sheet,
            @ForAll @Size(max = 3) List<@From("wounds") Wound> wounds)
            throws IOException {
        byte[] packed = Wound.all(wounds, packed(sheet.bytes()), 0);
        OptionalLong read = read("exports.csv.gz", packed);
        if (read.isPresent()) {
            assertEquals(sheet.rows().size(), read.getAsLong());
            assertTrue(Arrays.equals(sheet.bytes(), unpacked(packed)), "other bytes");
        }
    }

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE)
    void otherEncodingsAndHugeFieldsOpenOrSayWhyNot(
            @ForAll("sheets") Sheet sheet, @ForAll byte size, @ForAll boolean quoted) {
        Charset charset = CHARSETS.get(Math.floorMod(size, CHARSETS.size()));
        String text = new String(sheet.bytes(), StandardCharsets.UTF_8);
        read("exports.csv", text.getBytes(charset));
        String huge = "x,\n".substring(0, quoted ? 3 : 1).repeat((size & 0xFF) << 14);
        List<String> row = List.of("E9", "1", "2026-03-01T09:00:00Z", huge, "P", "K");
        List<List<String>> rows = new ArrayList<>(sheet.rows());
        rows.add(row);
        Sheet larger = new Sheet(rows, sheet.lineEnd(), -1, sheet.marked());
        assertEquals(OptionalLong.of(rows.size()), read("exports.csv", larger.bytes()));
    }

    /** How many records there were, each lent, rejected or superseded; empty if it did not open. */
    private OptionalLong read(String file, byte[] bytes) {
        Wipe.out(folder.data());
        folder.with(file, bytes);
        try (DataSet data = folder.open()) {
            RejectReport.Count count = data.rejects().tables().get("exports");
            assertEquals(count.read(), lent(data) + count.rejected() + count.superseded());
            int shown = data.rejects().samples().size();
            assertTrue(shown <= count.rejected() && (shown > 0) == (count.rejected() > 0));
            return OptionalLong.of(count.read());
        } catch (DataException e) {
            assertFalse(e.problems().isEmpty());
            e.problems().forEach(problem -> assertTrue(problem.contains("exports"), problem));
            return OptionalLong.empty();
        } finally {
            assertEquals(List.of(), folder.leftovers());
        }
    }

    /** Walks the rows; every one must have a key that no other has. */
    private static long lent(DataSet data) {
        Table exports = data.table(Exports.PORT).orElseThrow();
        Set<String> keys = new HashSet<>();
        try (Cursor cursor = exports.scan(List.of(Exports.EXPORTER_ID))) {
            while (cursor.advance()) {
                long[] rows = Arrays.copyOf(cursor.rows(), cursor.size());
                for (String key : exports.keys(rows)) {
                    assertTrue(!key.isBlank() && keys.add(key), key);
                }
            }
        }
        return keys.size();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("opened, though Java cannot unpack it", e);
        }
    }
}
