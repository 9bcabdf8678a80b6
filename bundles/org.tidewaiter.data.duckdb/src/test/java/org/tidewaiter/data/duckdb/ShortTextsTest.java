package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Reject;

/** What is cited is what the host gave, though only a part of it is kept. */
class ShortTextsTest {

    private static final String HEADER =
            "declaration_id,version,submitted_at,first_submitted_at,loading_due_on,exporter_id,goods_place,exit_port";

    @Provide
    Arbitrary<List<String>> times() {
        Arbitrary<String> day =
                Combinators.combine(
                                Arbitraries.integers().between(1901, 2199),
                                Arbitraries.integers().between(1, 12),
                                Arbitraries.integers().between(1, 28))
                        .as("%04d-%02d-%02d"::formatted);
        Arbitrary<String> clock =
                Combinators.combine(
                                Arbitraries.integers().between(0, 23),
                                Arbitraries.integers().between(0, 59))
                        .as("%02d:%02d"::formatted);
        Arbitrary<String> seconds = Arbitraries.of(":00", ":59", "", ":07.5", ":07.12", ":07.999");
        Arbitrary<String> offset =
                Arbitraries.of(
                        "Z", "z", "+09:00", "-11:30", "+00:00", "-00:00", "+18:59", "+09", "+0930");
        return Combinators.combine(day, Arbitraries.of("T", "t", " "), clock, seconds, offset)
                .as((d, t, c, s, o) -> d + t + c + s + o)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static List<Map<String, String>> cited(TestFolder folder, int rows) {
        try (DataSet data = folder.allowing(1).open()) {
            return IntStream.range(0, rows)
                    .mapToObj(i -> data.record(Exports.PORT, "E" + i))
                    .flatMap(Optional::stream)
                    .map(CitedRecord::fields)
                    .toList();
        }
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void timesAreCitedAsGiven(@ForAll("times") List<String> times) throws IOException {
        Path parent = Files.createTempDirectory("times");
        String[] lines = new String[times.size() + 1];
        lines[0] = HEADER;
        for (int i = 0; i < times.size(); i++) {
            String padded = i % 5 == 4 ? " " + times.get(i) + "\t" : times.get(i);
            lines[i + 1] = "E" + i + ",1," + times.get(i) + "," + padded + ",,T,P,K";
        }
        List<Map<String, String>> cited =
                cited(new TestFolder(parent).with("exports.csv", lines), times.size());
        assertEquals(times, cited.stream().map(fields -> fields.get("submitted_at")).toList());
        cited.forEach(
                fields ->
                        assertEquals(
                                fields.get("submitted_at"),
                                fields.get("first_submitted_at").strip()));
        Scratch.in(parent).close();
    }

    @Test
    void daysAreCitedAsGiven() throws IOException {
        Path parent = Files.createTempDirectory("days");
        List<Map<String, String>> cited =
                cited(
                        new TestFolder(parent)
                                .with(
                                        "exports.csv",
                                        HEADER,
                                        "E0,1,2026-03-01T00:00Z,,2026-03-31,T,P,K",
                                        "E1,1,2026-03-01T00:00Z,, 2026-03-31,T,P,K",
                                        "E2,1,2026-03-01T00:00Z,,,T,P,K",
                                        "E3,1,2026-03-01T00:00Z,,1969-12-31,T,P,K"),
                        4);
        assertEquals(
                List.of("2026-03-31", " 2026-03-31", "none", "1969-12-31"),
                cited.stream().map(f -> f.getOrDefault("loading_due_on", "none")).toList());
    }

    @Test
    void whatHasNoValueIsShownInFull() throws IOException {
        Path parent = Files.createTempDirectory("wrong");
        TestFolder folder =
                new TestFolder(parent)
                        .with(
                                "exports.csv",
                                HEADER,
                                "E0,1,1800-03-01T00:00:00+09:00,,,T,P,K",
                                "E1,1,+09:00,,,T,P,K",
                                "E2,1,2026-02-30T00:00:00Z,,,T,P,K",
                                "E3,1,2026-03-01T24:00:00Z,,,T,P,K");
        try (DataSet data = folder.allowing(1).open()) {
            assertEquals(
                    List.of(
                            "1800-03-01T00:00:00+09:00",
                            "+09:00",
                            "2026-02-30T00:00:00Z",
                            "2026-03-01T24:00:00Z"),
                    data.rejects().samples().stream().map(Reject::value).toList());
        }
    }

    @Test
    void aFirstSubmissionTakenOverFromAnEarlierVersionIsNotCited() throws IOException {
        Path parent = Files.createTempDirectory("first");
        TestFolder folder =
                new TestFolder(parent)
                        .with(
                                "exports.csv",
                                HEADER,
                                "E0,2,2026-03-02T00:00:00Z,2026-03-01T00:00:00Z,,T,P,K",
                                "E0,1,2026-01-01T00:00:00Z,,,T,P,K");
        try (DataSet data = folder.open()) {
            assertEquals(
                    List.of("2026-01-01T00:00:00Z"),
                    data.table(Exports.PORT)
                            .orElseThrow()
                            .texts(Exports.FIRST_SUBMITTED_AT, new long[] {0}));
            assertEquals(
                    "2026-03-01T00:00:00Z",
                    data.record(Exports.PORT, "E0")
                            .orElseThrow()
                            .fields()
                            .get("first_submitted_at"));
        }
    }

    @Test
    void onlyWhatTheValueDoesNotSayIsKept() {
        assertEquals(
                Optional.of("1970-01-01"), ShortTexts.given(Exports.LOADING_DUE_ON, null, "0"));
        assertEquals(
                Optional.of("1970-01-01T09:00:00+09:00"),
                ShortTexts.given(Exports.SUBMITTED_AT, "+09:00", "0"));
        assertEquals(
                Optional.of("1969-12-31T20:30:00-03:30"),
                ShortTexts.given(Exports.SUBMITTED_AT, "-03:30", "0"));
        assertEquals(
                Optional.of("1970-01-01T00:00:00Z"),
                ShortTexts.given(Exports.SUBMITTED_AT, "Z", "0"));
        assertEquals(Optional.of("Z"), ShortTexts.given(Exports.SUBMITTED_AT, "Z", null));
        assertEquals(Optional.empty(), ShortTexts.given(Exports.SUBMITTED_AT, null, null));
    }
}
