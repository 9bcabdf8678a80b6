package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.record.Table;

class RejectTest {

    private static final String EXPORTS =
            "declaration_id,version,submitted_at,exporter_id,goods_place,exit_port,net_mass_kg,departed_at,loading_due_on,first_submitted_at";

    @TempDir Path parent;

    private RejectReport report(TestFolder folder) {
        try (DataSet data = folder.allowing(1).open()) {
            return data.rejects();
        }
    }

    private Reject only(TestFolder folder) {
        RejectReport report = report(folder);
        assertEquals(1, report.rejected(), report::toString);
        return report.samples().get(0);
    }

    private Reject onlyPlace(String row) {
        return only(
                new TestFolder(parent)
                        .with(
                                "places.csv",
                                "place_code,name,latitude,longitude",
                                "P1,\"two\nlines\",37.5,127",
                                row,
                                "P3,c,37,127"));
    }

    private Reject onlyExport(String row) {
        return only(
                new TestFolder(parent)
                        .with(
                                "exports.csv",
                                EXPORTS,
                                "E1,1,2026-03-01T09:00:00+09:00,T1,P1,KRPUS,1,,,",
                                row));
    }

    private static void is(Reject reject, long line, String column, String value, String reason) {
        assertEquals(line, reject.line(), reject::toString);
        assertEquals(column, reject.column());
        assertEquals(value, reject.value());
        assertTrue(reject.reason().contains(reason), reject::toString);
        assertTrue(reject.advice().length() > 10);
    }

    @Test
    void linesAreCountedThroughQuotedLineEnds() {
        is(onlyPlace("P2,b,91,127"), 4, "latitude", "91", "lies outside -90.0 to 90.0");
    }

    @Test
    void textInsteadOfANumberIsShown() {
        is(onlyPlace("P2,b,north,127"), 4, "latitude", "north", "is no number");
    }

    @Test
    void numberWithSeparatorsIsNoNumber() {
        is(
                onlyExport("E2,1,2026-03-01T09:00Z,T,P,K,1_000,,,"),
                3,
                "net_mass_kg",
                "1_000",
                "no number");
    }

    @Test
    void numberThatDoesNotFitIsShown() {
        String huge = "12345678901234567890";
        is(
                onlyExport("E2,1,2026-03-01T09:00Z,T,P,K," + huge + ",,,"),
                3,
                "net_mass_kg",
                huge,
                "too large");
    }

    @Test
    void timeWithoutAnOffsetIsShown() {
        is(
                onlyExport("E2,1,2026-03-01 09:00,T,P,K,,,,"),
                3,
                "submitted_at",
                "2026-03-01 09:00",
                "has no offset");
    }

    @Test
    void yearOutOfRangeIsShown() {
        is(
                onlyExport("E2,1,0226-03-01T09:00Z,T,P,K,,,,"),
                3,
                "submitted_at",
                "0226-03-01T09:00Z",
                "1900 to 2200");
    }

    @Test
    void dayThatIsNotInTheCalendarIsShown() {
        is(
                onlyExport("E2,1,2026-03-01T09:00Z,T,P,K,,,2026-02-30,"),
                3,
                "loading_due_on",
                "2026-02-30",
                "calendar");
    }

    @Test
    void wordInsteadOfATimeIsShown() {
        is(
                onlyExport("E2,1,2026-03-01T09:00Z,T,P,K,,soon,,"),
                3,
                "departed_at",
                "soon",
                "is no time");
    }

    @Test
    void missingRequiredValueIsShown() {
        is(onlyPlace("\u3000 ,b,1,2"), 4, "place_code", "", "is missing");
    }

    @Test
    void shortRowIsShown() {
        is(onlyPlace("P2,b"), 4, "", "P2,b", "too few columns: 2, not 4");
    }

    @Test
    void longRowIsShown() {
        is(onlyPlace("P2,b,1,2,3,4"), 4, "", "P2,b,1,2,3,4", "too many columns: ");
    }

    @Test
    void textBehindAClosingQuoteIsShown() {
        is(onlyPlace("P2,\"b\"c,1,2"), 4, "", "P2,\"b\"c,1,2", "double quote");
    }

    @Test
    void quoteThatIsNeverClosedIsShownAtItsLine() {
        RejectReport report =
                report(
                        new TestFolder(parent)
                                .with("places.csv", "place_code,name", "P1,a", "P2,\"b", "P3,c"));
        is(report.samples().get(0), 3, "", "P2,\"b\nP3,c", "not closed");
    }

    @Test
    void linesThatAQuoteSwallowedAreAllCounted() {
        String[] lines = new String[2_001];
        Arrays.setAll(lines, i -> i == 0 ? "place_code,name" : "P" + i + ",a");
        lines[1_500] = "P1500,\"a";
        TestFolder folder = new TestFolder(parent).with("places.csv", lines);
        assertEquals(new RejectReport.Count(2_000, 501, 0), report(folder).tables().get("places"));
        lines[1_700] = "P1700,\"a";
        folder.with("places.csv", lines);
        assertEquals(new RejectReport.Count(2_000, 201, 0), report(folder).tables().get("places"));
    }

    @Test
    void aRowThatAnOddLineEndJoinedToARejectedOneIsCounted() {
        String csv = "place_code,name\r\nP1,a\r\nP2,\"b\"\nP3,c\r\nP4,d\r\n";
        TestFolder folder =
                new TestFolder(parent).with("places.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertEquals(new RejectReport.Count(4, 2, 0), report(folder).tables().get("places"));
    }

    @Test
    void bytesThatAreNotUtf8AreShownWithTheirColumn() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("place_code,name\nP1,a\n\nP2,b".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFF);
        bytes.writeBytes("\nP3,c\n".getBytes(StandardCharsets.UTF_8));
        Reject reject = only(new TestFolder(parent).with("places.csv", bytes.toByteArray()));
        assertEquals(4, reject.line());
        assertEquals("name", reject.column());
        assertTrue(reject.reason().contains("not UTF-8"));
    }

    @Test
    void linesAreRightAfterRowsThatCouldNotBeSplit() {
        RejectReport report =
                report(
                        new TestFolder(parent)
                                .with(
                                        "places.csv",
                                        ("\uFEFFplace_code,name,latitude\r\nP1,\"a\r\nb\",1\r\nP2,short\r\n\r\n"
                                                        + "P3,c,100\r\nP4,d,1,2\r\nP5,e,200\r\n")
                                                .getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(4L, 6L, 7L, 8L), report.samples().stream().map(Reject::line).toList());
        assertEquals(new RejectReport.Count(5, 4, 0), report.tables().get("places"));
    }

    @Test
    void repeatedKeyKeepsTheSmallestRowWhateverTheOrder() {
        String[] rows = {"P1,b,2", " p1,a,3", "P1,c,1"};
        for (int turn = 0; turn < 3; turn++) {
            TestFolder folder =
                    new TestFolder(parent)
                            .with(
                                    "places.csv",
                                    "place_code,name,latitude",
                                    rows[turn % 3],
                                    rows[(turn + 1) % 3],
                                    rows[(turn + 2) % 3]);
            try (DataSet data = folder.allowing(1).open()) {
                Table places = data.table(Places.PORT).orElseThrow();
                assertEquals(List.of("a"), places.texts(Places.NAME, new long[] {0}));
                assertEquals(
                        new RejectReport.Count(3, 2, 0), data.rejects().tables().get("places"));
                assertEquals("P1", data.rejects().samples().get(0).value());
                assertTrue(data.rejects().samples().get(0).reason().contains("key of another row"));
            }
        }
    }

    @Test
    void laterVersionReplacesEarlierAndKeepsTheFirstSubmission() {
        TestFolder folder =
                new TestFolder(parent)
                        .with(
                                "exports.csv",
                                EXPORTS,
                                "E1,10,2026-03-03T00:00Z,T9,P,K,,,,",
                                "E1,9,2026-03-02T00:00Z,T8,P,K,,,,2026-02-01T00:00Z",
                                "E1,,2026-03-01T00:00Z,T7,P,K,,,,",
                                "E2,1,2026-03-01T00:00Z,T1,P,K,,,,");
        try (DataSet data = folder.open()) {
            Table exports = data.table(Exports.PORT).orElseThrow();
            assertEquals(2, exports.rows());
            assertEquals(
                    List.of("2026-02-01T00:00:00Z", ""),
                    exports.texts(Exports.FIRST_SUBMITTED_AT, new long[] {0, 1}));
            assertEquals(List.of("T9"), exports.texts(Exports.EXPORTER_ID, new long[] {0}));
            assertEquals(new RejectReport.Count(4, 0, 2), data.rejects().tables().get("exports"));
            assertEquals(-1, data.codebook("trader").code("T8"));
        }
    }

    @Test
    void parquetRowsAreNamedByTheirNumber() {
        Reject reject =
                only(
                        new TestFolder(parent)
                                .withParquet(
                                        "places.parquet",
                                        "SELECT 'P' || i AS place_code, i * 50.0 AS latitude FROM range(3) t(i)"));
        is(reject, 0, "latitude", "100.0", "(row 3)");
    }

    @Test
    void unknownFilesAndColumnsAreNoted() {
        RejectReport report =
                report(
                        new TestFolder(parent)
                                .with("places.csv", "place_code,latitud", "P1,1")
                                .with("crossing.csv", "a")
                                .with("notes.txt", "b")
                                .with("dataset.json", "{\"nam\": \"x\"}"));
        String notes = String.join("\n", report.notes());
        assertTrue(notes.contains("crossing.csv is not a table that is known"), notes);
        assertTrue(notes.contains("did you mean crossings?"), notes);
        assertTrue(notes.contains("notes.txt"), notes);
        assertTrue(notes.contains("column \"latitud\" is not known"), notes);
        assertTrue(notes.contains("did you mean latitude?"), notes);
        assertTrue(notes.contains("did you mean name?"), notes);
    }

    @Test
    void smallLettersOfATimeAreTakenForCapitals() {
        TestFolder folder =
                new TestFolder(parent)
                        .with("exports.csv", EXPORTS, "E1,1,2026-03-01t09:00:00z,T,P,K,,,,");
        try (DataSet data = folder.open()) {
            assertEquals(
                    List.of("2026-03-01T09:00:00Z"),
                    data.table(Exports.PORT)
                            .orElseThrow()
                            .texts(Exports.SUBMITTED_AT, new long[] {0}));
        }
    }

    @Test
    void namedZoneReadsTimesWithoutAnOffset() {
        TestFolder folder =
                new TestFolder(parent)
                        .with("dataset.json", "{\"timeZone\": \"Asia/Seoul\", \"name\": \"Busan\"}")
                        .with("exports.csv", EXPORTS, "E1,1,2026-03-01T09:00,T,P,K,,,,");
        try (DataSet data = folder.open()) {
            assertEquals("Busan", data.name());
            assertEquals(
                    List.of("2026-03-01T00:00:00Z"),
                    data.table(Exports.PORT)
                            .orElseThrow()
                            .texts(Exports.SUBMITTED_AT, new long[] {0}));
        }
    }
}
