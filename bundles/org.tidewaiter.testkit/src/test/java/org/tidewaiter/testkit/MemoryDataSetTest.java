package org.tidewaiter.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.record.Violations;

class MemoryDataSetTest {

    private static MemoryDataSetBuilder export(MemoryDataSetBuilder data, String id, String more) {
        return data.row(
                Exports.PORT,
                ("declaration_id="
                                + id
                                + ";submitted_at=2026-03-01T09:00:00+09:00;exporter_id=T1;"
                                + "goods_place=p1;exit_port=KRPUS;"
                                + more)
                        .split(";"));
    }

    private static MemoryDataSetBuilder threeExports() {
        MemoryDataSetBuilder data = MemoryDataSet.named("three");
        export(data, "E2", "departed_at=2026-03-02T00:00Z;net_mass_kg=12.5;note=seen by B");
        export(data, "E10", "exporter_id2=x;voyage_number=0081;net_mass_kg=0.0005");
        return export(data, "E1", "departed_at=2026-03-03T00:00:00Z;voyage_number=81");
    }

    private static Table exports(DataSet data) {
        return data.table(Exports.PORT).orElseThrow();
    }

    @Test
    void rowsComeByKeyAndValuesInTheLentUnit() {
        Table table = exports(threeExports().build());
        assertEquals(List.of("E1", "E10", "E2"), table.keys(new long[] {0, 1, 2}));
        try (Cursor cursor = table.scan(List.of(Exports.NET_MASS_KG, Exports.SUBMITTED_AT))) {
            assertTrue(cursor.advance());
            assertEquals(3, cursor.size());
            assertArrayEquals(
                    new long[] {Missing.WHOLE, 1, 12_500}, cursor.wholes(Exports.NET_MASS_KG));
            assertEquals(
                    Instant.parse("2026-03-01T00:00:00Z").getEpochSecond(),
                    cursor.seconds(Exports.SUBMITTED_AT)[0]);
            assertFalse(cursor.advance());
            assertThrows(IllegalStateException.class, cursor::size);
        }
    }

    @Test
    void textsOfANumberFormDropLeadingZerosAndShareACode() {
        Table table = exports(threeExports().build());
        assertEquals(
                List.of("81", "", "81"), table.texts(Exports.VOYAGE_NUMBER, new long[] {0, 2, 1}));
        try (Cursor cursor = table.scan(List.of(Exports.VOYAGE_NUMBER))) {
            cursor.advance();
            assertArrayEquals(new int[] {0, 0, Missing.CODE}, cursor.codes(Exports.VOYAGE_NUMBER));
        }
    }

    @Test
    void codesAscendByCodePointBeyondTheFirstPlane() {
        MemoryDataSetBuilder data = MemoryDataSet.named("planes");
        for (String name : List.of("\uFFFD", "\uD83D\uDEA2", "가", "Z", "a")) {
            data.row(Places.PORT, "place_code=" + (int) name.charAt(0), "name=" + name);
        }
        Codebook names = data.build().codebook(Places.NAME.domain());
        assertEquals("Z", names.text(0));
        assertEquals(3, names.code("\uFFFD"));
        assertEquals(4, names.code("\uD83D\uDEA2"));
        assertEquals(Missing.CODE, names.code("not there"));
    }

    @Test
    void columnsOfOneDomainShareCodesAcrossTables() {
        DataSet data = threeExports().row(Places.PORT, "place_code= p1 ", "latitude=37.5").build();
        try (Cursor places =
                        data.table(Places.PORT).orElseThrow().scan(List.of(Places.PLACE_CODE));
                Cursor goods = exports(data).scan(List.of(Exports.GOODS_PLACE))) {
            places.advance();
            goods.advance();
            assertEquals(places.codes(Places.PLACE_CODE)[0], goods.codes(Exports.GOODS_PLACE)[0]);
        }
    }

    @Test
    void asOfIsTheLatestTimeThatIsNoPlan() {
        MemoryDataSetBuilder data = threeExports();
        assertEquals(Instant.parse("2026-03-03T00:00:00Z"), data.build().asOf());
        export(data, "E4", "scheduled_departure_at=2027-01-01T00:00:00Z");
        assertEquals(Instant.parse("2026-03-03T00:00:00Z"), data.build().asOf());
        assertEquals(Instant.EPOCH, MemoryDataSet.named("empty").build().asOf());
    }

    @Test
    void laterRowsAreGoneAndLaterEventsAreMissingInAView() {
        MemoryDataSetBuilder data = threeExports();
        data.row(
                Violations.PORT,
                "violation_id=V1;subject_kind=TRADER;offence=TAX;status=OPEN;offence_date=2026-03-04"
                        .split(";"));
        DataSet view = data.build().asOf(Instant.parse("2026-03-02T12:00:00Z"));
        assertEquals(0, view.table(Violations.PORT).orElseThrow().rows());
        assertEquals(
                List.of("", "2026-03-02T00:00:00Z"),
                exports(view).texts(Exports.DEPARTED_AT, new long[] {0, 2}));
        assertFalse(
                view.record(Exports.PORT, "E1").orElseThrow().fields().containsKey("departed_at"));
        assertEquals(0, exports(view.asOf(Instant.EPOCH)).rows());
        assertEquals(
                0,
                exports(view.asOf(Instant.EPOCH).asOf(Instant.MAX)).rows(),
                "a view of a view cannot bring back what was cut");
        assertFalse(exports(view.asOf(Instant.EPOCH)).has(Exports.EXPORTER_ID));
    }

    @Test
    void earliestKnownDateOfARowIsTheFirstThatHasAValue() {
        DataSet data =
                MemoryDataSet.named("effective")
                        .row(
                                Violations.PORT,
                                ("violation_id=V1;subject_kind=TRADER;offence=TAX;status=OPEN;"
                                                + "offence_date=2020-01-01;effective_from=2026-01-01")
                                        .split(";"))
                        .build();
        assertEquals(
                0,
                data.asOf(Instant.parse("2025-12-31T23:59:59Z"))
                        .table(Violations.PORT)
                        .orElseThrow()
                        .rows());
        assertEquals(
                1,
                data.asOf(Instant.parse("2026-01-01T00:00:00Z"))
                        .table(Violations.PORT)
                        .orElseThrow()
                        .rows());
    }

    @Test
    void missingPartOfAKeyComesFirstAndStaysEmptyInIt() {
        DataSet data =
                MemoryDataSet.named("links")
                        .row(Links.PORT, link("valid_from=2020-01-01"))
                        .row(Links.PORT, link("note=always"))
                        .build();
        assertEquals(
                List.of("TRADER/A/TRADER/B/GROUP/", "TRADER/A/TRADER/B/GROUP/2020-01-01"),
                data.table(Links.PORT).orElseThrow().keys(new long[] {0, 1}));
    }

    private static String[] link(String more) {
        return ("from_kind=trader;from_id=A;to_kind=TRADER;to_id=B;relation=GROUP;" + more)
                .split(";");
    }

    @Test
    void aCitedRecordHasTheTextsAsGivenWithUnknownColumns() {
        DataSet data = threeExports().build();
        assertEquals(
                List.of(
                        "declaration_id",
                        "submitted_at",
                        "exporter_id",
                        "goods_place",
                        "exit_port",
                        "departed_at",
                        "net_mass_kg",
                        "note"),
                List.copyOf(data.record(Exports.PORT, "E2").orElseThrow().fields().keySet()));
        assertEquals(
                "p1", data.record(Exports.PORT, "E2").orElseThrow().fields().get("goods_place"));
        assertTrue(data.record(Exports.PORT, "E3").isEmpty());
        assertTrue(data.record(Places.PORT, "E1").isEmpty());
    }

    @Test
    void wrongRowsAreRefusedWithTheirColumn() {
        assertThrows(IllegalArgumentException.class, export(threeExports(), "E1", "x=y")::build);
        MemoryDataSetBuilder noZone =
                export(MemoryDataSet.named("no zone"), "E1", "gate_in_at=2026-03-01T09:00:00");
        assertTrue(
                assertThrows(IllegalArgumentException.class, noZone::build)
                        .getMessage()
                        .contains("gate_in_at"));
        MemoryDataSetBuilder far =
                MemoryDataSet.named("far").row(Places.PORT, "place_code=P", "latitude=91");
        assertThrows(IllegalArgumentException.class, far::build);
        MemoryDataSetBuilder nameless = MemoryDataSet.named("nameless").row(Places.PORT, "name=P");
        assertThrows(IllegalArgumentException.class, nameless::build);
    }

    @Test
    @SuppressWarnings("try") // closing twice is what is tried
    void cursorRefusesWhatTheScanDidNotName() {
        Table table = exports(threeExports().build());
        assertThrows(
                IllegalArgumentException.class, () -> table.scan(List.of(Exports.DECLARATION_ID)));
        assertThrows(IllegalArgumentException.class, () -> table.scan(List.of(Places.NAME)));
        try (Cursor cursor = table.scan(List.of(Exports.EXPORTER_ID))) {
            assertThrows(IllegalStateException.class, cursor::rows);
            cursor.advance();
            assertThrows(IllegalArgumentException.class, () -> cursor.codes(Exports.GOODS_PLACE));
            cursor.close();
            cursor.close();
            assertThrows(IllegalStateException.class, () -> cursor.codes(Exports.EXPORTER_ID));
        }
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> table.pick(new long[] {3}, List.of(Exports.EXPORTER_ID)));
    }

    @Test
    @SuppressWarnings("try") // what is lent is looked at after closing
    void poisonedCursorSpoilsWhatItLentAndLendsLongerArrays() {
        Table table = exports(threeExports().poisoned().batches(1).build());
        try (Cursor cursor = table.scan(List.of(Exports.SUBMITTED_AT))) {
            cursor.advance();
            long[] first = cursor.seconds(Exports.SUBMITTED_AT);
            long seconds = first[0];
            assertTrue(first.length > cursor.size());
            cursor.advance();
            assertNotEquals(seconds, first[0]);
            long[] second = cursor.seconds(Exports.SUBMITTED_AT);
            assertNotSame(first, second);
            assertEquals(seconds, second[0]);
            long[] rows = cursor.rows();
            cursor.close();
            assertNotEquals(1, rows[0]);
            assertNotEquals(seconds, second[0]);
        }
    }

    @Test
    void cancelledCursorThrowsInThatBatch() {
        Table table = exports(threeExports().batches(1).cancelledAtBatch(2).build());
        try (Cursor cursor = table.scan(List.of())) {
            assertTrue(cursor.advance());
            assertThrows(CancellationException.class, cursor::advance);
        }
    }

    @Test
    void pickWalksEachRowOnceInOrder() {
        Table table = exports(threeExports().build());
        try (Cursor cursor = table.pick(new long[] {2, 0, 2}, List.of())) {
            cursor.advance();
            assertArrayEquals(new long[] {0, 2}, Arrays.copyOf(cursor.rows(), cursor.size()));
        }
        try (Cursor cursor = table.pick(new long[0], List.of())) {
            assertFalse(cursor.advance());
        }
    }

    @Test
    void pseudonymDependsOnSecretAndText() {
        DataSet data = threeExports().build();
        assertEquals(32, data.pseudonym("M123").length());
        assertEquals(data.pseudonym("M123"), threeExports().build().pseudonym("M123"));
        assertNotEquals(data.pseudonym("M123"), data.pseudonym("M124"));
        assertNotEquals(
                data.pseudonym("M123"), threeExports().secret("other").build().pseudonym("M123"));
    }

    @Test
    void fingerprintChangesWithAnyValue() {
        String whole = threeExports().build().fingerprint();
        assertNotEquals(
                whole,
                threeExports().without(Exports.PORT, Exports.NET_MASS_KG).build().fingerprint());
        assertNotEquals(whole, export(threeExports(), "E4", "x=y").build().fingerprint());
        assertTrue(whole.matches("sha256:[0-9a-f]{64}"));
    }
}
