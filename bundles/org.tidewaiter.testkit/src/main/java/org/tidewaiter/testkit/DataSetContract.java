package org.tidewaiter.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.record.Table;

/**
 * What every data source promises, as tests: it lends the same rows as a {@link MemoryDataSet}.
 *
 * <p>Implement it in a test class of the data source's bundle; {@link #open} says how the rows get
 * into the source, for instance by writing files.
 */
public interface DataSetContract {

    /**
     * Opens these rows.
     *
     * @param rows every table that the host has, with the cells of each row by column name: texts
     *     as they stand in a file; a cell that a row does not have is empty; a table without rows
     *     is one with a header only
     */
    DataSet open(Map<Port, List<Map<String, String>>> rows);

    private DataSet opened() {
        return open(SampleRows.all().rows());
    }

    private static DataSet expected() {
        return SampleRows.EXPECTED;
    }

    private static Table table(DataSet data, Port port) {
        return data.table(port).orElseThrow(() -> new AssertionError("no table " + port.table()));
    }

    @Test
    default void tablesAreThoseTheHostGave() {
        try (DataSet data = opened()) {
            for (Port port : SampleRows.all().rows().keySet()) {
                assertEquals(table(expected(), port).rows(), table(data, port).rows());
                assertEquals(port, table(data, port).port());
            }
            assertTrue(data.table(Imports.PORT).isEmpty(), "imports were not given");
        }
    }

    @Test
    default void rowsAndTextsAreInOrderOfTheKey() {
        try (DataSet data = opened()) {
            for (Port port : SampleRows.all().rows().keySet()) {
                assertEquals(Walk.texts(table(expected(), port)), Walk.texts(table(data, port)));
            }
        }
    }

    @Test
    default void codesAscendByCodePointAndAreSharedInADomain() {
        try (DataSet data = opened()) {
            for (Port port : SampleRows.all().rows().keySet()) {
                for (Column column : port.columns()) {
                    if (column instanceof Column.Code code) {
                        Codebook wanted = expected().codebook(code.domain());
                        Codebook got = data.codebook(code.domain());
                        assertEquals(wanted.size(), got.size(), code.domain());
                        for (int i = 0; i < wanted.size(); i++) {
                            assertEquals(wanted.text(i), got.text(i), code.domain());
                            assertEquals(i, got.code(wanted.text(i)), code.domain());
                        }
                        assertEquals(-1, got.code("no such text"));
                    }
                }
            }
            assertEquals(0, data.codebook("no such domain").size());
        }
    }

    @Test
    default void cursorsLendTheSameValues() {
        try (DataSet data = opened()) {
            for (Port port : SampleRows.all().rows().keySet()) {
                List<Column> columns = Walk.lent(port);
                List<List<Object>> wanted =
                        Walk.rows(table(expected(), port).scan(columns), columns);
                Table table = table(data, port);
                assertEquals(wanted, Walk.rows(table.scan(columns), columns), port.table());
                for (int parts : new int[] {1, 2, 7, 100}) {
                    List<List<Object>> rows = new ArrayList<>();
                    List<Cursor> cursors = table.split(parts, columns);
                    assertEquals(parts, cursors.size());
                    cursors.forEach(cursor -> rows.addAll(Walk.rows(cursor, columns)));
                    assertEquals(wanted, rows, port.table() + " in " + parts + " parts");
                }
            }
        }
    }

    @Test
    default void anyColumnsCanBeAskedForInAnyOrder() {
        try (DataSet data = opened()) {
            for (Port port : SampleRows.all().rows().keySet()) {
                for (Column column : Walk.lent(port)) {
                    assertEquals(
                            Walk.rows(
                                    table(expected(), port).scan(List.of(column)), List.of(column)),
                            Walk.rows(table(data, port).scan(List.of(column)), List.of(column)),
                            port.table() + "." + column.name());
                }
                List<Column> reversed = new ArrayList<>(Walk.lent(port));
                Collections.reverse(reversed);
                assertEquals(
                        Walk.rows(table(expected(), port).scan(reversed), reversed),
                        Walk.rows(table(data, port).scan(reversed), reversed));
                assertEquals(
                        Walk.rows(table(expected(), port).scan(List.of()), List.of()),
                        Walk.rows(table(data, port).scan(List.of()), List.of()),
                        "row numbers alone");
            }
        }
    }

    @Test
    default void pickWalksEachRowOnceInOrder() {
        List<Column> columns = Walk.lent(Crossings.PORT);
        try (DataSet data = opened()) {
            Table table = table(data, Crossings.PORT);
            for (long[] rows : new long[][] {{}, {5}, {59, 0, 7, 7, 8, 59}}) {
                assertEquals(
                        Walk.rows(table(expected(), Crossings.PORT).pick(rows, columns), columns),
                        Walk.rows(table.pick(rows, columns), columns));
            }
        }
    }

    @Test
    default void textsComeInTheOrderAskedFor() {
        long[] rows = {3, 59, 3, 0};
        try (DataSet data = opened()) {
            Table wanted = table(expected(), Crossings.PORT);
            Table table = table(data, Crossings.PORT);
            assertEquals(wanted.keys(rows), table.keys(rows));
            assertEquals(
                    wanted.texts(Crossings.DEPARTURE_TIME, rows),
                    table.texts(Crossings.DEPARTURE_TIME, rows));
            assertEquals(List.of(), table.keys(new long[0]));
        }
    }

    @Test
    default void columnsWithoutAnyValueAreWhollyMissing() {
        try (DataSet data = opened()) {
            for (Port port : SampleRows.all().rows().keySet()) {
                for (Column column : port.columns()) {
                    assertEquals(
                            table(expected(), port).has(column),
                            table(data, port).has(column),
                            port.table() + "." + column.name());
                }
            }
        }
    }

    @Test
    default void earlierViewsHoldNothingLater() {
        try (DataSet data = opened()) {
            assertEquals(expected().asOf(), data.asOf(), "the latest time that is no plan");
            for (int days : new int[] {0, 10, 60, 100, 150, 200, 1000}) {
                Instant instant = expected().asOf().minus(Duration.ofDays(days));
                DataSet wanted = expected().asOf(instant);
                DataSet view = data.asOf(instant);
                assertEquals(instant, view.asOf());
                for (Port port : SampleRows.all().rows().keySet()) {
                    Table table = table(view, port);
                    assertEquals(Walk.texts(table(wanted, port)), Walk.texts(table), port.table());
                    for (Column column : port.columns()) {
                        boolean has = table(wanted, port).has(column);
                        assertEquals(has, table.has(column), column.name());
                    }
                }
            }
            assertEquals(
                    60, table(data, Crossings.PORT).rows(), "the data set itself is as before");
        }
    }

    @Test
    default void viewsLendWhatTheirTextsSay() {
        try (DataSet data = opened()) {
            Instant instant = expected().asOf().minus(Duration.ofDays(100));
            for (Port port : SampleRows.all().rows().keySet()) {
                List<Column> dated =
                        Walk.lent(port).stream()
                                .filter(column -> !(column instanceof Column.Code))
                                .toList();
                assertEquals(
                        Walk.rows(table(expected().asOf(instant), port).scan(dated), dated),
                        Walk.rows(table(data.asOf(instant), port).scan(dated), dated),
                        port.table());
            }
            Table view = table(data.asOf(instant), Crossings.PORT);
            Codebook names = data.asOf(instant).codebook(Crossings.FAMILY_NAME.domain());
            try (Cursor cursor = view.scan(List.of(Crossings.FAMILY_NAME))) {
                assertTrue(cursor.advance());
                long[] rows = {cursor.rows()[0]};
                assertEquals(
                        view.texts(Crossings.FAMILY_NAME, rows).get(0),
                        names.text(cursor.codes(Crossings.FAMILY_NAME)[0]));
            }
        }
    }

    @Test
    default void aCitedRecordIsFoundByItsKeyWithAllItsColumns() {
        try (DataSet data = opened()) {
            for (Port port : SampleRows.all().rows().keySet()) {
                Table table = table(expected(), port);
                for (String key : table.keys(LongStream.range(0, table.rows()).toArray())) {
                    assertEquals(fields(expected(), port, key), fields(data, port, key));
                }
                assertTrue(data.record(port, "no such key").isEmpty());
            }
            DataSet before = data.asOf(Instant.EPOCH);
            assertTrue(before.record(Crossings.PORT, "C1").isEmpty(), "not yet known");
        }
    }

    private static Map<String, String> fields(DataSet data, Port port, String key) {
        Map<String, String> fields = new LinkedHashMap<>();
        data.record(port, key)
                .orElseThrow(() -> new AssertionError(port.table() + " has no record " + key))
                .fields()
                .forEach(
                        (name, text) ->
                                fields.put(
                                        name,
                                        port.column(name)
                                                .map(column -> Walk.oneForm(column, text))
                                                .orElse(text)));
        return new HashMap<>(fields);
    }

    @Test
    default void fingerprintIsOfTheContentsNotOfTheirOrder() {
        Map<Port, List<Map<String, String>>> rows = SampleRows.all().rows();
        Map<Port, List<Map<String, String>>> reversed = new LinkedHashMap<>();
        rows.forEach(
                (port, given) -> {
                    List<Map<String, String>> other = new ArrayList<>(given);
                    Collections.reverse(other);
                    reversed.put(port, other);
                });
        MemoryDataSetBuilder more = SampleRows.all().row(Places.PORT, "place_code=P5");
        Set<String> same = new HashSet<>();
        for (Map<Port, List<Map<String, String>>> order : List.of(rows, reversed)) {
            try (DataSet data = open(order)) {
                same.add(data.fingerprint());
            }
        }
        assertEquals(1, same.size(), "row order must not matter: " + same);
        try (DataSet data = open(more.rows())) {
            assertFalse(same.contains(data.fingerprint()), "one more row must matter");
            assertTrue(data.fingerprint().matches("sha256:[0-9a-f]{64}"), data.fingerprint());
        }
    }

    @Test
    default void pseudonymsAreStableAndDiffer() {
        try (DataSet data = opened()) {
            assertTrue(data.pseudonym("M123").matches("[0-9a-f]{32}"), data.pseudonym("M123"));
            assertEquals(data.pseudonym("M123"), data.asOf(data.asOf()).pseudonym("M123"));
            assertNotEquals(data.pseudonym("M123"), data.pseudonym("M124"));
        }
    }

    @Test
    default void rowsReadAreAcceptedOrRejected() {
        try (DataSet data = opened()) {
            assertEquals(0, data.rejects().rejected());
            long given = SampleRows.all().rows().values().stream().mapToLong(List::size).sum();
            assertEquals(
                    given,
                    data.rejects().tables().values().stream()
                            .mapToLong(RejectReport.Count::read)
                            .sum());
        }
    }

    @Test
    default void severalCursorsWalkAtOnce() {
        try (DataSet data = opened()) {
            Table table = table(data, Crossings.PORT);
            try (Cursor first = table.scan(List.of(Crossings.CARRIER));
                    Cursor second = table.scan(List.of(Crossings.CARRIER))) {
                assertTrue(first.advance());
                assertTrue(second.advance());
                assertEquals(first.rows()[0], second.rows()[0]);
                assertEquals(first.codes(Crossings.CARRIER)[0], second.codes(Crossings.CARRIER)[0]);
            }
        }
    }

    @Test
    default void whatTheScanDidNotNameIsRefused() {
        try (DataSet data = opened()) {
            Table table = table(data, Crossings.PORT);
            try (Cursor cursor = table.scan(List.of(Crossings.CARRIER))) {
                assertTrue(cursor.advance());
                assertThrows(IllegalArgumentException.class, () -> cursor.codes(Crossings.AGENCY));
            }
            assertThrows(
                    IllegalArgumentException.class,
                    () -> table.scan(List.of(Crossings.CROSSING_ID)));
            assertThrows(IllegalArgumentException.class, () -> table.split(0, List.of()));
        }
    }
}
