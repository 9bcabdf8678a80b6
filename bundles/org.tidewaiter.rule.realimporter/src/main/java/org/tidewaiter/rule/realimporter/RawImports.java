package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.kernel.work.Parts;

/** The columns of the imports as they are lent, row by row; forgotten once they are in order. */
final class RawImports {

    private static final int DAY_SECONDS = 86_400;

    private final Table table;
    private final Map<Column.Code, int[]> codes = new LinkedHashMap<>();
    private final int[] dayOf;
    private final int[] secondOf;
    private final long[] volumeOf;
    private ImportRows.Volume volume = ImportRows.Volume.DECLARATIONS;

    private RawImports(Table table) {
        this.table = table;
        int rows = (int) table.rows();
        codes.put(Imports.IMPORTER_ID, new int[rows]);
        for (ChainPart part : ChainPart.ALL) {
            part.columns.forEach(this::want);
        }
        want(Imports.CUSTOMS_OFFICE);
        want(Imports.EXPORTER_ADDRESS);
        dayOf = new int[rows];
        secondOf = new int[table.has(Imports.ITEM_NUMBER) ? rows : 0];
        volumeOf = new long[rows];
    }

    private void want(Column.Code column) {
        if (table.has(column)) {
            codes.put(column, new int[(int) table.rows()]);
        }
    }

    /** Bytes that reading takes for a row. */
    static long bytesARow(Table table) {
        long columns =
                Stream.concat(
                                ChainPart.ALL.stream().flatMap(part -> part.columns.stream()),
                                Stream.of(Imports.EXPORTER_ADDRESS))
                        .filter(table::has)
                        .count();
        return 4 * columns + 32;
    }

    /** Reads the table, each part by a thread of its own. */
    static RawImports read(Table table, int threads) {
        RawImports raw = new RawImports(table);
        boolean oneCurrency = true;
        if (table.has(Imports.CURRENCY) && table.has(Imports.CUSTOMS_VALUE)) {
            oneCurrency = raw.hasOneCurrency(threads);
        }
        if (oneCurrency && table.has(Imports.CUSTOMS_VALUE)) {
            raw.volume = ImportRows.Volume.VALUE;
        } else if (table.has(Imports.NET_MASS_KG)) {
            raw.volume = ImportRows.Volume.MASS;
        }
        List<Column> columns = new ArrayList<>(raw.codes.keySet());
        columns.add(Imports.DECLARED_AT);
        raw.volumeColumn().forEach(columns::add);
        raw.walk(columns, threads, raw::take);
        return raw;
    }

    private interface Batch {
        void take(Cursor cursor);
    }

    private void walk(List<Column> columns, int threads, Batch batch) {
        List<Cursor> parts = table.split(threads, columns);
        try {
            Parts.run(
                    threads,
                    parts.size(),
                    part -> {
                        while (parts.get(part).advance()) {
                            batch.take(parts.get(part));
                        }
                    });
        } finally {
            parts.forEach(Cursor::close);
        }
    }

    /** Values can only be added up where they are in one currency. */
    private boolean hasOneCurrency(int threads) {
        int[] currencies = new int[(int) table.rows()];
        walk(
                List.of(Imports.CURRENCY),
                threads,
                cursor ->
                        System.arraycopy(
                                cursor.codes(Imports.CURRENCY),
                                0,
                                currencies,
                                (int) cursor.rows()[0],
                                cursor.size()));
        return Arrays.stream(currencies).filter(code -> code >= 0).distinct().count() <= 1;
    }

    private List<Column.Whole> volumeColumn() {
        return switch (volume) {
            case VALUE -> List.of(Imports.CUSTOMS_VALUE);
            case MASS -> List.of(Imports.NET_MASS_KG);
            case DECLARATIONS -> List.of();
        };
    }

    private void take(Cursor cursor) {
        int from = (int) cursor.rows()[0];
        codes.forEach(
                (column, values) ->
                        System.arraycopy(cursor.codes(column), 0, values, from, cursor.size()));
        long[] declared = cursor.seconds(Imports.DECLARED_AT);
        for (int i = 0; i < cursor.size(); i++) {
            dayOf[from + i] = (int) Math.max(0, Math.floorDiv(declared[i], DAY_SECONDS));
            if (secondOf.length > 0) {
                secondOf[from + i] = (int) Math.floorMod(declared[i], (long) DAY_SECONDS);
            }
        }
        for (Column.Whole column : volumeColumn()) {
            long[] values = cursor.wholes(column);
            for (int i = 0; i < cursor.size(); i++) {
                volumeOf[from + i] = values[i] == Missing.WHOLE ? 0 : Math.max(0, values[i]);
            }
        }
    }

    int rows() {
        return dayOf.length;
    }

    /** The codes of a column by row, empty where the records have none. */
    int[] codes(Column.Code column) {
        return codes.getOrDefault(column, new int[0]);
    }

    /** Hands the codes of a column over and forgets them. */
    int[] take(Column.Code column) {
        int[] taken = codes(column);
        codes.remove(column);
        return taken;
    }

    int[] dayOf() {
        return dayOf;
    }

    ImportRows.Volume volume() {
        return volume;
    }

    /**
     * Whether a row begins a declaration. Items of one stand together, since rows come in the order
     * of their keys, and have its importer and its second.
     */
    boolean begins(int row) {
        int[] importerOf = codes(Imports.IMPORTER_ID);
        return row == 0
                || secondOf.length == 0
                || secondOf[row] != secondOf[row - 1]
                || dayOf[row] != dayOf[row - 1]
                || importerOf[row] != importerOf[row - 1];
    }

    long volume(int row) {
        return volume == ImportRows.Volume.DECLARATIONS ? (begins(row) ? 1 : 0) : volumeOf[row];
    }
}
