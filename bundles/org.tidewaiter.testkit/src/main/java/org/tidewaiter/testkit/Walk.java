package org.tidewaiter.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Table;

/** What cursors and look-ups of a table give, copied. */
final class Walk {

    private Walk() {}

    /** The columns of a port that cursors lend. */
    static List<Column> lent(Port port) {
        return port.columns().stream().filter(column -> !(column instanceof Column.Key)).toList();
    }

    /** Every row of a walk: its number, then the values of the columns. */
    static List<List<Object>> rows(Cursor cursor, List<Column> columns) {
        List<List<Object>> rows = new ArrayList<>();
        try (cursor) {
            while (cursor.advance()) {
                for (int i = 0; i < cursor.size(); i++) {
                    List<Object> row = new ArrayList<>();
                    row.add(cursor.rows()[i]);
                    for (Column column : columns) {
                        row.add(value(cursor, column, i));
                    }
                    rows.add(List.copyOf(row));
                }
            }
        }
        return rows;
    }

    private static Object value(Cursor cursor, Column column, int i) {
        if (column instanceof Column.Code code) {
            return cursor.codes(code)[i];
        } else if (column instanceof Column.Day day) {
            return cursor.days(day)[i];
        } else if (column instanceof Column.Time time) {
            return cursor.seconds(time)[i];
        } else if (column instanceof Column.Whole whole) {
            return cursor.wholes(whole)[i];
        } else if (column instanceof Column.Real real) {
            // zero has a sign that no host means
            return cursor.reals(real)[i] + 0.0;
        }
        throw new IllegalArgumentException(column.name() + " is never lent");
    }

    /** Every row as texts, so that data sets with other codes can be compared. */
    static List<Map<String, String>> texts(Table table) {
        long[] all = LongStream.range(0, table.rows()).toArray();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String key : table.keys(all)) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("key", key);
            rows.add(row);
        }
        for (Column column : table.port().columns()) {
            List<String> texts = table.texts(column, all);
            for (int row = 0; row < rows.size(); row++) {
                rows.get(row).put(column.name(), oneForm(column, texts.get(row)));
            }
        }
        return rows;
    }

    /** The text with numbers written in one way: {@code 12.50} and {@code 12.5} are the same. */
    static String oneForm(Column column, String text) {
        return CellForm.parse(column, text).map(value -> CellForm.text(column, value)).orElse("");
    }
}
